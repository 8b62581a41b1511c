package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.recognition.Frame.Named;
import org.jspecify.annotations.Nullable;

/** Whom the sentence speaks of, and how long ago it said so. */
final class Subjects {

    private static final double PER_CLAUSE = 0.03;
    private static final double FARTHEST_CLAUSE = 0.8;
    private static final double OVER_A_STOP = 0.7;

    private List<Named> named = new ArrayList<>();
    private List<Named> whole = List.of();
    private int clauses;
    private int stops;

    static Subjects from(@Nullable Subjects before) {
        Subjects subjects = new Subjects();
        if (before != null && before.stops <= 1) {
            subjects.named = new ArrayList<>(before.named);
            subjects.stops = 1;
        }
        return subjects;
    }

    void put(List<Indicator> meant, double weight, boolean beside) {
        if (!beside) named.clear();
        named.add(new Named(meant.getFirst(), weight, 1));
        clauses = 0;
        stops = 0;
    }

    /** What a figure turned out to be about is what the next ones lean on. */
    void turnedOut(Indicator indicator) {
        if (named.stream().anyMatch(n -> n.indicator().equals(indicator))) return;
        named.clear();
        named.add(new Named(indicator, SubjectNames.FULL, 0.9));
        clauses = 0;
        stops = 0;
    }

    /** 其中: what follows is part of what was spoken of. */
    void among() {
        whole = List.copyOf(named);
    }

    /** What the subject may be part of. */
    List<Named> whole() {
        return whole.isEmpty() ? named : whole;
    }

    void replace(List<Named> by) {
        named = new ArrayList<>(by);
    }

    void clause() {
        clauses++;
    }

    void stop() {
        whole = List.of();
        clauses++;
        stops++;
    }

    void clear() {
        whole = List.of();
        named.clear();
    }

    int size() {
        return named.size();
    }

    /** Named in this very clause. */
    boolean isFresh() {
        return clauses == 0 && stops == 0 && !named.isEmpty();
    }

    List<Named> carried() {
        if (stops > 1) return List.of();
        double nearness = stops == 1 ? OVER_A_STOP : Math.max(FARTHEST_CLAUSE, 1 - PER_CLAUSE * clauses);
        return named.stream()
                .map(n -> new Named(n.indicator(), n.weight(), n.nearness() * nearness))
                .toList();
    }
}
