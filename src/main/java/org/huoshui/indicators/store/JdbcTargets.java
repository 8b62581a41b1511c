package org.huoshui.indicators.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans in PostgreSQL. Every change leaves a line in the trail with what stood there before. */
@Component
class JdbcTargets implements Targets {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    JdbcTargets(JdbcClient jdbc, Directory directory, Catalogue catalogue, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.catalogue = catalogue;
        this.events = events;
    }

    private record Place(String region, @Nullable String institution) {}

    @Override
    @Transactional(readOnly = true)
    public List<Target> of(Subject subject, int year) {
        Place place = place(subject);
        return jdbc.sql("""
                        select indicator, of, amount, ceiling from indicators_target
                        where region = :region and year = :year and institution is not distinct from :institution
                        order by indicator""")
                .param("region", place.region())
                .param("year", year)
                .param("institution", place.institution())
                .query((row, i) -> target(row, subject, year))
                .list();
    }

    private static Target target(ResultSet row, Subject subject, int year) throws SQLException {
        return new Target(
                new IndicatorId(row.getString("indicator")),
                subject,
                year,
                Comparison.valueOf(row.getString("of")),
                row.getBigDecimal("amount"),
                row.getBoolean("ceiling"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Target> find(IndicatorId indicator, Subject subject, int year) {
        return of(subject, year).stream()
                .filter(t -> t.indicator().equals(indicator))
                .findFirst();
    }

    @Override
    @Transactional
    public void set(Target target) {
        demandOffice();
        check(target);
        Place place = place(target.subject());
        Target before =
                find(target.indicator(), target.subject(), target.year()).orElse(null);
        jdbc.sql("""
                        insert into indicators_target (indicator, region, institution, year, of, amount, ceiling)
                        values (:indicator, :region, :institution, :year, :of, :amount, :ceiling)
                        on conflict (region, year, indicator, institution)
                        do update set of = excluded.of, amount = excluded.amount, ceiling = excluded.ceiling""")
                .param("indicator", target.indicator().code())
                .param("region", place.region())
                .param("institution", place.institution())
                .param("year", target.year())
                .param("of", target.of().name())
                .param("amount", target.amount())
                .param("ceiling", target.ceiling())
                .update();
        events.publishEvent(new TargetChanged("target.set", key(target), described(before), described(target)));
    }

    @Override
    @Transactional
    public void remove(IndicatorId indicator, Subject subject, int year) {
        demandOffice();
        Place place = place(subject);
        Target before = find(indicator, subject, year).orElse(null);
        if (before == null) return;
        jdbc.sql("""
                        delete from indicators_target where indicator = :indicator and region = :region and year = :year
                        and institution is not distinct from :institution""")
                .param("indicator", indicator.code())
                .param("region", place.region())
                .param("year", year)
                .param("institution", place.institution())
                .update();
        events.publishEvent(new TargetChanged("target.removed", key(before), described(before), Map.of()));
    }

    private static void demandOffice() {
        if (!Asking.required().seesWholeCounty()) throw Refused.because(FigureFault.COUNTY_ONLY);
    }

    private void check(Target target) {
        Indicator indicator = catalogue
                .find(target.indicator())
                .orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, target.indicator()));
        switch (target.of()) {
            case VALUE -> {}
            case DELTA_YEAR_START, GROWTH_YEAR_START -> {
                if (indicator.kind() == Indicator.Kind.FLOW)
                    throw Refused.because(
                            FigureFault.FLOW_STARTS_AT_YEAR,
                            indicator.name(),
                            target.of().chinese());
                if (indicator.kind() == Indicator.Kind.RATIO && target.of().isGrowth())
                    throw Refused.because(
                            FigureFault.RATIO_HAS_NO_GROWTH,
                            indicator.name(),
                            target.of().chinese());
            }
            default -> throw Refused.because(FigureFault.BAD_TARGET, target.of().code());
        }
        if (target.year() < 1949 || target.year() > 2999) throw Refused.because(FigureFault.BAD_TARGET, target.year());
    }

    private static String key(Target target) {
        return "target/" + target.year() + "/" + subjectCode(target.subject()) + "/" + target.indicator();
    }

    private static String subjectCode(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }

    private Place place(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> new Place(region.code(), null);
            case Subject.OfInstitution(var id) ->
                new Place(
                        directory
                                .institution(id)
                                .orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_SUBJECT, id))
                                .region()
                                .code(),
                        id.code());
        };
    }

    private static Map<String, String> described(@Nullable Target target) {
        if (target == null) return Map.of();
        return Map.of(
                "of", target.of().code(),
                "amount", target.amount().toPlainString(),
                "ceiling", String.valueOf(target.ceiling()));
    }

    private record TargetChanged(String action, String subject, Map<String, String> before, Map<String, String> after)
            implements Auditable {
        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }
}
