package org.huoshui.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Numbers as the samples' own tables say them, added up here by hand: what a page is held to. */
final class SampleTruth {

    private static final String HISTORY = "history.tsv";
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private record Row(String subject, String indicator, String month, String value) {}

    private SampleTruth() {}

    /** Sum over the county's institutions, in 亿元 as printed. Regions have codes of digits. */
    static BigDecimal county(String indicator, String month) {
        return rows().stream()
                .filter(row -> row.indicator.equals(indicator) && row.month.equals(month))
                .filter(row -> !row.subject.matches("\\d+"))
                .map(row -> new BigDecimal(row.value))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(YI, 2, RoundingMode.HALF_UP);
    }

    /** Codes of who has a number of the indicator, the largest first. */
    static List<String> institutionsBySize(String indicator, String month) {
        return rows().stream()
                .filter(row -> row.indicator.equals(indicator) && row.month.equals(month))
                .filter(row -> !row.subject.matches("\\d+"))
                .sorted(Comparator.comparing((Row row) -> new BigDecimal(row.value))
                        .reversed())
                .map(Row::subject)
                .toList();
    }

    private static List<Row> rows() {
        try (var lines = Files.lines(Path.of("samples/truth", HISTORY))) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(cells[3], cells[4], cells[5], cells[6]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
