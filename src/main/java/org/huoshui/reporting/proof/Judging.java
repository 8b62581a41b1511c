package org.huoshui.reporting.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.proof.Paper.Found;
import org.huoshui.reporting.template.MarkedText;
import org.huoshui.reporting.template.MarkedText.Control;
import org.huoshui.reporting.template.MarkedText.Line;
import org.jspecify.annotations.Nullable;

/** Holds a document against the manifest it was taken home with. */
final class Judging {

    private final Manifest manifest;
    private final MarkedText text;
    private final Paper paper;
    private final Map<Integer, String> today;
    private final Matching matching;
    private final Map<Integer, Manifest.Place> places = new HashMap<>();
    private final Map<Found, String> displaced = new HashMap<>();
    private int edited;

    /** @param today texts as today's data give them, by ordinal; absent where they cannot be given */
    Judging(Manifest manifest, MarkedText text, Map<Integer, String> today, Predicate<String> isPhrase) {
        this.manifest = manifest;
        this.text = text;
        this.paper = new Paper(text);
        this.today = today;
        for (Manifest.Place place : manifest.places()) places.put(place.ordinal(), place);
        List<EvidentFigure> printed = manifest.evidence().figures().stream()
                .filter(figure -> figure.chart() == 0)
                .toList();
        this.matching = new Matching(printed, paper, isPhrase);
        sentences();
    }

    int edited() {
        return edited;
    }

    List<FigureVerdict> figures() {
        List<FigureVerdict> judged = new ArrayList<>();
        for (Found found : paper.found) {
            EvidentFigure figure = matching.known.get(found);
            if (figure != null) judged.add(judge(found, figure));
            else if (matching.strangers.contains(found)) judged.add(stranger(found));
        }
        charts(judged);
        for (EvidentFigure figure : matching.missing)
            judged.add(judged(figure, Verdict.REMOVED, figure.text(), null, null, null, "", ""));
        return judged;
    }

    /** Numbers under no control beyond those the document was taken home with. */
    List<Paper.Loose> typed() {
        Map<String, Integer> left = new HashMap<>(manifest.numbers());
        List<Paper.Loose> typed = new ArrayList<>();
        for (Paper.Loose one : paper.loose) if (left.merge(one.number(), -1, Integer::sum) < 0) typed.add(one);
        return typed;
    }

    /** Where the words of a sentence are as written, its figures must be too: two that changed places both lie. */
    private void sentences() {
        Map<String, List<List<String>>> written = new HashMap<>();
        for (Manifest.Sentence line : manifest.lines())
            written.computeIfAbsent(line.words(), key -> new ArrayList<>()).add(line.figures());
        Map<Integer, List<Found>> byLine = new LinkedHashMap<>();
        for (Found found : paper.found)
            byLine.computeIfAbsent(found.line(), key -> new ArrayList<>()).add(found);
        byLine.forEach((place, controls) -> {
            Line line = paper.lines.get(place);
            List<List<String>> before = written.get(Paper.key(line));
            if (before == null) {
                if (controls.stream().anyMatch(matching.known::containsKey)
                        && !Paper.key(line).isEmpty()) edited++;
                return;
            }
            List<String> now = controls.stream().map(this::said).toList();
            if (before.contains(now)) return;
            List<String> then = before.getFirst();
            for (int i = 0; i < Math.min(now.size(), then.size()); i++)
                if (!now.get(i).equals(then.get(i))) displaced.put(controls.get(i), then.get(i));
        });
    }

    private String said(Found found) {
        EvidentFigure figure = matching.known.get(found);
        return figure == null ? found.control().alias() : figure.alias();
    }

    private FigureVerdict judge(Found found, EvidentFigure figure) {
        Control control = found.control();
        Manifest.Place place = places.getOrDefault(figure.ordinal(), new Manifest.Place(figure.ordinal(), "", ""));
        String was = place.before() + figure.text() + place.after();
        String after = found.after(figure.unit());
        String is = found.before() + control.text() + after;
        String leading = found.leading();
        String trailing = found.trailing();
        String instead = displaced.get(found);
        if (instead != null) {
            String expected = byAlias(instead);
            return judged(
                    figure,
                    Verdict.CHANGED,
                    expected,
                    control.text(),
                    "此处原为“" + instead + "”",
                    "“" + instead + "” stood here",
                    leading,
                    trailing);
        }
        if (control.text().isEmpty())
            return judged(figure, Verdict.REMOVED, figure.text(), null, null, null, leading, trailing);
        if (!control.text().equals(figure.text()))
            return judged(figure, Verdict.CHANGED, figure.text(), control.text(), null, null, leading, trailing);
        boolean copy = matching.copies.contains(found);
        // a copy stands among other words: only digits beside it would make another number of it
        String unit = place.after().endsWith(figure.unit()) ? figure.unit() : "";
        boolean sameAround = copy
                ? found.before().isEmpty() && after.matches("\\D*")
                : found.before().equals(place.before()) && after.equals(place.after());
        if (!sameAround) {
            String shown = after.endsWith(unit)
                    ? is
                    : is
                            + found.rest()
                                    .substring(
                                            after.length(),
                                            Math.min(found.rest().length(), after.length() + 2));
            return judged(
                    figure,
                    Verdict.CHANGED,
                    was,
                    shown,
                    "紧挨数字的文字被改动",
                    "What stands right beside the number was changed",
                    leading,
                    trailing);
        }
        return current(
                figure,
                control.text(),
                copy ? "文中复制的一处" : null,
                copy ? "A copy within the document" : null,
                leading,
                trailing);
    }

