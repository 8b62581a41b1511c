package org.huoshui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTests {

    private static final Asker BANK = new Asker("hyb", "华岳银行", Set.of(Role.INSTITUTION), "HYB");

    @ParameterizedTest
    @EnumSource
    void everyStateIsReachedAndIsEitherLeftOrFinal(ReturnState state) {
        assertThat(Life.TABLE).anyMatch(t -> t.to() == state);
        assertThat(Life.TABLE.stream().anyMatch(t -> t.from() == state)).isEqualTo(!state.isFinal());
    }

    @ParameterizedTest
    @EnumSource
    void everyActionLeadsSomewhere(ReturnAction action) {
        assertThat(Life.TABLE).anyMatch(t -> t.action() == action);
    }

    @Test
    void noStateAndActionLeadToTwoStates() {
        Set<List<Object>> seen = new HashSet<>();
        for (Life.Transition t : Life.TABLE)
            assertThat(seen.add(List.of(String.valueOf(t.from()), t.action())))
                    .as("%s %s", t.from(), t.action())
                    .isTrue();
    }

    @Test
    void everyStateIsReachedFromTheBeginning() {
        Set<ReturnState> reached = EnumSet.noneOf(ReturnState.class);
        for (int round = 0; round <= ReturnState.values().length; round++) {
            for (Life.Transition t : Life.TABLE)
                if (t.from() == null || reached.contains(t.from())) reached.add(t.to());
        }
        assertThat(reached).containsExactlyInAnyOrder(ReturnState.values());
    }

    @Test
    void anInstitutionNeverAcceptsSendsBackCorrectsOrRestates() {
        Set<ReturnAction> open = Arrays.stream(ReturnState.values())
                .flatMap(s -> Life.open(s, BANK).stream())
                .map(Life.Transition::action)
                .collect(Collectors.toSet());
        assertThat(open).containsOnly(ReturnAction.IDENTIFY, ReturnAction.CHECK, ReturnAction.REPLACE);
        assertThat(Life.open(null, BANK)).extracting(Life.Transition::action).containsExactly(ReturnAction.RECEIVE);
    }

    @Test
    void acceptanceIsReachedFromCheckedOnlyAndDemandsNoErrorsAndReasons() {
        List<Life.Transition> ways =
                Life.TABLE.stream().filter(t -> t.to() == ReturnState.ACCEPTED).toList();
        assertThat(ways).hasSize(1);
        assertThat(Objects.requireNonNull(ways.getFirst()).from()).isEqualTo(ReturnState.CHECKED);
        assertThat(ways.getFirst().demands()).contains(Life.Demand.NO_ERRORS, Life.Demand.REASONS_FOR_WARNINGS);
    }

    @Test
    void whatIsAcceptedChangesByRestatementOnly() {
        assertThat(Life.open(ReturnState.ACCEPTED, Asker.system()))
                .extracting(Life.Transition::action)
                .containsExactly(ReturnAction.RESTATE);
    }
}
