package org.huoshui.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a correct reader returns for each file, collected while the files are written and kept as plain tables. */
final class Truth {

    /**
     * @param file relative to {@code samples/}
     * @param subject an institution's or a region's code
     * @param value in the base unit: 元, %, 家 …
     */
    record Row(
            String file,
            String sheet,
            String cell,
            String subject,
            String indicator,
            YearMonth month,
            BigDecimal value) {}

    record Fault(String file, String sheet, String cell, String kind) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, TreeSet<String>> labels = new TreeMap<>();

    void add(Row row) {
        rows.add(row);
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    /** Another name under which an item stands in some file. */
    void label(String indicator, String label) {
        labels.computeIfAbsent(indicator, k -> new TreeSet<>()).add(label);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One table per folder, so that {@code truth/2022-12.tsv} speaks of {@code 2022-12/}. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        rows.stream()
                .sorted(Comparator.comparing(Row::file).thenComparing(Row::sheet))
                .forEach(r -> tables.computeIfAbsent(
                                r.file.substring(0, r.file.indexOf('/')) + ".tsv",
                                k -> head("file", "sheet", "cell", "subject", "indicator", "month", "value"))
                        .add(String.join(
                                "\t",
                                r.file,
                                r.sheet,
                                r.cell,
                                r.subject,
                                r.indicator,
                                r.month.toString(),
                                plain(r.value))));
        List<String> wrong = head("file", "sheet", "cell", "kind");
        faults.forEach(f -> wrong.add(String.join("\t", f.file, f.sheet, f.cell, f.kind)));
        tables.put("faults.tsv", wrong);
        List<String> names = head("indicator", "label");
        labels.forEach((indicator, texts) -> texts.forEach(t -> names.add(indicator + "\t" + t)));
        tables.put("labels.tsv", names);
        return tables;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> table : tables().entrySet()) {
            Files.writeString(
                    folder.resolve(table.getKey()), String.join("\n", table.getValue()) + "\n", StandardCharsets.UTF_8);
        }
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static List<String> head(String... columns) {
        List<String> table = new ArrayList<>();
        table.add(String.join("\t", columns));
        return table;
    }
}
