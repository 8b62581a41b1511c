package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a problem.
 *
 * @param answererKind whom it is dispatched to
 * @param answerer code of the institution or township, account or name of the department
 * @param words the answer, the reason or the words that go with the stars
 * @param rating stars, one to five
 * @param on the day, for what is written down later; absent: today
 */
public record ProblemStep(
        ProblemAction action,
        @Nullable AnswererKind answererKind,
        String answerer,
        String words,
        @Nullable Integer rating,
        @Nullable LocalDate on) {

    public ProblemStep {
        answerer = answerer.strip();
        words = words.strip();
    }

    static ProblemStep of(ProblemAction action, String words, @Nullable LocalDate on) {
        return new ProblemStep(action, null, "", words, null, on);
    }
}
