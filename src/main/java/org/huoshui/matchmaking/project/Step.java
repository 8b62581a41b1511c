package org.huoshui.matchmaking.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a project's life. @param from absent: the beginning */
record Step(
        ProjectAction action,
        @Nullable ProjectState from,
        ProjectState to,
        LocalDate day,
        String reason,
        String takenBy) {}
