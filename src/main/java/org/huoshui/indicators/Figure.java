package org.huoshui.indicators;

import java.math.BigDecimal;
import java.util.List;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unit;

/**
 * A number with a name, a place, a month, a comparison and a proof.
 *
 * @param phrase complete: month and subject filled in
 * @param name in words, {@code 2022年12月 云溪县 各项存款余额 较年初增量}
 * @param unit of {@link #text}; 个百分点 for changes of ratios, 位 for ranks
 * @param text as printed, rounded once; wording with its sign where the phrase asks for it; "—" when undefined
 * @param coverage how many of how many institutions are in it; 0 of 0 where that has no meaning
 */
public record Figure(
        Phrase phrase,
        String name,
        Indicator indicator,
        Month month,
        Subject subject,
        Basis basis,
        Value value,
        Unit unit,
        String text,
        Coverage coverage) {

    /** What became of the computation. */
    public sealed interface Value {
        /** @param number in the base unit; a rank as a whole number */
        record Known(BigDecimal number) implements Value {}

        /** An observation is not there. @param who names of institutions or regions that have not reported */
        record Missing(List<String> who, Problem problem) implements Value {}

        /** No meaning: a zero or negative base. Shown as —, left unranked. */
        record Undefined(Problem problem) implements Value {}

        /** A rank that may not be given. @param who the members that have not reported */
        record Refused(List<String> who, Problem problem) implements Value {}
    }

    public record Coverage(int reported, int expected, List<String> missing) {
        public static final Coverage NONE = new Coverage(0, 0, List.of());

        public Coverage {
            missing = List.copyOf(missing);
        }

        public boolean complete() {
            return reported == expected;
        }
    }

    public boolean isKnown() {
        return value instanceof Value.Known;
    }
}