    private String byAlias(String alias) {
        return manifest.evidence().figures().stream()
                .filter(figure -> figure.alias().equals(alias))
                .map(EvidentFigure::text)
                .findFirst()
                .orElse(alias);
    }

    private FigureVerdict current(
            EvidentFigure figure,
            String is,
            @Nullable String zh,
            @Nullable String en,
            String leading,
            String trailing) {
        String now = today.get(figure.ordinal());
        if (now == null)
            return judged(
                    figure,
                    Verdict.NO_LONGER_CURRENT,
                    figure.text(),
                    is,
                    "这个数字的名称现已无法计算（指标、机构或地区已变）",
                    "The figure can no longer be computed: its indicator or its place has changed",
                    leading,
                    trailing);
        Verdict verdict = now.equals(figure.text()) ? Verdict.INTACT : Verdict.NO_LONGER_CURRENT;
        return judged(figure, verdict, figure.text(), is, zh, en, leading, trailing);
    }

    private FigureVerdict judged(
            EvidentFigure figure,
            Verdict verdict,
            String was,
            @Nullable String is,
            @Nullable String zh,
            @Nullable String en,
            String leading,
            String trailing) {
        String now = today.get(figure.ordinal());
        return new FigureVerdict(
                figure.ordinal(),
                figure.chart(),
                verdict,
                figure.phrase(),
                figure.name(),
                figure.unit(),
                was,
                is,
                now == null || now.equals(figure.text()) ? null : now,
                zh,
                en,
                leading,
                trailing,
                figure.proof());
    }

    static FigureVerdict stranger(Found found) {
        Control control = found.control();
        return new FigureVerdict(
                0,
                0,
                Verdict.UNKNOWN,
                control.alias(),
                control.alias(),
                "",
                null,
                control.text(),
                null,
                null,
                null,
                found.leading(),
                found.trailing(),
                null);
    }

    private void charts(List<FigureVerdict> judged) {
        Map<Integer, List<EvidentFigure>> drawn = new LinkedHashMap<>();
        for (EvidentFigure figure : manifest.evidence().figures())
            if (figure.chart() > 0)
                drawn.computeIfAbsent(figure.chart(), chart -> new ArrayList<>())
                        .add(figure);
        Set<MarkedText.Drawn> used = new HashSet<>();
        drawn.forEach((number, figures) -> {
            MarkedText.Drawn chart = chart(number, figures, used);
            List<@Nullable BigDecimal> points = chart == null ? List.of() : points(chart, figures.size());
            for (int i = 0; i < figures.size(); i++) {
                EvidentFigure figure = figures.get(i);
                String zh = "第" + number + "个图";
                String en = "Chart " + number;
                if (chart == null || points.isEmpty()) {
                    judged.add(judged(figure, Verdict.REMOVED, figure.text(), null, zh, en, "", ""));
                    continue;
                }
                BigDecimal is = points.get(i);
                BigDecimal was = number(figure.text());
                boolean same = is == null ? was == null : was != null && is.compareTo(was) == 0;
                String shown = is == null ? "—" : is.toPlainString();
                judged.add(
                        same
                                ? current(figure, figure.text(), zh, en, "", "")
                                : judged(figure, Verdict.CHANGED, figure.text(), shown, zh, en, "", ""));
            }
        });
    }

    /** By its name; where a program renamed it, the next chart of as many points. */
    private MarkedText.@Nullable Drawn chart(int number, List<EvidentFigure> figures, Set<MarkedText.Drawn> used) {
        for (MarkedText.Drawn chart : text.charts()) if (chart.number() == number && used.add(chart)) return chart;
        for (MarkedText.Drawn chart : text.charts())
            if (chart.number() == 0 && !points(chart, figures.size()).isEmpty() && used.add(chart)) return chart;
        return null;
    }

    /** All points series by series; empty where there are not as many as wanted. Gaps at the end of a series are not stored. */
    private static List<@Nullable BigDecimal> points(MarkedText.Drawn chart, int wanted) {
        int series = chart.values().size();
        if (series == 0 || wanted % series != 0) return List.of();
        int length = wanted / series;
        List<@Nullable BigDecimal> points = new ArrayList<>();
        for (List<@Nullable String> one : chart.values()) {
            if (one.size() > length) return List.of();
            for (int i = 0; i < length; i++) {
                String value = i < one.size() ? one.get(i) : null;
                points.add(value == null ? null : number(value));
            }
        }
        return points;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.replace(",", "").replace('−', '-'));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
