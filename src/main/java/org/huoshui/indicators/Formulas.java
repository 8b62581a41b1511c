package org.huoshui.indicators;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.language.FormulaParser;
import org.huoshui.indicators.language.PhraseParser;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Expressions over phrases: {@code 各项存款余额 >= 住户存款余额 + 非金融企业存款余额}. Arithmetic is BigDecimal to 34 digits; a missing
 * operand makes the result missing, never zero.
 *
 * <p>Operators: {@code + - * /}, {@code >= <= > < = !=} (and × ÷ ≥ ≤ ≠), {@code 且 或}; functions: {@code abs(a)}, {@code
 * min(a, b, …)}, {@code max(a, b, …)} and {@code 百分比(a, b)}, a ÷ b in %, undefined unless b is above zero. Numbers may carry
 * a unit and then mean so much in the base unit: {@code 100亿元}, {@code 20%}.
 */
public interface Formulas {

    /** Formulas in the words of a given catalogue and directory, for work without a running system. */
    static Formulas over(Catalogue catalogue, Directory directory) {
        return new FormulaParser(new PhraseParser(catalogue, directory));
    }

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
