package org.huoshui.indicators;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Expressions over phrases: {@code 各项存款余额 >= 住户存款余额 + 非金融企业存款余额}. Arithmetic is BigDecimal; a missing operand makes the result
 * missing, never zero.
 */
public interface Formulas {

    /** Parses once; throws {@link org.huoshui.kernel.Refused} with the faulty part when it cannot. */
    Formula parse(String text);

    interface Formula {
        String text();

        /** The phrases it reads, in order of appearance. */
        Set<Phrase> phrases();

        /**
         * @param values a phrase's value in base units, or null when missing or undefined
         */
        Outcome evaluate(Function<Phrase, @Nullable BigDecimal> values);
    }

    /** What an expression comes to. */
    sealed interface Outcome {
        record Number(BigDecimal value) implements Outcome {}

        record Truth(boolean value) implements Outcome {}

        record MissingOperand(Phrase phrase) implements Outcome {}

        /** Division by zero and the like: shown as —. */
        record Undefined(Problem problem) implements Outcome {}
    }
}
