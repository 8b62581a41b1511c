package org.huoshui.indicators.compute;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huoshui.kernel.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Months of all regions, remembered between requests. A remembered month is used only when the database, asked in the
 * transaction under way, still gives its revision; so several processes over one database never show each other's past.
 *
 * <p>The walls hold: revisions and totals are visible to county scope only, and without a revision nothing remembered is
 * handed out.
 */
@Component
class MonthSlices {

    /** Eight years and a bit; about a quarter megabyte each with a hundred counties. */
    private static final int REMEMBERED = 100;

    private final JdbcClient jdbc;

    private final Map<String, MonthSlice> remembered = new LinkedHashMap<>(128, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MonthSlice> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final int SETS_KEPT = 100_000;

    private final Map<String, Set<String>> reporterSets = new ConcurrentHashMap<>();

    MonthSlices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Revisions of all months, as the transaction under way sees them; empty for an institution's account. */
    Map<String, Long> revisions() {
        Map<String, Long> revisions = new HashMap<>();
        jdbc.sql("select month, revision from indicators_revision").query(row -> {
            revisions.put(row.getString(1), row.getLong(2));
        });
        return revisions;
    }

    /** @param revision as {@link #revisions()} gave it in this transaction */
    MonthSlice slice(Month month, long revision) {
        String key = month.toString();
        synchronized (remembered) {
            MonthSlice known = remembered.get(key);
            if (known != null && known.revision() == revision) return known;
        }
        MonthSlice fresh = load(key, revision);
        synchronized (remembered) {
            remembered.put(key, fresh);
        }
        return fresh;
    }

    // a hundred counties report by the same institutions month after month
    private Set<String> reporters(String commaJoined) {
        if (reporterSets.size() > SETS_KEPT) reporterSets.clear();
        return reporterSets.computeIfAbsent(commaJoined, MonthSlice.Builder::codes);
    }

    private MonthSlice load(String month, long revision) {
        MonthSlice.Builder slice = new MonthSlice.Builder(revision, this::reporters);
        jdbc.sql("""
                        select region, indicator, first_value, latest_value, first_weight, latest_weight,
                               case when summed then array_to_string(reporters, ',') end
                        from indicators_total where month = :month""").param("month", month).query(row -> {
            slice.add(
                    row.getString(1),
                    row.getString(2),
                    row.getBigDecimal(3),
                    row.getBigDecimal(4),
                    row.getBigDecimal(5),
                    row.getBigDecimal(6),
                    row.getString(7));
        });
        return slice.build();
    }
}
