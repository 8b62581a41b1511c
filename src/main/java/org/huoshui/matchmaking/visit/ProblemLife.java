package org.huoshui.matchmaking.visit;

import static org.huoshui.kernel.Asker.Role.DEPARTMENT;
import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.FIRM;
import static org.huoshui.kernel.Asker.Role.INSTITUTION;
import static org.huoshui.kernel.Asker.Role.OFFICER;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Asker.Role.TOWNSHIP;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/**
 * A problem's life: raised, dispatched, answered, rated by the firm, struck off. Who answers must also be the one it was
 * dispatched to; the service sees to that.
 */
final class ProblemLife {

    /** What an action asks for before it is taken. */
    enum Demand implements Lifecycle.Demand {
        ANSWERER("承办单位", "who is to answer"),
        ANSWER("办理结果", "the answer"),
        RATING("评分（1–5 星）", "stars, one to five"),
        REASON("原因", "a reason");

        private final Said said;

        Demand(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }

    private static final Set<Role> OFFICE = Set.of(DIRECTOR, STATISTICIAN, OFFICER);
    private static final Set<Role> VISITORS = Set.of(DIRECTOR, STATISTICIAN, OFFICER, INSTITUTION, TOWNSHIP);
    private static final Set<Role> RAISERS = Set.of(DIRECTOR, STATISTICIAN, OFFICER, INSTITUTION, TOWNSHIP, FIRM);
    private static final Set<Role> ANSWERERS =
            Set.of(DIRECTOR, STATISTICIAN, OFFICER, INSTITUTION, TOWNSHIP, DEPARTMENT);
    /** The firm, or the office that has asked it. */
    private static final Set<Role> RATERS = Set.of(DIRECTOR, STATISTICIAN, OFFICER, FIRM);

    static final Lifecycle<ProblemState, ProblemAction> TABLE = new Lifecycle<>(
            ProblemState.class,
            List.of(
                    row(null, ProblemAction.RAISE, ProblemState.RAISED, RAISERS),
                    row(ProblemState.RAISED, ProblemAction.DISPATCH, ProblemState.DISPATCHED, OFFICE, Demand.ANSWERER),
                    row(ProblemState.RAISED, ProblemAction.SETTLE, ProblemState.CLOSED, VISITORS, Demand.ANSWER),
                    row(ProblemState.RAISED, ProblemAction.DROP, ProblemState.DROPPED, OFFICE, Demand.REASON),
                    row(ProblemState.DISPATCHED, ProblemAction.ANSWER, ProblemState.ANSWERED, ANSWERERS, Demand.ANSWER),
                    row(
                            ProblemState.DISPATCHED,
                            ProblemAction.REDISPATCH,
                            ProblemState.DISPATCHED,
                            OFFICE,
                            Demand.ANSWERER,
                            Demand.REASON),
                    row(ProblemState.DISPATCHED, ProblemAction.DECLINE, ProblemState.RAISED, ANSWERERS, Demand.REASON),
                    row(ProblemState.ANSWERED, ProblemAction.RATE, ProblemState.RATED, RATERS, Demand.RATING),
                    row(ProblemState.ANSWERED, ProblemAction.SEND_BACK, ProblemState.DISPATCHED, RATERS, Demand.REASON),
                    row(ProblemState.RATED, ProblemAction.CLOSE, ProblemState.CLOSED, OFFICE),
                    row(ProblemState.RATED, ProblemAction.SEND_BACK, ProblemState.DISPATCHED, OFFICE, Demand.REASON),
                    row(ProblemState.CLOSED, ProblemAction.REOPEN, ProblemState.DISPATCHED, OFFICE, Demand.REASON)));

    private ProblemLife() {}
}
