package org.huoshui.returns;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.huoshui.kernel.Month;

/** What the program that wrote the demo files says is in them. */
final class Truth {

    private Truth() {}

    /** Values in base units by indicator. */
    static Map<String, BigDecimal> of(String folder, String file, String subject, Month month) {
        Map<String, BigDecimal> values = new HashMap<>();
        new String(DemoFiles.bytes("truth/" + folder + ".tsv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(row -> row[0].equals(file) && row[3].equals(subject) && row[5].equals(month.toString()))
                .forEach(row -> values.put(row[4], new BigDecimal(row[6])));
        return values;
    }
}
