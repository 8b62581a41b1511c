package org.huoshui.matchmaking.event;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.OFFICER;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** An event's life; all steps are the office's. */
final class EventLife {

    /** What an action asks for before it is taken. */
    enum Demand implements Lifecycle.Demand {
        INVITATIONS("至少邀请一家单位", "somebody invited"),
        PLACE_AND_TIME("已定地点和开始时间", "place and time set"),
        DAY_HAS_COME("活动日期已到", "its day has come"),
        MINUTES("已写会议纪要", "minutes written"),
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

    static final Lifecycle<EventState, EventAction> TABLE = new Lifecycle<>(
            EventState.class,
            List.of(
                    row(null, EventAction.PLAN, EventState.PLANNED, OFFICE),
                    row(
                            EventState.PLANNED,
                            EventAction.NOTIFY,
                            EventState.NOTIFIED,
                            OFFICE,
                            Demand.INVITATIONS,
                            Demand.PLACE_AND_TIME),
                    row(EventState.PLANNED, EventAction.RECORD, EventState.ENDED, OFFICE, Demand.DAY_HAS_COME),
                    row(EventState.PLANNED, EventAction.CANCEL, EventState.CANCELLED, OFFICE, Demand.REASON),
                    row(EventState.NOTIFIED, EventAction.OPEN, EventState.ONGOING, OFFICE, Demand.DAY_HAS_COME),
                    row(EventState.NOTIFIED, EventAction.REPLAN, EventState.PLANNED, OFFICE, Demand.REASON),
                    row(EventState.NOTIFIED, EventAction.CANCEL, EventState.CANCELLED, OFFICE, Demand.REASON),
                    row(EventState.ONGOING, EventAction.END, EventState.ENDED, OFFICE),
                    row(EventState.ENDED, EventAction.ARCHIVE, EventState.ARCHIVED, OFFICE, Demand.MINUTES),
                    row(EventState.ARCHIVED, EventAction.REOPEN, EventState.ENDED, OFFICE, Demand.REASON)));

    private EventLife() {}
}
