package org.huoshui.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes two persons: one proposes, another one decides. A module declares a bean of this; {@link Approvals}
 * finds it by its kind, keeps the payload, and lets it speak and act.
 *
 * @param <P> what is proposed: a record that survives being written as JSON
 */
public interface Approvable<P> {

    /** Stable: {@code returns.check}. */
    String kind();

    /** What the kind is called: 修改校验规则. */
    Said name();

    /** Who may decide it; the proposer never, whatever the roles. */
    Set<Asker.Role> deciders(P payload);

    Class<P> payload();

    /**
     * Says what would change as things stand now. Runs in a transaction of who asks.
     *
     * @throws Refused when it cannot be done at all, before anybody is troubled with it
     */
    Change describe(P payload);

    /**
     * Does it, in the transaction of who approves.
     *
     * @return something to tell the approver once and never again (a one-time password); mostly nothing
     * @throws Refused when it cannot be done now; the proposal then goes on waiting
     */
    @Nullable
    Said apply(P payload);
}
