package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Region;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.FigureSource;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the views of all figure sources. The walls stand around the views: what is said of a county is shown to who sees the
 * county, or it would be a sum of the few rows behind the walls that happen to be the asker's.
 */
@Component
class StoredFacts implements Facts {

    private static final String WALLS = """
            (case when f.institution is not null then huoshui_sees(f.institution)
                  when f.region = any(:townships) then huoshui_sees_township(f.region)
                  else huoshui_sees_county() end)""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final List<FigureSource> sources;
    private final Set<IndicatorId> offered;

    StoredFacts(
            JdbcClient jdbc,
            Directory directory,
            Catalogue catalogue,
            InstantSource clock,
            ObjectProvider<FigureSource> sources) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.catalogue = catalogue;
        this.clock = clock;
        this.sources = sources.orderedStream().toList();
        Set<IndicatorId> all = new HashSet<>();
        for (FigureSource source : this.sources) {
            if (!source.view().matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException(source.view());
            for (IndicatorId id : source.indicators())
                // two modules counting the same thing would count it twice
                if (!all.add(id)) throw new IllegalStateException(id + " is offered by two figure sources");
        }
        this.offered = Set.copyOf(all);
    }

    @Override
    public Set<IndicatorId> offered() {
        return offered;
    }

    /** For one request, in its transaction. */
    RecordedNumbers numbers() {
        return new RecordedNumbers(this, directory);
    }

    boolean isToCome(Month month) {
        return new Month(YearMonth.from(clock.instant().atZone(ZoneId.systemDefault()))).isBefore(month);
    }

    /** @param region code; empty where the sum is about an institution */
    record Sum(String indicator, String region, String institution, Month month, BigDecimal value) {}

    /** Whose sums are fetched together, with the wall around them. */
    enum Whose {
        /** Counties and what is above them: asked once, not for each row. */
        COUNTIES("f.institution is null and f.region <> all(:townships) and (select huoshui_sees_county())"),
        TOWNSHIPS("f.institution is null and f.region = any(:townships) and huoshui_sees_township(f.region)"),
        INSTITUTIONS("f.institution is not null and huoshui_sees(f.institution)");

        private final String where;

        Whose(String where) {
            this.where = where;
        }
    }

    /** What facts add up to, month by month. */
    List<Sum> sums(Collection<IndicatorId> indicators, Whose whose) {
        String views = views(indicators);
        if (views == null) return List.of();
        List<Sum> sums = new ArrayList<>();
        // by day first: there are few days, and telling the month of each costs more than adding up
        jdbc.sql("""
                        select indicator, coalesce(region, ''), coalesce(institution, ''), to_char(day, 'YYYY-MM'), sum(value)
                        from (select f.indicator, f.region, f.institution, f.day, sum(f.value) as value
                              from (%s) f where f.indicator = any(:indicators) and %s
                              group by 1, 2, 3, 4) days
                        group by 1, 2, 3, 4""".formatted(views, whose.where))
                .param("indicators", codes(indicators))
                .param("townships", townships())
                .query(row -> {
                    sums.add(new Sum(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Month.parse(row.getString(4)),
                            row.getBigDecimal(5)));
                });
        return sums;
    }

    @Override
    @Transactional(readOnly = true)
    public Behind behind(IndicatorId id, Subject subject, Month month, int offset, int limit) {
        Indicator indicator = catalogue.find(id).orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, id));
        LocalDate from = indicator.kind() == Indicator.Kind.FLOW ? LocalDate.of(month.year(), 1, 1) : null;
        LocalDate to = YearMonth.of(month.year(), month.number()).atEndOfMonth();
        String views = views(List.of(id));
        if (views == null) throw Refused.because(FigureFault.NO_RECORDS, indicator.name());
        String about = switch (subject) {
            case Subject.OfRegion of -> "f.institution is null and f.region = :subject";
            case Subject.OfInstitution of -> "f.institution = :subject";
        };
        record Row(
                long count,
                BigDecimal sum,
                String sha256,
                @Nullable Fact fact) {}
        List<Row> rows = jdbc.sql("""
                        with found as materialized (
                            select f.day, f.value, f.record, f.label from (%s) f
                            where f.indicator = :indicator and %s and f.day between :from and :to and %s)
                        select a.count, a.sum, a.sha256, p.day, p.value, p.record, p.label
                        from (select count(*) as count, coalesce(sum(value), 0) as sum,
                                     encode(sha256(convert_to(coalesce(string_agg(
                                         day || '|' || record || '|' || trim_scale(value), chr(10)
                                         order by day, record collate "C", value), ''), 'UTF8')), 'hex') as sha256
                              from found) a
                        left join lateral (select * from found order by day desc, record collate "C" desc, value desc
                                           limit :limit offset :offset) p on true
                        order by p.day desc, p.record collate "C" desc, p.value desc""".formatted(views, about, WALLS))
                .param("indicator", id.code())
                .param("subject", code(subject))
                .param("from", from == null ? LocalDate.of(1, 1, 1) : from)
                .param("to", to)
                .param("townships", townships())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    LocalDate day = row.getObject(4, LocalDate.class);
                    return new Row(
                            row.getLong(1),
                            row.getBigDecimal(2),
                            row.getString(3),
                            day == null
                                    ? null
                                    : new Fact(day, row.getBigDecimal(5), row.getString(6), row.getString(7)));
                })
                .list();
        Row all = rows.getFirst();
        List<Fact> facts =
                rows.stream().flatMap(row -> Stream.ofNullable(row.fact)).toList();
        return new Behind(subject, id, month, from, to, all.count, all.sum, all.sha256, facts);
    }

    /** The views that offer any of these; null where none does. */
    private @Nullable String views(Collection<IndicatorId> indicators) {
        String views = sources.stream()
                .filter(source -> indicators.stream().anyMatch(source.indicators()::contains))
                .map(source -> "select indicator, region, institution, day, value, record, label from " + source.view())
                .collect(Collectors.joining(" union all "));
        return views.isEmpty() ? null : views;
    }

    private static String[] codes(Collection<IndicatorId> indicators) {
        return indicators.stream().map(IndicatorId::code).toArray(String[]::new);
    }

    private static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }

    private String[] townships() {
        return directory.regions().stream()
                .filter(region -> region.level() == Region.Level.TOWNSHIP)
                .map(region -> region.id().code())
                .toArray(String[]::new);
    }
}
