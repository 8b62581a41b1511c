package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * Money a bank approved for a project, or placed in it.
 *
 * @param amount 元
 * @param evidence number of the approval, the contract or the note
 * @param cancelReason absent while it counts
 */
public record Fund(
        long id,
        ProjectId project,
        InstitutionId institution,
        Kind kind,
        LocalDate day,
        BigDecimal amount,
        String evidence,
        @Nullable String cancelReason) {

    /** Which step towards the money it is. */
    public enum Kind {
        APPROVAL("审批", "approval"),
        PLACEMENT("投放", "placement");

        private final Said said;

        Kind(String zh, String en) {
            this.said = new Said(zh, en);
        }

        public Said said() {
            return said;
        }
    }
}
