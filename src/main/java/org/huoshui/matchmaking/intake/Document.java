package org.huoshui.matchmaking.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came, with its fingerprint.
 *
 * @param label what it is said to be: 营业执照, 借款合同; may be empty
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 * @param keptBy account
 * @param withdrawnAt since when it no longer counts; the file itself stays as evidence
 */
public record Document(
        DocumentId id,
        Holder holder,
        String name,
        String label,
        FileKind kind,
        long size,
        String sha256,
        Instant keptAt,
        String keptBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy) {}
