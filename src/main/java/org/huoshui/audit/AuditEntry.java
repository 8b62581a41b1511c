package org.huoshui.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param institution code of the institution who acted belongs to; absent for the office's own people
 * @param action past tense, {@code return.accepted}
 * @param subject what it happened to, {@code return/42}
 */
record AuditEntry(
        long id,
        Instant at,
        String account,
        String name,
        @Nullable String institution,
        String action,
        String subject,
        Map<String, String> detail) {}
