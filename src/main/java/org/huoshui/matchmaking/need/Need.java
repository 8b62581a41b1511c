package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A firm's financing need as it stands.
 *
 * @param firm whose it is now; after a merger the surviving firm
 * @param firmThen the firm that put it
 * @param firmName as the firm is called now
 * @param township where the firm lies; absent while nobody knows
 * @param amount 元
 * @param rateCeiling % a year
 * @param deadline until when the firm needs the money
 * @param stateSince the day of the step that led to the state
 * @param scheme whose clocks run for it; absent before it is put before banks
 * @param places how many banks may accept it; absent: as many as will
 * @param chosen the referral whose offer was chosen
 * @param rating 1 to 5, the firm's word on how it was served
 */
public record Need(
        NeedId id,
        FirmId firm,
        FirmId firmThen,
        String firmName,
        @Nullable RegionId township,
        BigDecimal amount,
        int months,
        Purpose purpose,
        String purposeWords,
        @Nullable BigDecimal rateCeiling,
        Set<Guarantee> guarantees,
        LocalDate deadline,
        Origin origin,
        String note,
        String contactName,
        @Nullable Phone contactPhone,
        NeedState state,
        LocalDate stateSince,
        Instant postedAt,
        LocalDate postedOn,
        String postedBy,
        @Nullable String scheme,
        @Nullable Integer places,
        @Nullable Long event,
        @Nullable Long visit,
        @Nullable ReferralId chosen,
        @Nullable NeedId mergedInto,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        String closeWords,
        @Nullable Integer rating,
        String ratingWords) {}
