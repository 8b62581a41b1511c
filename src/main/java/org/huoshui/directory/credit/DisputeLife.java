package org.huoshui.directory.credit;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Lifecycle.Demand;
import org.huoshui.kernel.Said;

/** The life of a dispute: the firm files it, whoever entered the item or the office answers it. */
final class DisputeLife {

    private static final Set<Role> ANSWERERS = Set.of(Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.DEPARTMENT);

    /** What an action asks for. */
    enum Asked implements Demand {
        WORDS("说明", "words"),
        CORRECTED_ITEM("更正后的内容", "the item as it should be");

        private final Said said;

        Asked(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }

    static final Lifecycle<DisputeState, DisputeAction> TABLE = new Lifecycle<>(
            DisputeState.class,
            List.of(
                    Lifecycle.row(null, DisputeAction.FILE, DisputeState.OPEN, Set.of(Role.FIRM), Asked.WORDS),
                    Lifecycle.row(DisputeState.OPEN, DisputeAction.UPHOLD, DisputeState.UPHELD, ANSWERERS, Asked.WORDS),
                    Lifecycle.row(
                            DisputeState.OPEN,
                            DisputeAction.CORRECT,
                            DisputeState.CORRECTED,
                            ANSWERERS,
                            Asked.WORDS,
                            Asked.CORRECTED_ITEM),
                    Lifecycle.row(
                            DisputeState.OPEN, DisputeAction.WITHDRAW, DisputeState.WITHDRAWN, ANSWERERS, Asked.WORDS),
                    Lifecycle.row(
                            DisputeState.OPEN, DisputeAction.TAKE_BACK, DisputeState.TAKEN_BACK, Set.of(Role.FIRM))));

    private DisputeLife() {}
}
