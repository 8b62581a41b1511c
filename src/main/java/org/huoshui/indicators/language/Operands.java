package org.huoshui.indicators.language;

import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The names an expression is written in: phrases in a formula, a vocabulary of terms in a condition. */
interface Operands {

    /**
     * @param end behind its last character
     * @param variable what stands for it in the evaluator's expression
     */
    record Operand(int end, String variable) {}

    /**
     * The longest operand that begins at this place of the text; null when none does.
     *
     * @throws org.huoshui.kernel.Refused where one begins and then goes wrong
     */
    @Nullable
    Operand at(String text, int at);

    /** Why the piece is no operand; null when it is one and only stands where it may not. */
    @Nullable
    Problem fault(String piece);

    /** Whether numbers may be years and months. */
    boolean withTime();
}
