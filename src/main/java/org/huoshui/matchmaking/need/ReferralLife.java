package org.huoshui.matchmaking.need;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.FIRM;
import static org.huoshui.kernel.Asker.Role.INSTITUTION;
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

/** The life of a need before one bank, as a table. The office may take a bank's steps too, to record what came by telephone. */
public final class ReferralLife {

    private static final Set<Role> PROGRAM = Set.of();
    private static final Set<Role> OFFICE = Set.of(DIRECTOR, STATISTICIAN, OFFICER);
    private static final Set<Role> BANK = Set.of(INSTITUTION, DIRECTOR, STATISTICIAN, OFFICER);
    private static final Set<Role> OURS = Set.of(FIRM, TOWNSHIP, DIRECTOR, STATISTICIAN, OFFICER);

    public static final Lifecycle<ReferralState, ReferralAction> TABLE = new Lifecycle<>(ReferralState.class, table());

    private ReferralLife() {}

    private static List<Transition<ReferralState, ReferralAction>> table() {
        List<Transition<ReferralState, ReferralAction>> rows = new ArrayList<>();
        rows.add(row(null, ReferralAction.SEND, ReferralState.SENT, OFFICE));
        rows.add(row(null, ReferralAction.OPEN, ReferralState.OPEN, OFFICE));
        rows.add(row(ReferralState.SENT, ReferralAction.ACCEPT, ReferralState.ACCEPTED, BANK));
        rows.add(row(ReferralState.OPEN, ReferralAction.ACCEPT, ReferralState.ACCEPTED, BANK, Demanded.PLACE));
        rows.add(row(ReferralState.ACCEPTED, ReferralAction.CONTACT, ReferralState.CONTACTED, BANK));
        for (ReferralState from :
                List.of(ReferralState.ACCEPTED, ReferralState.CONTACTED, ReferralState.OFFERED, ReferralState.CHOSEN)) {
            rows.add(row(from, ReferralAction.ASK, from, BANK, Demanded.QUESTION));
            rows.add(row(from, ReferralAction.ANSWER, from, OURS, Demanded.REPLY));
        }
        for (ReferralState from : List.of(ReferralState.ACCEPTED, ReferralState.CONTACTED, ReferralState.OFFERED))
            rows.add(row(from, ReferralAction.OFFER, ReferralState.OFFERED, BANK, Demanded.TERMS));
        for (ReferralState from :
                List.of(ReferralState.SENT, ReferralState.OPEN, ReferralState.ACCEPTED, ReferralState.CONTACTED))
            rows.add(row(from, ReferralAction.REFUSE, ReferralState.REFUSED, BANK, Demanded.REASON));
        rows.add(row(ReferralState.OFFERED, ReferralAction.CHOOSE, ReferralState.CHOSEN, OURS));
        rows.add(row(
                ReferralState.CHOSEN,
                ReferralAction.GRANT,
                ReferralState.GRANTED,
                BANK,
                Demanded.TERMS,
                Demanded.PAPER));
        for (ReferralState from : List.of(ReferralState.GRANTED, ReferralState.CONTRACTED, ReferralState.DISBURSING))
            rows.add(row(
                    from,
                    ReferralAction.CONTRACT,
                    from == ReferralState.GRANTED ? ReferralState.CONTRACTED : from,
                    BANK,
                    Demanded.TERMS,
                    Demanded.PAPER,
                    Demanded.WITHIN_GRANT));
        for (ReferralState from : List.of(ReferralState.CONTRACTED, ReferralState.DISBURSING)) {
            rows.add(row(
                    from,
                    ReferralAction.DISBURSE,
                    ReferralState.DISBURSING,
                    BANK,
                    Demanded.TERMS,
                    Demanded.PAPER,
                    Demanded.WITHIN_CONTRACT));
            rows.add(row(
                    from,
                    ReferralAction.COMPLETE,
                    ReferralState.DISBURSED,
                    BANK,
                    Demanded.TERMS,
                    Demanded.PAPER,
                    Demanded.WITHIN_CONTRACT));
        }
        for (ReferralState from :
                List.of(ReferralState.OFFERED, ReferralState.CHOSEN, ReferralState.GRANTED, ReferralState.CONTRACTED))
            rows.add(row(from, ReferralAction.WITHDRAW, ReferralState.WITHDRAWN, BANK, Demanded.REASON));
        for (ReferralState from : List.of(
                ReferralState.SENT,
                ReferralState.OPEN,
                ReferralState.ACCEPTED,
                ReferralState.CONTACTED,
                ReferralState.OFFERED)) rows.add(row(from, ReferralAction.PASS, ReferralState.NOT_CHOSEN, PROGRAM));
        rows.add(row(ReferralState.NOT_CHOSEN, ReferralAction.REVIVE, ReferralState.OFFERED, PROGRAM));
        rows.add(row(ReferralState.OPEN, ReferralAction.FILL, ReferralState.FULL, PROGRAM));
        // a place has come free
        rows.add(row(ReferralState.FULL, ReferralAction.REVIVE, ReferralState.OPEN, PROGRAM));
        // the office puts the need before the bank once more
        for (ReferralState from : List.of(ReferralState.REFUSED, ReferralState.WITHDRAWN, ReferralState.LAPSED))
            rows.add(row(from, ReferralAction.SEND, ReferralState.SENT, OFFICE));
        for (ReferralState from : List.of(
                ReferralState.SENT,
                ReferralState.OPEN,
                ReferralState.ACCEPTED,
                ReferralState.CONTACTED,
                ReferralState.OFFERED,
                ReferralState.CHOSEN,
                ReferralState.GRANTED)) rows.add(row(from, ReferralAction.LAPSE, ReferralState.LAPSED, PROGRAM));
        return rows;
    }
}
