package org.huoshui.matchmaking.project;

import java.time.LocalDate;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A month's record as somebody enters it. @param institution code or name of the bank that has to act; empty for none */
public record DispatchDraft(
        Month month,
        String progress,
        String difficulty,
        String measure,
        String institution,
        String responsible,
        @Nullable LocalDate due) {

    private static final int LONGEST = 2000;

    public DispatchDraft {
        progress = progress.strip();
        difficulty = difficulty.strip();
        measure = measure.strip();
        institution = institution.strip();
        responsible = responsible.strip();
    }

    /** @throws Refused MAT-402, 410, 419 */
    void check(LocalDate today) {
        if (progress.isEmpty())
            throw new Refused(Problem.of(ProjectError.MISSING, "进展").at("progress"));
        if (month.value().atDay(1).isAfter(today))
            throw new Refused(Problem.of(ProjectError.IN_FUTURE, month).at("month"));
        if (progress.length() > LONGEST || difficulty.length() > LONGEST || measure.length() > LONGEST)
            throw new Refused(Problem.of(ProjectError.TOO_LONG, "调度内容", LONGEST));
        if (responsible.length() > 200)
            throw new Refused(Problem.of(ProjectError.TOO_LONG, "责任单位", 200).at("responsible"));
    }
}
