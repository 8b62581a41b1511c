package org.huoshui.matchmaking.agreement;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.OFFICER;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Said;

/** The way of an institution to the county (招商): each step dated, given up at any point, taken up again. */
final class ComingLife {

    enum Demand implements Lifecycle.Demand {
        WORDS;

        @Override
        public Said said() {
            return new Said("情况说明", "words");
        }
    }

    private static final Set<Role> OFFICE = Set.of(DIRECTOR, STATISTICIAN, OFFICER);

    static final Lifecycle<ComingState, ComingAction> TABLE = new Lifecycle<>(ComingState.class, table());

    private ComingLife() {}

    private static List<Transition<ComingState, ComingAction>> table() {
        List<Transition<ComingState, ComingAction>> rows = new ArrayList<>();
        rows.add(row(null, ComingAction.REGISTER, ComingState.INTENT, OFFICE));
        rows.add(row(ComingState.INTENT, ComingAction.TALK, ComingState.TALKS, OFFICE));
        rows.add(row(ComingState.TALKS, ComingAction.FILE, ComingState.PROJECT, OFFICE));
        rows.add(row(ComingState.PROJECT, ComingAction.SUBMIT, ComingState.HEAD_OFFICE, OFFICE));
        rows.add(row(ComingState.HEAD_OFFICE, ComingAction.APPROVE, ComingState.APPROVED, OFFICE, Demand.WORDS));
        rows.add(row(ComingState.APPROVED, ComingAction.PREPARE, ComingState.PREPARING, OFFICE));
        rows.add(row(ComingState.PREPARING, ComingAction.OPEN, ComingState.OPEN, OFFICE));
        for (ComingState state : ComingState.values())
            if (state != ComingState.OPEN && state != ComingState.DROPPED)
                rows.add(row(state, ComingAction.DROP, ComingState.DROPPED, OFFICE, Demand.WORDS));
        rows.add(row(ComingState.DROPPED, ComingAction.RETURN, ComingState.TALKS, OFFICE, Demand.WORDS));
        return rows;
    }
}
