package org.huoshui.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line as bytes, one form for one line: fields in a fixed order, each text with its length before it, so that nothing in a
 * text can pass for a field. Described for anybody who wants to recompute the chain in {@code docs/audit.md}.
 */
final class Canon {

    private static final String FORM = "huoshui-audit/1\n";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private Canon() {}

    /**
     * @param number place in the chain, from 1
     * @param chained when it got that place
     * @param previous hash of the line before; {@link Sm3#NONE} for the first
     */
    static byte[] bytes(long number, Instant chained, String previous, Line line) {
        Canon canon = new Canon();
        canon.plain(FORM);
        canon.text("number", Long.toString(number));
        canon.text("chained", instant(chained));
        canon.text("previous", previous);
        canon.text("at", instant(line.at()));
        canon.text("account", line.account());
        canon.text("name", line.name());
        canon.text("roles", line.roles());
        canon.text("region", line.region());
        canon.text("institution", line.institution());
        canon.text("firm", line.firm());
        canon.text("address", line.address());
        canon.text("action", line.action());
        canon.text("subject", line.subject());
        canon.map("detail", line.detail());
        canon.map("before", line.before());
        canon.map("after", line.after());
        canon.text("why", line.why());
        canon.text("result", line.result());
        return canon.bytes.toByteArray();
    }

    static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    private void text(String name, @Nullable String value) {
        plain(name + "=");
        if (value == null) plain("-");
        else measured(value.getBytes(StandardCharsets.UTF_8));
        plain("\n");
    }

    private void map(String name, Map<String, String> values) {
        Map<byte[], String> sorted = new TreeMap<>(Arrays::compareUnsigned);
        values.forEach((key, value) -> sorted.put(key.getBytes(StandardCharsets.UTF_8), value));
        plain(name + "={" + sorted.size() + "}");
        sorted.forEach((key, value) -> {
            measured(key);
            measured(value.getBytes(StandardCharsets.UTF_8));
        });
        plain("\n");
    }

    private void measured(byte[] text) {
        plain(text.length + ":");
        bytes.writeBytes(text);
    }

    private void plain(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
