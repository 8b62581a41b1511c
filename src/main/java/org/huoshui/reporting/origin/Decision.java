package org.huoshui.reporting.origin;

/** What somebody said of a figure. */
enum Decision {
    /** Nobody has looked yet. */
    NONE,
    /** Bound, to one of the candidates or to what was chosen instead. */
    BOUND,
    NOT_A_FIGURE,
    /** A figure without an indicator: to be written by hand in each report. */
    LEFT_OPEN
}
