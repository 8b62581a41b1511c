package org.huoshui.reporting.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.proof.Paper.Found;
import org.huoshui.reporting.template.ContentControl;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which figure of the manifest each control of a document is. A control says its phrase: by its alias, or, where a
 * program dropped that, by the mark in its bookmark. Figures of one phrase are told apart by their text first, then by their
 * order. A control that says nothing any more is the figure between its neighbours where only one can be meant.
 */
final class Matching {

    /** Controls with a figure of the manifest, copies included; a copy shares the figure with the original. */
    final Map<Found, EvidentFigure> known = new LinkedHashMap<>();

    /** Controls beyond those the document was written with. */
    final Set<Found> copies = new HashSet<>();

    /** Figures' controls that this document was not written with. */
    final List<Found> strangers = new ArrayList<>();

    /** Figures that are nowhere in the document. */
    final List<EvidentFigure> missing = new ArrayList<>();

    private final Map<String, List<EvidentFigure>> byAlias = new HashMap<>();
    private final Map<String, String> aliasOfMark = new HashMap<>();
    private final List<EvidentFigure> written;

    /** @param figures of the text, not of charts; @param isPhrase true for an alias that can only be a figure's */
    Matching(List<EvidentFigure> figures, Paper paper, Predicate<String> isPhrase) {
        this.written = figures;
        for (EvidentFigure figure : figures) {
            byAlias.computeIfAbsent(figure.alias(), alias -> new ArrayList<>()).add(figure);
            aliasOfMark.put(ContentControl.mark(figure.alias()), figure.alias());
        }
        Map<String, List<Found>> said = new LinkedHashMap<>();
        List<Found> silent = new ArrayList<>();
        for (Found found : paper.found) {
            String alias = alias(found);
            if (alias != null)
                said.computeIfAbsent(alias, key -> new ArrayList<>()).add(found);
            else if (isFigure(found, isPhrase)) strangers.add(found);
            else if (found.control().alias().isEmpty()) silent.add(found);
        }
        said.forEach((alias, found) -> pair(byAlias.getOrDefault(alias, List.of()), found));
        between(paper, silent);
        Set<EvidentFigure> there = new HashSet<>(known.values());
        for (EvidentFigure figure : figures) if (!there.contains(figure)) missing.add(figure);
    }

    /** The manifest's alias for what a control says; absent where the manifest has none. */
    private @Nullable String alias(Found found) {
        String alias = found.control().alias();
        if (!alias.isEmpty()) return byAlias.containsKey(alias) ? alias : null;
        return aliasOfMark.get(found.control().mark());
    }

    private static boolean isFigure(Found found, Predicate<String> isPhrase) {
        String alias = found.control().alias();
        if (found.control().ordinal() > 0) return true;
        return !alias.isEmpty() && isPhrase.test(alias);
    }

    private void pair(List<EvidentFigure> figures, List<Found> controls) {
        List<EvidentFigure> open = new ArrayList<>(figures);
        List<Found> left = new ArrayList<>(controls);
        take(
                open,
                left,
                (figure, found) -> found.control().text().equals(figure.text())
                        && found.control().ordinal() == figure.ordinal());
        take(open, left, (figure, found) -> found.control().text().equals(figure.text()));
        take(open, left, (figure, found) -> found.control().ordinal() == figure.ordinal());
        take(open, left, (figure, found) -> true);
        for (Found copy : left) {
            known.put(copy, figures.getFirst());
            copies.add(copy);
        }
    }

    private interface Fit {
        boolean test(EvidentFigure figure, Found found);
    }

    private void take(List<EvidentFigure> open, List<Found> left, Fit fit) {
        for (Found found : List.copyOf(left))
            for (EvidentFigure figure : open)
                if (fit.test(figure, found)) {
                    known.put(found, figure);
                    open.remove(figure);
                    left.remove(found);
                    break;
                }
    }

    /** Controls without a word of their own, where as many figures are missing between their neighbours as there are controls. */
    private void between(Paper paper, List<Found> silent) {
        if (silent.isEmpty()) return;
        Set<Integer> taken = new TreeSet<>();
        for (EvidentFigure figure : known.values()) taken.add(figure.ordinal());
        List<Found> group = new ArrayList<>();
        int before = 0;
        for (Found found : paper.found) {
            EvidentFigure figure = known.get(found);
            if (figure == null) {
                if (silent.contains(found)) group.add(found);
                continue;
            }
            if (copies.contains(found)) continue;
            fill(group, before, figure.ordinal(), taken);
            group.clear();
            before = figure.ordinal();
        }
        fill(group, before, Integer.MAX_VALUE, taken);
    }

    private void fill(List<Found> group, int after, int upTo, Set<Integer> taken) {
        if (group.isEmpty()) return;
        List<EvidentFigure> gap = written.stream()
                .filter(figure -> figure.ordinal() > after && figure.ordinal() < upTo)
                .filter(figure -> !taken.contains(figure.ordinal()))
                .toList();
        if (gap.size() == group.size()) for (int i = 0; i < gap.size(); i++) known.put(group.get(i), gap.get(i));
        else for (Found found : group) if (found.control().text().matches(".*\\d.*")) strangers.add(found);
    }
}
