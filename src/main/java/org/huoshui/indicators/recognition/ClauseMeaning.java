package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.language.AskWord;
import org.huoshui.indicators.recognition.Frame.Base;
import org.huoshui.indicators.recognition.Frame.Measure;
import org.jspecify.annotations.Nullable;

/** What the words of the clause have said so far, apart from its subject. */
final class ClauseMeaning {

    @Nullable
    Base base;

    /** What an earlier figure of the same subject was compared with. */
    @Nullable
    Base lastBase;

    /** The figure is the value at this base. */
    @Nullable
    Base at;

    @Nullable
    Token verb;

    @Nullable
    Indicator whole;

    /** 较上年末、上年同期: bases side by side wait for figures side by side. */
    final List<Base> bases = new ArrayList<>();

    final List<Measure> measures = new ArrayList<>();
    final List<AskWord> levels = new ArrayList<>();
    boolean each;
    boolean target;
    boolean expected;
    boolean average;
    boolean gap;
    boolean moved;
    boolean shareOf;
    boolean hasFigure;

    void newSubject() {
        measures.clear();
        if (hasFigure) base = null;
        lastBase = null;
        at = null;
        average = false;
        gap = false;
        moved = false;
        each = false;
        whole = null;
    }

    void comma() {
        verb = null;
        if (hasFigure) forget();
        shareOf = false;
        at = null;
        levels.clear();
        hasFigure = false;
    }

    void stop() {
        comma();
        forget();
        target = false;
        expected = false;
    }

    private void forget() {
        bases.clear();
        measures.clear();
        base = null;
        each = false;
        average = false;
        gap = false;
        moved = false;
        whole = null;
    }

    // 年内多出0.33亿元, 今年以来
    void soFar() {
        if (base == null) lastBase = Base.YEAR_START;
    }

    void anotherBase(Base said) {
        bases.add(said);
    }

    void base(Base said) {
        bases.clear();
        bases.add(said);
        base = said;
        lastBase = said;
        at = null;
        if (hasFigure) measures.clear();
    }

    /** After the last of a list of figures: what was said of them is used up. */
    void used(@Nullable Base compared) {
        verb = null;
        average = false;
        gap = false;
        at = null;
        if (compared != null) lastBase = compared;
    }

    @Nullable
    Measure measure() {
        return measures.isEmpty() ? null : measures.getLast();
    }
}
