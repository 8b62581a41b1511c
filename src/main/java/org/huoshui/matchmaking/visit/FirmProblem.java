package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that troubles a firm.
 *
 * @param institution that brought it back from its visit
 * @param dueOn the last day of the station it is at; absent when it is settled
 * @param answerer code of the institution or township, account of the department; absent before it is dispatched
 * @param onSite settled on the spot by who called on the firm
 * @param sentBack how often
 */
public record FirmProblem(
        long id,
        @Nullable Long visit,
        @Nullable Long campaign,
        String firm,
        String firmName,
        @Nullable String township,
        @Nullable String institution,
        LocalDate raisedOn,
        Category category,
        Urgency urgency,
        String title,
        String words,
        ProblemState state,
        LocalDate stateSince,
        @Nullable LocalDate dueOn,
        @Nullable AnswererKind answererKind,
        @Nullable String answerer,
        String answererName,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable Integer rating,
        String ratingWords,
        @Nullable LocalDate ratedOn,
        @Nullable LocalDate closedOn,
        boolean onSite,
        int sentBack) {

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
