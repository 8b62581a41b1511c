package org.huoshui.matchmaking.need;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.FIRM;
import static org.huoshui.kernel.Asker.Role.OFFICER;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Asker.Role.TOWNSHIP;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Lifecycle.Transition;

/**
 * A need's life as a table. What a bank does to its referral moves the need along by itself; those rows are the program's
 * alone.
 */
public final class NeedLife {

    private static final Set<Role> PROGRAM = Set.of();
    private static final Set<Role> OFFICE = Set.of(DIRECTOR, STATISTICIAN, OFFICER);
    private static final Set<Role> OURS = Set.of(FIRM, TOWNSHIP, DIRECTOR, STATISTICIAN, OFFICER);

    public static final Lifecycle<NeedState, NeedAction> TABLE = new Lifecycle<>(NeedState.class, table());

    private NeedLife() {}

    private static List<Transition<NeedState, NeedAction>> table() {
        List<Transition<NeedState, NeedAction>> rows = new ArrayList<>();
        rows.add(row(null, NeedAction.POST, NeedState.SUBMITTED, OURS, Demanded.AMOUNT_AND_TERM));
        rows.add(row(NeedState.UNCONFIRMED, NeedAction.CONFIRM, NeedState.SUBMITTED, PROGRAM, Demanded.CODE));
        rows.add(row(NeedState.SUBMITTED, NeedAction.APPROVE, NeedState.POOLED, OFFICE));
        rows.add(row(NeedState.SUBMITTED, NeedAction.SEND_BACK, NeedState.SENT_BACK, OFFICE, Demanded.WORDS));
        rows.add(row(NeedState.SENT_BACK, NeedAction.RESUBMIT, NeedState.SUBMITTED, OURS, Demanded.AMOUNT_AND_TERM));
        rows.add(row(NeedState.SUBMITTED, NeedAction.CHANGE, NeedState.SUBMITTED, OURS, Demanded.AMOUNT_AND_TERM));
        rows.add(row(NeedState.POOLED, NeedAction.CHANGE, NeedState.POOLED, OFFICE, Demanded.AMOUNT_AND_TERM));
        for (NeedState from : List.of(NeedState.SUBMITTED, NeedState.POOLED, NeedState.REFERRED)) {
            rows.add(row(from, NeedAction.DISPATCH, NeedState.REFERRED, OFFICE, Demanded.BANKS));
            rows.add(row(from, NeedAction.OPEN, NeedState.REFERRED, OFFICE, Demanded.SCHEME));
        }
        rows.add(row(NeedState.REFERRED, NeedAction.CHOOSE, NeedState.CHOSEN, OURS, Demanded.AN_OFFER));
        rows.add(row(NeedState.CHOSEN, NeedAction.GRANT, NeedState.GRANTED, PROGRAM));
        rows.add(row(NeedState.GRANTED, NeedAction.CONTRACT, NeedState.CONTRACTED, PROGRAM));
        for (NeedState from : List.of(NeedState.CONTRACTED, NeedState.DISBURSING)) {
            rows.add(row(from, NeedAction.DISBURSE, NeedState.DISBURSING, PROGRAM));
            rows.add(row(from, NeedAction.COMPLETE, NeedState.DISBURSED, PROGRAM));
        }
        rows.add(row(NeedState.DISBURSED, NeedAction.CLOSE, NeedState.CLOSED, OFFICE, Demanded.PROBLEMS_CLOSED));
        rows.add(row(
                NeedState.DISBURSING,
                NeedAction.CLOSE,
                NeedState.CLOSED,
                OFFICE,
                Demanded.PROBLEMS_CLOSED,
                Demanded.WORDS));
        rows.add(row(
                NeedState.CONTRACTED,
                NeedAction.CLOSE,
                NeedState.CLOSED,
                OFFICE,
                Demanded.PROBLEMS_CLOSED,
                Demanded.WORDS));
        for (NeedState from :
                List.of(NeedState.CONTRACTED, NeedState.DISBURSING, NeedState.DISBURSED, NeedState.CLOSED))
            rows.add(row(from, NeedAction.RATE, from, OURS, Demanded.STARS));
        for (NeedState from : List.of(NeedState.CHOSEN, NeedState.GRANTED, NeedState.CONTRACTED))
            rows.add(row(from, NeedAction.REOPEN, NeedState.REFERRED, PROGRAM));
        rows.add(row(NeedState.FAILED, NeedAction.REOPEN, NeedState.POOLED, OFFICE, Demanded.WORDS));
        for (NeedState from : List.of(
                NeedState.UNCONFIRMED,
                NeedState.SUBMITTED,
                NeedState.SENT_BACK,
                NeedState.POOLED,
                NeedState.REFERRED,
                NeedState.CHOSEN,
                NeedState.GRANTED)) {
            rows.add(row(from, NeedAction.WITHDRAW, NeedState.WITHDRAWN, OURS, Demanded.REASON));
            rows.add(row(from, NeedAction.MERGE, NeedState.MERGED, OFFICE, Demanded.OTHER_NEED));
        }
        rows.add(row(NeedState.REFERRED, NeedAction.RETURN, NeedState.POOLED, PROGRAM));
        for (NeedState from : List.of(NeedState.POOLED, NeedState.REFERRED))
            rows.add(row(from, NeedAction.FAIL, NeedState.FAILED, OFFICE, Demanded.REASON));
        for (NeedState from : NeedState.values())
            if (!from.isEnd()) rows.add(row(from, NeedAction.FOLLOW, from, PROGRAM));
        return rows;
    }
}
