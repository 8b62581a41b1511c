package org.huoshui.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, its fields in the order they were put; small enough to need no library at start. */
final class JsonLine {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** @param value a number prints bare, anything else as text */
    JsonLine put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(f -> quoted(f.getKey()) + ":" + value(f.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(@Nullable Object value) {
        if (value == null) return "null";
        if (value instanceof java.math.BigDecimal number) return number.toPlainString();
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029) quoted.append(String.format("\\u%04x", (int) c));
                    else quoted.append(c);
                }
            }
        }
        return quoted.append('"').toString();
    }
}
