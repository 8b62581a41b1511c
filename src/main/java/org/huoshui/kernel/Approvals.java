package org.huoshui.kernel;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one way to a change that takes two persons. */
public interface Approvals {

    /**
     * Keeps what is proposed and waits for somebody else to decide.
     *
     * @param reason why, for who decides; may be absent
     * @throws Refused what {@link Approvable#describe} refuses, and IDN-301 while another proposal about the same thing waits
     */
    <P> Proposal propose(Approvable<P> approvable, P payload, @Nullable String reason);

    /**
     * What an endpoint answers, with 202, when it has only proposed what was asked for.
     *
     * @param proposal its number
     * @param deciders whose approval it waits for
     */
    record Proposal(long proposal, String zh, String en, List<Asker.Role> deciders) {

        public static Proposal of(long id, Said title, Set<Asker.Role> deciders) {
            return new Proposal(
                    id, title.zh(), title.en(), deciders.stream().sorted().toList());
        }
    }
}
