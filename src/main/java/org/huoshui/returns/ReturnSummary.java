package org.huoshui.returns;

import java.time.Instant;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * A return as lists show it.
 *
 * @param institution absent for region-level sources and files of several institutions, and while it is unknown
 * @param month absent for files of several months, and while it is unknown
 * @param version 1 as first reported, 2 and on for restatements
 * @param restates the accepted return this one restates
 * @param note what the institution was told when it went back
 * @param figures how many cells are bound to an indicator
 */
public record ReturnSummary(
        ReturnId id,
        @Nullable InstitutionId institution,
        @Nullable Month month,
        ReturnState state,
        int version,
        @Nullable ReturnId restates,
        @Nullable String restateReason,
        String fileName,
        String sha256,
        long size,
        Instant receivedAt,
        String receivedBy,
        @Nullable String note,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        int errors,
        int warnings,
        int figures) {

    Optional<ReturnId> restated() {
        return Optional.ofNullable(restates);
    }
}
