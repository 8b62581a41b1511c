package org.huoshui.server.backup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the newest of each of the last so many days, weeks and months that have one. The newest of all stays
 * whatever the numbers say; periods without a backup do not count.
 */
final class Retention {

    private Retention() {}

    static Set<LocalDateTime> kept(Collection<LocalDateTime> taken, int days, int weeks, int months) {
        List<LocalDateTime> newestFirst =
                taken.stream().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDateTime> kept = new HashSet<>();
        if (!newestFirst.isEmpty()) kept.add(newestFirst.getFirst());
        keep(newestFirst, LocalDateTime::toLocalDate, days, kept);
        keep(newestFirst, at -> week(at.toLocalDate()), weeks, kept);
        keep(newestFirst, YearMonth::from, months, kept);
        return kept;
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static <P> void keep(
            List<LocalDateTime> newestFirst, Function<LocalDateTime, P> period, int many, Set<LocalDateTime> kept) {
        Set<P> seen = new HashSet<>();
        for (LocalDateTime one : newestFirst) {
            if (seen.size() == many) return;
            if (seen.add(period.apply(one))) kept.add(one);
        }
    }
}
