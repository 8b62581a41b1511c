package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.time.Instant;
import org.huoshui.kernel.Phone;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in. Until it is confirmed it carries the contact; after that the need does.
 *
 * @param amount 元
 * @param notice version of the notice that was agreed to
 * @param codeUntil until when the last code is good; absent when there is none
 * @param codeWrong how often it was typed wrong
 */
record FormEntry(
        long id,
        long form,
        String firm,
        String firmName,
        String contactName,
        @Nullable Phone phone,
        BigDecimal amount,
        int months,
        Purpose purpose,
        String purposeWords,
        int notice,
        Instant createdAt,
        @Nullable String codePrint,
        @Nullable Instant codeUntil,
        int codeWrong,
        int codesSent,
        @Nullable NeedId need,
        @Nullable Instant confirmedAt,
        @Nullable Instant withdrawnAt) {

    /** Nothing that belongs to the person. */
    @Override
    public String toString() {
        return "FormEntry[" + id + "]";
    }
}
