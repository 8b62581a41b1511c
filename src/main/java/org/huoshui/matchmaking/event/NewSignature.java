package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * A signature to be written down.
 *
 * @param village for households without a firm: who they are
 * @param township of a village; a firm's own is known
 * @param amount in 元
 */
public record NewSignature(
        @Nullable FirmId firm,
        String village,
        @Nullable RegionId township,
        InstitutionId institution,
        Signature.Kind kind,
        boolean onsite,
        BigDecimal amount,
        @Nullable Integer households,
        String project,
        String product,
        @Nullable LocalDate day,
        @Nullable Long referral,
        String note) {}
