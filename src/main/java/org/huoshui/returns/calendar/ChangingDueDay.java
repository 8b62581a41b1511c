package org.huoshui.returns.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day returns are due on moves only when two agree. */
@Component
public class ChangingDueDay implements Approvable<ChangingDueDay.Wanted> {

    private final Deadlines deadlines;

    ChangingDueDay(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param by name of who proposes it */
    public record Wanted(LocalDate effectiveFrom, int dayOfNextMonth, String by) {}

    @Override
    public String kind() {
        return "returns.due";
    }

    @Override
    public Said name() {
        return new Said("修改报送日", "change the due day");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.DIRECTOR, Role.STATISTICIAN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        Map.Entry<LocalDate, Integer> before = deadlines.rules().days().floorEntry(wanted.effectiveFrom());
        return new Change(
                "due-day",
                new Said(
                        "自%s起，报送日改为次月%d日".formatted(wanted.effectiveFrom(), wanted.dayOfNextMonth()),
                        "From %s, returns are due on day %d of the next month"
                                .formatted(wanted.effectiveFrom(), wanted.dayOfNextMonth())),
                List.of(new Change.Line(
                        new Said("报送日", "Due day"),
                        before == null ? null : day(before.getValue()),
                        day(wanted.dayOfNextMonth()))),
                String.valueOf(before));
    }

    private static Said day(int day) {
        return new Said("次月%d日".formatted(day), "day %d of the next month".formatted(day));
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        deadlines.set(wanted.effectiveFrom(), wanted.dayOfNextMonth(), wanted.by());
        return null;
    }
}
