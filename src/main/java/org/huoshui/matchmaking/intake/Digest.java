package org.huoshui.matchmaking.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was sent to an institution.
 *
 * @param rows how many things it holds, {@code fresh} of them not in the last one
 * @param answered how many of its rows came back filled in
 */
record Digest(
        long id,
        InstitutionId institution,
        LocalDate day,
        Instant madeAt,
        int rows,
        int fresh,
        int answered,
        @Nullable Instant fetchedAt,
        @Nullable String fetchedBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** @param number as the sheet's first column has it */
    record Row(int number, String kind, boolean fresh, DigestItems.Item item, DigestItems.@Nullable Verdict verdict) {}
}
