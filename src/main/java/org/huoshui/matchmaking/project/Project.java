package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * A key project as its list shows it.
 *
 * @param year whose list
 * @param position order in the list
 * @param firm code of the owner, where it is a registered firm
 * @param ownerName the owner as printed
 * @param investment the whole, 元
 * @param demand what is to be borrowed, 元
 * @param recommendedOn when it was presented to banks; absent while it was not
 * @param recommendedAt at which meeting; empty likewise
 * @param approved by all banks the asker is shown, 元
 * @param placed likewise
 */
public record Project(
        ProjectId id,
        int year,
        int position,
        String name,
        @Nullable String firm,
        String ownerName,
        String industry,
        @Nullable RegionId township,
        BigDecimal investment,
        BigDecimal demand,
        String content,
        LocalDate listedOn,
        @Nullable LocalDate recommendedOn,
        String recommendedAt,
        ProjectState state,
        LocalDate stateSince,
        BigDecimal approved,
        BigDecimal placed) {

    /** What no bank has approved yet; never less than nothing. */
    public BigDecimal approvalGap() {
        return demand.subtract(approved).max(BigDecimal.ZERO);
    }

    /** What has not been placed yet; never less than nothing. */
    public BigDecimal placementGap() {
        return demand.subtract(placed).max(BigDecimal.ZERO);
    }
}
