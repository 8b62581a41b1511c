package org.huoshui.matchmaking.project;

import java.time.LocalDate;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * What the monthly round (调度) found of a project.
 *
 * @param difficulty empty where there is none
 * @param institution the bank that has to act; absent where somebody else has
 * @param responsible units, in words
 * @param solvedOn absent while the difficulty is open
 */
public record Dispatch(
        long id,
        ProjectId project,
        Month month,
        String progress,
        String difficulty,
        String measure,
        @Nullable InstitutionId institution,
        String responsible,
        @Nullable LocalDate due,
        @Nullable LocalDate solvedOn,
        String solution) {

    public boolean isOpen() {
        return !difficulty.isEmpty() && solvedOn == null;
    }
}
