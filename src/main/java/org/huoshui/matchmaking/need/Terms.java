package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;

/** Checks terms of loans, and says them. */
final class Terms {

    private static final BigDecimal MOST = new BigDecimal("10000000000");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(36);
    private static final int LONGEST_TERM = 600;

    private Terms() {}

    /** @throws Refused MAT-104 to MAT-106, all that is wrong */
    static void check(BigDecimal amount, BigDecimal rate, int months) {
        List<Problem> faults = new ArrayList<>();
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0)
            faults.add(Problem.of(NeedError.AMOUNT).at("amount"));
        if (rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0)
            faults.add(Problem.of(NeedError.RATE).at("rate"));
        if (months < 1 || months > LONGEST_TERM)
            faults.add(Problem.of(NeedError.TERM).at("months"));
        if (!faults.isEmpty()) throw new Refused(faults);
    }

    /** 500 万元，年利率 4.35%，12 个月. */
    static String words(BigDecimal amount, BigDecimal rate, int months) {
        return "%s 万元，年利率 %s%%，%d 个月"
                .formatted(wan(amount), rate.stripTrailingZeros().toPlainString(), months);
    }

    static String wan(BigDecimal amount) {
        return amount.movePointLeft(4).stripTrailingZeros().toPlainString();
    }
}
