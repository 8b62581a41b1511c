package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import org.huoshui.directory.FirmId;
import org.jspecify.annotations.Nullable;

/** A problem to be written down. @param on the day it was raised; absent: today, or the day of the visit */
public record NewProblem(
        FirmId firm,
        @Nullable Long visit,
        Category category,
        Urgency urgency,
        String title,
        String words,
        @Nullable LocalDate on) {

    public NewProblem {
        title = title.strip();
        words = words.strip();
    }
}
