package org.huoshui.matchmaking.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be written down.
 *
 * @param institution that made it; an institution's own account need not say
 * @param along the others that went along
 * @param credit in 元
 */
public record NewVisit(
        @Nullable Long campaign,
        LocalDate day,
        FirmId firm,
        @Nullable InstitutionId institution,
        List<InstitutionId> along,
        String visitors,
        String met,
        VisitWay way,
        String said,
        @Nullable BigDecimal credit) {

    public NewVisit {
        along = List.copyOf(along);
        visitors = visitors.strip();
        met = met.strip();
        said = said.strip();
    }
}
