package org.huoshui.returns;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.INSTITUTION;
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
 * A return's life as a table: from which state which action leads where, who may take it and what it demands. The program
 * decides by it and the page draws its diagram and its buttons from it.
 */
public final class Life {

    /** What an action asks for before it is taken. */
    public enum Demand {
        FILE("原始文件", "the original file"),
        INSTITUTION_AND_MONTH("机构和月份均已明确", "institution and month known"),
        NO_ERRORS("没有错误", "no errors"),
        REASONS_FOR_WARNINGS("每条警示均已说明理由", "a reason for each warning"),
        MONTH_NOT_ACCEPTED("该月尚无已接收的报表", "no accepted return of that month"),
        NOTE("退回意见", "a note"),
        REASON("重述理由", "a reason"),
        NEW_VERSION_ACCEPTED("新版本已接收", "the new version accepted");

        private final String zh;
        private final String en;

        Demand(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** @param from absent: the beginning */
    public record Transition(
            @Nullable ReturnState from, ReturnAction action, ReturnState to, Set<Role> who, Set<Demand> demands) {

        public boolean open(Asker asker) {
            return asker.roles().stream().anyMatch(who::contains);
        }
    }

    private static final Set<Role> OFFICE = roles(STATISTICIAN, DIRECTOR, SYSTEM);
    private static final Set<Role> EVERYBODY = roles(INSTITUTION, STATISTICIAN, DIRECTOR, SYSTEM);

    /** The whole table, in the order of an ordinary life. */
    public static final List<Transition> TABLE = List.of(
            row(null, ReturnAction.RECEIVE, ReturnState.RECEIVED, EVERYBODY, Demand.FILE, Demand.MONTH_NOT_ACCEPTED),
            row(ReturnState.RECEIVED, ReturnAction.IDENTIFY, ReturnState.READ, EVERYBODY, Demand.INSTITUTION_AND_MONTH),
            row(ReturnState.RECEIVED, ReturnAction.CORRECT, ReturnState.RECEIVED, OFFICE),
            row(ReturnState.READ, ReturnAction.CORRECT, ReturnState.READ, OFFICE),
            row(ReturnState.READ, ReturnAction.CHECK, ReturnState.CHECKED, EVERYBODY),
            row(ReturnState.CHECKED, ReturnAction.CORRECT, ReturnState.READ, OFFICE),
            row(ReturnState.CHECKED, ReturnAction.CHECK, ReturnState.CHECKED, EVERYBODY),
            row(
                    ReturnState.CHECKED,
                    ReturnAction.ACCEPT,
                    ReturnState.ACCEPTED,
                    OFFICE,
                    Demand.NO_ERRORS,
                    Demand.REASONS_FOR_WARNINGS,
                    Demand.MONTH_NOT_ACCEPTED),
            row(ReturnState.RECEIVED, ReturnAction.SEND_BACK, ReturnState.RETURNED, OFFICE, Demand.NOTE),
            row(ReturnState.READ, ReturnAction.SEND_BACK, ReturnState.RETURNED, OFFICE, Demand.NOTE),
            row(ReturnState.CHECKED, ReturnAction.SEND_BACK, ReturnState.RETURNED, OFFICE, Demand.NOTE),
            row(ReturnState.RECEIVED, ReturnAction.REPLACE, ReturnState.REPLACED, EVERYBODY, Demand.FILE),
            row(ReturnState.READ, ReturnAction.REPLACE, ReturnState.REPLACED, EVERYBODY, Demand.FILE),
            row(ReturnState.CHECKED, ReturnAction.REPLACE, ReturnState.REPLACED, EVERYBODY, Demand.FILE),
            row(
                    ReturnState.ACCEPTED,
                    ReturnAction.RESTATE,
                    ReturnState.RESTATED,
                    OFFICE,
                    Demand.FILE,
                    Demand.REASON,
                    Demand.NEW_VERSION_ACCEPTED));

    private Life() {}

    /** The row for a state and an action, if that action exists there at all. */
    public static Optional<Transition> find(@Nullable ReturnState from, ReturnAction action) {
        return TABLE.stream()
                .filter(t -> t.from() == from && t.action() == action)
                .findFirst();
    }

    /** What the asker may do to a return in this state; demands are checked when the action is taken. */
    public static List<Transition> open(@Nullable ReturnState from, Asker asker) {
        return TABLE.stream().filter(t -> t.from() == from && t.open(asker)).toList();
    }

    private static Transition row(
            @Nullable ReturnState from, ReturnAction action, ReturnState to, Set<Role> who, Demand... demands) {
        Set<Demand> demanded = EnumSet.noneOf(Demand.class);
        Collections.addAll(demanded, demands);
        return new Transition(from, action, to, who, Collections.unmodifiableSet(demanded));
    }

    private static Set<Role> roles(Role first, Role... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }
}
