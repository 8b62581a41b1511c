package org.huoshui.matchmaking.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Lifecycle.Transition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The two tables cover what there is: each state is reached, each action leads somewhere, nothing open is a dead end. */
class LivesTests {

    private static <S extends Enum<S> & Lifecycle.Worded, A extends Enum<A> & Lifecycle.Worded> Set<S> reached(
            Lifecycle<S, A> life, Class<S> states, @Nullable S... first) {
        Set<S> reached = EnumSet.noneOf(states);
        Deque<S> open = new ArrayDeque<>();
        for (Transition<S, A> row : life.table()) if (row.from() == null) open.add(row.to());
        for (S state : first) if (state != null) open.add(state);
        while (!open.isEmpty()) {
            S state = open.remove();
            if (!reached.add(state)) continue;
            for (Transition<S, A> row : life.table()) if (row.from() == state) open.add(row.to());
        }
        return reached;
    }

    @Test
    void everyStateOfANeedIsReached() {
        // the form without an account begins where nobody else does
        assertThat(reached(NeedLife.TABLE, NeedState.class, NeedState.UNCONFIRMED))
                .containsExactlyInAnyOrder(NeedState.values());
    }

    @Test
    void everyStateOfAReferralIsReached() {
        assertThat(reached(ReferralLife.TABLE, ReferralState.class)).containsExactlyInAnyOrder(ReferralState.values());
    }

    @Test
    void everyActionStandsInItsTable() {
        assertThat(NeedLife.TABLE.table().stream().map(Transition::action).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(NeedAction.values());
        assertThat(ReferralLife.TABLE.table().stream().map(Transition::action).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ReferralAction.values());
    }

    @Test
    void whatIsNotAtItsEndCanBeMovedByAPerson() {
        for (NeedState state : NeedState.values())
            if (!state.isEnd() && state != NeedState.UNCONFIRMED)
                // what a bank does to its referral moves these along
                assertThat(NeedLife.TABLE.table().stream().filter(row -> row.from() == state && row.to() != state))
                        .as(state.name())
                        .isNotEmpty();
        for (ReferralState state : ReferralState.values())
            if (!state.isEnd())
                assertThat(ReferralLife.TABLE.table().stream()
                                .filter(row -> row.from() == state && row.who().contains(Role.INSTITUTION)))
                        .as(state.name())
                        .isNotEmpty();
    }

    @Test
    void aBankMovesNoNeedAndAFirmNoBanksStep() {
        assertThat(NeedLife.TABLE.table()).noneMatch(row -> row.who().contains(Role.INSTITUTION));
        assertThat(ReferralLife.TABLE.table().stream()
                        .filter(row -> row.who().contains(Role.FIRM))
                        .map(Transition::action)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ReferralAction.ANSWER, ReferralAction.CHOOSE);
    }

    @Test
    void noMoneyMovesOnWhatHasEnded() {
        Set<ReferralAction> money = EnumSet.of(
                ReferralAction.GRANT, ReferralAction.CONTRACT, ReferralAction.DISBURSE, ReferralAction.COMPLETE);
        assertThat(ReferralLife.TABLE.table())
                .noneMatch(row -> money.contains(row.action())
                        && row.from() != null
                        && row.from().isEnd());
    }
}
