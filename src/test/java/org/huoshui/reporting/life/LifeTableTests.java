package org.huoshui.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTableTests {

    private static final Asker WRITER = new Asker("statistician", "统计员", Set.of(Role.STATISTICIAN), null);

    @Test
    void everyStateIsReachedFromTheBeginning() {
        Set<ReportState> reached = EnumSet.noneOf(ReportState.class);
        for (int round = 0; round <= ReportState.values().length; round++)
            for (Life.Transition row : Life.TABLE)
                if (row.from() == null || reached.contains(row.from())) reached.add(row.to());
        assertThat(reached).containsExactlyInAnyOrder(ReportState.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyActionLeadsSomewhere(ReportAction action) {
        assertThat(Life.TABLE).anyMatch(row -> row.action() == action);
    }

    @Test
    void noStateAndActionLeadToTwoStates() {
        Set<List<Object>> seen = new HashSet<>();
        for (Life.Transition row : Life.TABLE)
            assertThat(seen.add(List.of(String.valueOf(row.from()), row.action())))
                    .as("%s %s", row.from(), row.action())
                    .isTrue();
    }

    @Test
    void whatIsIssuedIsLeftByASuccessorOnly() {
        assertThat(Life.TABLE.stream().filter(row -> row.from() == ReportState.ISSUED))
                .extracting(Life.Transition::action)
                .containsExactly(ReportAction.REPLACE);
        assertThat(Life.TABLE.stream()
                        .filter(row -> row.from() == ReportState.REPLACED || row.from() == ReportState.DISCARDED))
                .isEmpty();
    }

    @Test
    void issuingNeedsReviewAndADirector() {
        assertThat(Life.TABLE.stream().filter(row -> row.to() == ReportState.ISSUED))
                .extracting(Life.Transition::from)
                .containsExactly(ReportState.REVIEWED);
        assertThat(Life.open(ReportState.REVIEWED, WRITER)).isEmpty();
        assertThat(Life.open(ReportState.DRAFT, WRITER))
                .extracting(Life.Transition::action)
                .containsExactly(ReportAction.CHOOSE, ReportAction.REWRITE, ReportAction.DISCARD);
    }

    @Test
    void aNumberReadsAsTheStandardWritesIt() {
        assertThat(new DocumentNumber(" 澜金办 ", 2023, 1)).hasToString("澜金办〔2023〕1号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "澜金办〔2023〕", "澜金办2", "一二三四五六七八九十一二三四五六七八九十超"})
    void aNumberWithoutASoundOfficeWordIsRefused(String prefix) {
        assertThatThrownBy(() -> new DocumentNumber(prefix, 2023, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("REP-706");
    }
}
