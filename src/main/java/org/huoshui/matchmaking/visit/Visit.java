package org.huoshui.matchmaking.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a firm.
 *
 * @param institution that made it; absent: the office or the township did
 * @param institutions all that went along, the maker included
 * @param visitors names and posts as typed
 * @param met whom they met at the firm
 * @param credit newly granted on the occasion, in 元
 * @param paired the firm was paired with the institution that day
 * @param problems raised on the occasion
 * @param needs posted on the occasion, as far as the asker is shown them
 */
public record Visit(
        long id,
        @Nullable Long campaign,
        @Nullable String campaignName,
        LocalDate day,
        String firm,
        String firmName,
        @Nullable String township,
        @Nullable String institution,
        List<String> institutions,
        String visitors,
        String met,
        VisitWay way,
        String said,
        @Nullable BigDecimal credit,
        boolean paired,
        int problems,
        int needs,
        Instant enteredAt,
        String enteredBy) {

    public Visit {
        institutions = List.copyOf(institutions);
    }
}
