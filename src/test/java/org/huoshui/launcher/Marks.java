package org.huoshui.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** What gives an institution's data away wherever it turns up: names and digests of its files, its long numbers. */
final class Marks {

    private static final int LEAST_DIGITS = 7;

    private final Set<String> marks;

    private Marks(Set<String> marks) {
        this.marks = marks;
    }

    /** @param behindTheWalls a connection that sees everything */
    static Marks of(JdbcClient behindTheWalls, String... institutions) {
        Set<String> marks = behindTheWalls
                .sql("select file_name from returns_return where institution in (:codes) "
                        + "union select sha256 from returns_return where institution in (:codes) "
                        + "union select name from directory_contact where institution in (:codes)")
                .param("codes", List.of(institutions))
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
        List<BigDecimal> values = behindTheWalls
                .sql("select value from indicators_observation where institution in (:codes) and month >= '2022-06' "
                        + "union select b.value from returns_binding b join returns_return r on r.id = b.return_id "
                        + "where r.institution in (:codes)")
                .param("codes", List.of(institutions))
                .query(BigDecimal.class)
                .list();
        for (BigDecimal value : values) {
            // as the API writes it, and as a workbook in 万元 does
            for (BigDecimal one : List.of(value, value.movePointLeft(4))) {
                String text = one.stripTrailingZeros().toPlainString();
                if (one.stripTrailingZeros().precision() >= LEAST_DIGITS) marks.add(text);
            }
        }
        return new Marks(marks);
    }

    int count() {
        return marks.size();
    }

    /** Its long numbers only, for a trail that may say which file came in but not what was in it. */
    Marks numbers() {
        return new Marks(marks.stream()
                .filter(mark -> mark.chars().allMatch(c -> c == '.' || c == '-' || Character.isDigit(c)))
                .collect(Collectors.toSet()));
    }

    Optional<String> in(MockHttpServletResponse answer) throws IOException {
        StringBuilder text = new StringBuilder();
        String disposition = answer.getHeader("Content-Disposition");
        if (disposition != null)
            text.append(disposition).append(URLDecoder.decode(disposition, StandardCharsets.UTF_8));
        byte[] content = answer.getContentAsByteArray();
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K') unpack(content, text);
        else text.append(new String(content, StandardCharsets.UTF_8));
        String all = text.toString();
        return marks.stream().filter(mark -> standsIn(all, mark)).findFirst();
    }

    // a number inside a longer one is another number
    private static boolean standsIn(String text, String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int end = at + mark.length();
            boolean begins = at == 0 || !isPartOfNumber(text.charAt(at - 1)) || !isPartOfNumber(mark.charAt(0));
            boolean ends = end == text.length() || !isPartOfNumber(text.charAt(end));
            if (begins && ends) return true;
        }
        return false;
    }

    private static boolean isPartOfNumber(char sign) {
        return sign == '.' || Character.isDigit(sign);
    }

    private static void unpack(byte[] zip, StringBuilder text) throws IOException {
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            for (var entries = file.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (!entry.getName().endsWith(".xml")) continue;
                try (InputStream content = file.getInputStream(entry)) {
                    text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
