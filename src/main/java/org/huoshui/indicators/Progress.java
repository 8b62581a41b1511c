package org.huoshui.indicators;

import java.util.List;
import org.huoshui.kernel.Month;

/** How far the year's plan is kept. */
public interface Progress {

    /** Against the calendar: the share of the year gone, in months. */
    enum Pace {
        AHEAD,
        ON_TRACK,
        BEHIND,
        /** The year's plan is reached. */
        DONE,
        /** A ceiling is kept. */
        KEPT,
        /** A ceiling is broken. */
        BROKEN,
        /** No figure to hold against the plan, or no base to measure its way from. */
        UNKNOWN
    }

    /**
     * @param actual what the plan is held against: the value, the increment or the growth
     * @param completion actual ÷ plan, %
     */
    record Line(Targets.Target target, Figure actual, Figure completion, Pace pace) {}

    /** Every target of the subject in the month's year, as of the month. */
    List<Line> of(Subject subject, Month month, Basis basis);
}
