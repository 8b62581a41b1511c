package org.huoshui.indicators.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recognition against reports that people labelled by hand; what counts as right is said in the README beside them. */
class LabelledReportsTests {

    private static final Path REPORTS = Path.of("src/test/resources/recognition");
    private static final Set<String> NOT_FIGURES = Set.of("period", "time_window.length", "region.count");
    private static final double DETECTION = 0.97;
    private static final double BINDING = 0.93;
    private static final double BINDING_UNSEEN = 0.82;
    /** A reviewer may pass over what is this sure. */
    private static final double SURE = 0.9;

    private static final double RIGHT_WHERE_SURE = 0.96;
    private static final double RIGHT_WHERE_SURE_UNSEEN = 0.9;

    private record Label(int start, String literal, String indicator, String comparison, boolean ambiguous) {}

    private static final Recognition RECOGNITION = Recognition.over(Catalogue.shipped(), Directory.empty());

    private int wanted;
    private int found;
    private int seen;
    private int bound;
    private int right;
    private int sure;
    private int rightWhereSure;

    @Test
    void findsAndBindsTheFiguresOfLabelledReports() throws IOException {
        List<String> misses = new ArrayList<>();
        for (Path report : reports(REPORTS)) measure(report, misses);
        assertThat(f1(seen, found)).as("detection").isGreaterThanOrEqualTo(DETECTION);
        assertThat(f1(right, bound)).as("binding; wrong: %s", misses).isGreaterThanOrEqualTo(BINDING);
        assertThat((double) rightWhereSure / sure).as("right where sure").isGreaterThanOrEqualTo(RIGHT_WHERE_SURE);
    }

    /** Nobody reads their misses, so they stay a measure of what was not prepared for. */
    @Test
    void doesWellOnReportsNobodyPreparedFor() throws IOException {
        for (Path report : reports(REPORTS.resolve("unseen"))) measure(report, new ArrayList<>());
        assertThat(f1(seen, found)).as("detection").isGreaterThanOrEqualTo(DETECTION);
        assertThat(f1(right, bound)).as("binding").isGreaterThanOrEqualTo(BINDING_UNSEEN);
        assertThat((double) rightWhereSure / sure)
                .as("right where sure")
                .isGreaterThanOrEqualTo(RIGHT_WHERE_SURE_UNSEEN);
    }

    private double f1(int hits, int all) {
        return 2.0 * hits / (all + wanted);
    }

    private void measure(Path report, List<String> misses) throws IOException {
        String text = Files.readString(report);
        Map<Integer, Label> labels = new HashMap<>();
        Set<Integer> passed = new HashSet<>();
        for (Label label : labels(report)) {
            int start = text.offsetByCodePoints(0, label.start);
            if (NOT_FIGURES.contains(label.indicator))
                for (int i = 0; i < label.literal.length(); i++) passed.add(start + i);
            else labels.put(start, label);
        }
        wanted += labels.size();
        for (Found figure : RECOGNITION.recognise(text).figures()) {
            if (passed.contains(figure.start())) continue;
            found++;
            Candidate best =
                    figure.candidates().isEmpty() ? null : figure.candidates().getFirst();
            if (best != null) bound++;
            Label label = labels.get(figure.start());
            boolean here = label != null && label.literal.equals(figure.literal());
            if (here) seen++;
            if (best == null) continue;
            boolean good = here && isRight(label, best, figure.unit());
            if (good) right++;
            else misses.add(report.getFileName() + "@" + figure.start() + " " + best.indicator());
            if (best.confidence() < SURE) continue;
            sure++;
            if (good) rightWhereSure++;
        }
    }

    private static boolean isRight(Label label, Candidate best, String unit) {
        if (label.ambiguous) return true;
        if (!best.indicator().code().equals(label.indicator)) return false;
        return label.comparison.equals("other")
                || said(label.comparison, unit).equals(said(code(best.comparison()), unit));
    }

    // the labels say of a ratio's change what they say of an amount's, and of a rank only what is ranked
    private static String said(String comparison, String unit) {
        if (comparison.equals("target_value_lower_bound")) return "target";
        if (comparison.equals("delta_pp_year_start")) return "delta_year_start";
        return comparison;
    }

    private static String code(@Nullable Comparison comparison) {
        if (comparison == null) return "other";
        return switch (comparison) {
            case BASE_YEAR_START, BASE_YOY, BASE_MOM -> "value";
            case RANK_DELTA_YOY, RANK_DELTA_MOM -> "rank_delta";
            case RANK_GROWTH_YOY, RANK_GROWTH_MOM -> "rank_growth";
            default -> comparison.code();
        };
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Label> labels(Path report) throws IOException {
        Path file = Path.of(report.toString().replaceFirst("\\.txt$", ".labels.tsv"));
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(row -> new Label(
                        Integer.parseInt(row[0]),
                        row[1],
                        row[3],
                        row[4],
                        row.length > 7 && row[7].contains("ambiguous")))
                .toList();
    }
}
