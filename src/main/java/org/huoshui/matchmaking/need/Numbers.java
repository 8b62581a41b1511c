package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Reads decimal text of requests; what cannot be read is a problem at its field. */
final class Numbers {

    private Numbers() {}

    /** 元; zero where it cannot be read, with a problem added. */
    static BigDecimal amount(@Nullable String typed, List<Problem> problems) {
        BigDecimal number = parse(typed);
        if (number != null) return number;
        problems.add(Problem.of(NeedError.AMOUNT).at("amount"));
        return BigDecimal.ZERO;
    }

    /** % a year. */
    static BigDecimal rate(@Nullable String typed, List<Problem> problems) {
        BigDecimal number = parse(typed);
        if (number != null) return number;
        problems.add(Problem.of(NeedError.RATE).at("rate"));
        return BigDecimal.ZERO;
    }

    /** % a year; absent where nothing is said. */
    static @Nullable BigDecimal rateOrNull(@Nullable String typed, List<Problem> problems) {
        if (typed == null || typed.isBlank()) return null;
        BigDecimal number = parse(typed);
        if (number == null) problems.add(Problem.of(NeedError.RATE).at("rateCeiling"));
        return number;
    }

    private static @Nullable BigDecimal parse(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.length() > 30) return null;
        try {
            return new BigDecimal(typed.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
