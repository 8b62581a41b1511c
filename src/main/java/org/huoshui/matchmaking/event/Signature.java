package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a firm, or the households of a village, signed with a bank at an event or in its wake.
 *
 * @param firm absent for households
 * @param party the firm's name on that day, or the village's
 * @param amount in 元
 * @param onsite false: signed elsewhere and counted with the event (场外授信)
 * @param referral the need's referral whose disbursements fulfil it; absent: fulfilment is entered here
 * @param fulfilled 到位资金 so far, in 元; at most what really came, it may exceed the amount
 * @param fulfilledOn the last day money came
 */
public record Signature(
        long id,
        EventId event,
        @Nullable String firm,
        String party,
        @Nullable String township,
        String institution,
        String institutionName,
        Kind kind,
        boolean onsite,
        BigDecimal amount,
        @Nullable Integer households,
        String project,
        String product,
        LocalDate day,
        @Nullable Long referral,
        State state,
        String stateWords,
        boolean published,
        String note,
        BigDecimal fulfilled,
        @Nullable LocalDate fulfilledOn) {

    /** How binding it is. */
    public enum Kind implements Lifecycle.Worded {
        INTENT("意向", "intent"),
        CONTRACT("签约", "contract"),
        CREDIT("授信", "credit line");

        private final Said said;

        Kind(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }

    /** What became of it. */
    public enum State implements Lifecycle.Worded {
        FOLLOWING("跟进中", "being followed"),
        FULFILLED("已到位", "fulfilled"),
        DROPPED("已终止", "dropped");

        private final Said said;

        State(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }
}
