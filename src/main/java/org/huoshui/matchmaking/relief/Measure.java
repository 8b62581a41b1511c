package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A relief measure that is on the list.
 *
 * @param id 0 before it is kept
 * @param qualifies who qualifies, in words
 * @param sizes of firms, LARGE … MICRO; empty: any
 * @param industries beginnings of GB/T 4754 codes; empty: any
 * @param lists lists of firms, one of which is demanded; empty: none
 * @param most for one firm or household, 元
 * @param pool credit set aside, 元
 */
record Measure(
        long id,
        String title,
        String document,
        String qualifies,
        List<String> sizes,
        List<String> industries,
        List<String> lists,
        List<ReliefKind> kinds,
        @Nullable BigDecimal most,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal pool) {

    Measure {
        title = title.strip();
        document = document.strip();
        qualifies = qualifies.strip();
        sizes = List.copyOf(sizes);
        industries = List.copyOf(industries);
        lists = List.copyOf(lists);
        kinds = List.copyOf(kinds);
    }

    /** @throws Refused MAT-461, 462, 472 */
    void check() {
        List<Problem> wrong = new ArrayList<>();
        if (title.isEmpty()) wrong.add(Problem.of(ReliefError.MISSING, "措施名称").at("title"));
        if (qualifies.isEmpty())
            wrong.add(Problem.of(ReliefError.MISSING, "适用对象").at("qualifies"));
        if (kinds.isEmpty()) wrong.add(Problem.of(ReliefError.MISSING, "业务种类").at("kinds"));
        if (most != null && most.signum() <= 0)
            wrong.add(Problem.of(ReliefError.NOT_POSITIVE, "单户上限").at("most"));
        if (pool != null && pool.signum() <= 0)
            wrong.add(Problem.of(ReliefError.NOT_POSITIVE, "专项额度").at("pool"));
        if (until != null && until.isBefore(from))
            wrong.add(Problem.of(ReliefError.PERIOD).at("until"));
        if (!wrong.isEmpty()) throw new Refused(wrong);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
