package org.huoshui.identity.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as kept.
 *
 * @param payload JSON
 * @param fingerprint of {@link Change#state} when it was proposed
 * @param decision the decider's words
 */
record StoredProposal(
        long id,
        String kind,
        String subject,
        @Nullable String concerns,
        Said title,
        List<Change.Line> lines,
        String payload,
        String fingerprint,
        String reason,
        Set<Role> deciders,
        ProposalState state,
        String proposedBy,
        String proposerName,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    boolean isBy(Asker asker) {
        return proposedBy.equals(asker.account());
    }

    /** Another person, of a role that decides, who does not gain by it. */
    boolean mayBeDecidedBy(Asker asker) {
        return state == ProposalState.PROPOSED
                && !isBy(asker)
                && !asker.account().equals(concerns)
                && asker.roles().stream().anyMatch(deciders::contains);
    }
}
