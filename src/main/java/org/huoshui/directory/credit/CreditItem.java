package org.huoshui.directory.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.huoshui.directory.FirmId;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * One thing a department knows about a firm.
 *
 * @param kind code of the dictionary
 * @param level one of those the rule has for the kind: A, 一般处罚
 * @param day the day of the fact
 * @param department who knows it
 * @param reference number of the decision; may be empty
 * @param replacedBy the corrected item
 * @param endedWhy why it was corrected or withdrawn
 */
record CreditItem(
        long id,
        FirmId firm,
        String kind,
        String level,
        LocalDate day,
        String words,
        String department,
        String reference,
        String enteredBy,
        Instant enteredAt,
        State state,
        @Nullable Long replacedBy,
        @Nullable Instant endedAt,
        String endedWhy) {

    enum State {
        IN_FORCE("有效", "in force"),
        CORRECTED("已更正", "corrected"),
        WITHDRAWN("已撤销", "withdrawn");

        private final Said said;

        State(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }

    boolean isInForce() {
        return state == State.IN_FORCE;
    }
}
