package org.huoshui.indicators;

/** Which of several accepted versions of a number counts. */
public enum Basis {
    /** As first accepted. */
    FIRST_REPORTED,
    /** As last restated. */
    LATEST
}
