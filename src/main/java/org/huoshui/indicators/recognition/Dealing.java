package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.recognition.Frame.Measure;
import org.huoshui.indicators.recognition.Frame.Named;
import org.jspecify.annotations.Nullable;

/** Deals subjects and measures out to figures side by side: 余额、增量、增幅分别列全市第X位、第X位、第X位. */
final class Dealing {

    private static final double SAID_BEFORE = 0.97;

    private final FigureList list;
    private final ClauseMeaning clause;
    private final Subjects subjects;
    private final SubjectNames names;
    private final List<Said> said;

    Dealing(FigureList list, ClauseMeaning clause, Subjects subjects, SubjectNames names, List<Said> said) {
        this.list = list;
        this.clause = clause;
        this.subjects = subjects;
        this.names = names;
        this.said = said;
    }

    @Nullable
    Measure measure() {
        int size = clause.measures.size();
        if (size == list.size()) return clause.measures.get(list.index());
        if (isGrid()) return clause.measures.get(list.index() % size);
        return clause.measure();
    }

    Frame.@Nullable Base base() {
        if (clause.bases.size() > 1 && clause.bases.size() == list.size()) return clause.bases.get(list.index());
        return clause.base == null ? clause.lastBase : clause.base;
    }

    private boolean isGrid() {
        return clause.measures.size() > 1 && clause.measures.size() * subjects.size() == list.size();
    }

    List<Named> named(Numeral numeral) {
        Said of = reference(numeral);
        if (of != null && of.indicator() != null)
            return List.of(new Named(of.indicator(), SubjectNames.FULL, SAID_BEFORE));
        List<Named> named = subjects.carried();
        if (list.size() == 1) return named;
        if (isGrid()) return List.of(named.get(list.index() / clause.measures.size()));
        named = names.couple(named, list.size());
        if (named.size() == list.size()) {
            if (subjects.size() < named.size()) subjects.replace(named);
            return List.of(named.get(list.index()));
        }
        return named;
    }

    /** What a rank puts in order, where an earlier figure says it. */
    @Nullable
    Comparison ranked(Numeral numeral) {
        Said of = reference(numeral);
        return of == null || numeral.measure() != Numeral.Measure.RANK ? null : of.comparison();
    }

    // 分别 after as many figures refers to them in order; a single place in a ranking to the last figure
    private @Nullable Said reference(Numeral numeral) {
        boolean rank = numeral.measure() == Numeral.Measure.RANK;
        if (subjects.isFresh() && !clause.hasFigure) return null;
        if (list.size() == 1) {
            if (!rank || clause.measure() != null) return null;
            List<Said> before = said.stream().filter(Said::canBeRanked).toList();
            return before.isEmpty() ? null : before.getLast();
        }
        boolean dealtOtherwise = clause.measures.size() == list.size()
                || isGrid()
                || subjects.size() == list.size()
                || names.couple(subjects.carried(), list.size()).size() == list.size();
        if (!clause.each || dealtOtherwise) return null;
        List<Said> before = said.stream()
                .filter(s ->
                        s.token() < list.first() && s.canBeRanked() && (rank || s.comparison() == Comparison.VALUE))
                .toList();
        int from = before.size() - list.size();
        return from < 0 ? null : before.get(from + list.index());
    }
}
