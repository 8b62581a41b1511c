package org.huoshui.reporting.life;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Asker.Role.SYSTEM;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.jspecify.annotations.Nullable;

/**
 * A report's life as a table: from which state which action leads where, who may take it and what it demands. The program
 * decides by it; pages draw their buttons and the table of rules from it.
 */
final class Life {

    /** What an action asks for before it is taken. */
    enum Demand {
        DATA_OF_THE_MONTH("该月已有数据", "data of that month"),
        NEWEST_VERSION("针对最新一稿", "the newest version"),
        NOTE("说明理由", "a reason"),
        NO_OPEN_REMARKS("批注全部处理完毕", "no remark left open"),
        GAPS_EXPLAINED("没有待补的数字，或说明为何带缺口印发", "no gaps, or a word on why it goes out with them"),
        FREE_NUMBER("本年未用过的文号", "a number not used this year"),
        DATE("印发日期", "a date of issue"),
        SUCCESSOR_ISSUED("替代它的报告已印发", "the report in its place issued");

        private final String zh;
        private final String en;

        Demand(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /** @param from absent: the beginning */
    record Transition(
            @Nullable ReportState from, ReportAction action, ReportState to, Set<Role> who, Set<Demand> demands) {

        boolean open(Asker asker) {
            return asker.roles().stream().anyMatch(who::contains);
        }
    }

    private static final Set<Role> OFFICE = roles(STATISTICIAN, DIRECTOR, SYSTEM);
    private static final Set<Role> DIRECTORS = roles(DIRECTOR, SYSTEM);

    /** The whole table, in the order of an ordinary life. */
    static final List<Transition> TABLE = List.of(
            row(null, ReportAction.WRITE, ReportState.DRAFT, OFFICE, Demand.DATA_OF_THE_MONTH),
            row(ReportState.DRAFT, ReportAction.CHOOSE, ReportState.DRAFT, OFFICE, Demand.NEWEST_VERSION),
            row(ReportState.DRAFT, ReportAction.REWRITE, ReportState.DRAFT, OFFICE, Demand.NEWEST_VERSION),
            row(ReportState.DRAFT, ReportAction.REVIEW, ReportState.REVIEWED, DIRECTORS, Demand.NEWEST_VERSION),
            row(
                    ReportState.REVIEWED,
                    ReportAction.SEND_BACK,
                    ReportState.DRAFT,
                    DIRECTORS,
                    Demand.NEWEST_VERSION,
                    Demand.NOTE),
            row(
                    ReportState.REVIEWED,
                    ReportAction.ISSUE,
                    ReportState.ISSUED,
                    DIRECTORS,
                    Demand.NEWEST_VERSION,
                    Demand.FREE_NUMBER,
                    Demand.DATE,
                    Demand.NO_OPEN_REMARKS,
                    Demand.GAPS_EXPLAINED),
            row(ReportState.ISSUED, ReportAction.REPLACE, ReportState.REPLACED, DIRECTORS, Demand.SUCCESSOR_ISSUED),
            row(
                    ReportState.DRAFT,
                    ReportAction.DISCARD,
                    ReportState.DISCARDED,
                    OFFICE,
                    Demand.NEWEST_VERSION,
                    Demand.NOTE));

    private Life() {}

    /** The row for a state and an action, if that action exists there at all. */
    static Optional<Transition> find(@Nullable ReportState from, ReportAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
    }

    /** What the asker may do to a report in this state; demands are checked when the action is taken. */
    static List<Transition> open(ReportState from, Asker asker) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.open(asker))
                .toList();
    }

    private static Transition row(
            @Nullable ReportState from, ReportAction action, ReportState to, Set<Role> who, Demand... demands) {
        Set<Demand> demanded = EnumSet.noneOf(Demand.class);
        Collections.addAll(demanded, demands);
        return new Transition(from, action, to, who, Collections.unmodifiableSet(demanded));
    }

    private static Set<Role> roles(Role first, Role... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }
}
