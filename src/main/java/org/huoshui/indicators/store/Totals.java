package org.huoshui.indicators.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the values of regions ready: what a hundred counties' totals of a month are is one read, not a sum over every
 * institution.
 */
@Component
class Totals {

    /** @param summed the total over institutions, or the region's own observation */
    record Key(String month, String region, String indicator, boolean summed) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    Totals(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Gives the months new revisions; their rows stay locked until the transaction ends. */
    void touch(SortedSet<String> months) {
        for (String month : months) {
            jdbc.sql("""
                            insert into indicators_revision (month, revision)
                            values (:month, nextval('indicators_revision_number'))
                            on conflict (month) do update set revision = excluded.revision""").param("month", month).update();
        }
    }

    /** Recomputes the values of regions that rest on the changed observations. */
    void refresh(Collection<Key> changed) {
        Map<String, String> weightOf = new HashMap<>();
        Map<String, List<String>> weighedBy = new HashMap<>();
        for (Indicator indicator : catalogue.all()) {
            String weight = indicator.formula();
            if (indicator.aggregation() != Indicator.Aggregation.WEIGHTED || weight == null) continue;
            catalogue.named(weight).ifPresent(w -> {
                weightOf.put(indicator.id().code(), w.id().code());
                weighedBy
                        .computeIfAbsent(w.id().code(), k -> new ArrayList<>())
                        .add(indicator.id().code());
            });
        }
        Set<Key> own = new LinkedHashSet<>();
        Set<Key> sums = new LinkedHashSet<>();
        Set<Key> weighted = new LinkedHashSet<>();
        for (Key key : changed) {
            if (!key.summed()) own.add(key);
            else if (weightOf.containsKey(key.indicator())) weighted.add(key);
            else sums.add(key);
            if (key.summed()) {
                for (String indicator : weighedBy.getOrDefault(key.indicator(), List.of()))
                    weighted.add(new Key(key.month(), key.region(), indicator, true));
            }
        }
        write(own, weightOf, """
                select k.month, k.region, k.indicator, false,
                       (array_agg(o.value order by o.version))[1], null::numeric,
                       (array_agg(o.value order by o.version desc))[1], null::numeric, '{}'::text[]
                from keys k join indicators_observation o
                     on o.region = k.region and o.month = k.month and o.indicator = k.indicator and o.institution is null
                group by k.month, k.region, k.indicator""");
        write(sums, weightOf, """
                select k.month, k.region, k.indicator, true,
                       sum(o.first), null::numeric, sum(o.latest), null::numeric, array_agg(o.institution order by o.institution)
                from keys k join lateral (
                    select institution, (array_agg(value order by version))[1] as first,
                           (array_agg(value order by version desc))[1] as latest
                    from indicators_observation o
                    where o.region = k.region and o.month = k.month and o.indicator = k.indicator and o.institution is not null
                    group by institution) o on true
                group by k.month, k.region, k.indicator""");
        // an institution that lent nothing has no rate and is not missing: its weight is zero
        write(weighted, weightOf, """
                select k.month, k.region, k.indicator, true,
                       sum(coalesce(v.first, 0) * w.first), sum(w.first),
                       sum(coalesce(v.latest, 0) * w.latest), sum(w.latest), array_agg(w.institution order by w.institution)
                from keys k join lateral (
                    select institution, (array_agg(value order by version))[1] as first,
                           (array_agg(value order by version desc))[1] as latest
                    from indicators_observation o
                    where o.region = k.region and o.month = k.month and o.indicator = k.weight and o.institution is not null
                    group by institution) w on true
                left join lateral (
                    select (array_agg(value order by version))[1] as first,
                           (array_agg(value order by version desc))[1] as latest
                    from indicators_observation o
                    where o.region = k.region and o.month = k.month and o.indicator = k.indicator
                      and o.institution = w.institution
                    having count(*) > 0) v on true
                where v.latest is not null or (w.latest = 0 and w.first = 0)
                group by k.month, k.region, k.indicator""");
    }

    private void write(Set<Key> keys, Map<String, String> weightOf, String select) {
        if (keys.isEmpty()) return;
        jdbc.sql("""
                        with keys as (select * from unnest(:months::text[], :regions::text[], :indicators::text[], :weights::text[])
                                      as k(month, region, indicator, weight))
                        insert into indicators_total (month, region, indicator, summed,
                            first_value, first_weight, latest_value, latest_weight, reporters)
                        %s
                        on conflict (month, region, indicator, summed) do update set
                            first_value = excluded.first_value, first_weight = excluded.first_weight,
                            latest_value = excluded.latest_value, latest_weight = excluded.latest_weight,
                            reporters = excluded.reporters""".formatted(select))
                .param("months", keys.stream().map(Key::month).toArray(String[]::new))
                .param("regions", keys.stream().map(Key::region).toArray(String[]::new))
                .param("indicators", keys.stream().map(Key::indicator).toArray(String[]::new))
                .param(
                        "weights",
                        keys.stream()
                                .map(k -> weightOf.getOrDefault(k.indicator(), ""))
                                .toArray(String[]::new))
                .update();
    }
}
