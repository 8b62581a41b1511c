package org.huoshui.indicators.store;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Observations in PostgreSQL. */
@Component
class JdbcObservations implements Observations {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Totals totals;

    JdbcObservations(JdbcClient jdbc, Directory directory, Totals totals) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.totals = totals;
    }

    /** Where the numbers of a subject stand: its region, and its own code unless it is a region. */
    private record Place(String region, @Nullable String institution) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int record(Source source, List<Observation> observations) {
        if (!Asking.required().seesWholeCounty()) throw Refused.because(FigureFault.COUNTY_ONLY);
        if (observations.isEmpty()) return 0;
        Map<Place, List<Observation>> bySubject = new LinkedHashMap<>();
        TreeSet<String> months = new TreeSet<>();
        for (Observation o : distinct(observations)) {
            bySubject
                    .computeIfAbsent(place(o.subject()), p -> new ArrayList<>())
                    .add(o);
            months.add(o.month().toString());
        }
        // takes the lock of every month first and in one order: two returns accepted at once must not lose each other's
        // share of a total
        totals.touch(months);
        List<Totals.Key> changed = new ArrayList<>();
        bySubject.forEach((place, own) -> changed.addAll(append(source, place, own)));
        totals.refresh(changed);
        return changed.size();
    }

    private static List<Observation> distinct(List<Observation> observations) {
        record Key(IndicatorId indicator, Subject subject, Month month) {}
        Map<Key, Observation> seen = new LinkedHashMap<>();
        for (Observation o : observations) {
            Observation other = seen.putIfAbsent(new Key(o.indicator(), o.subject(), o.month()), o);
            if (other != null && other.value().compareTo(o.value()) != 0) {
                throw Refused.because(
                        FigureFault.TWICE_IN_BATCH,
                        subjectCode(o.subject()),
                        o.month(),
                        o.indicator(),
                        other.value().toPlainString(),
                        o.value().toPlainString());
            }
        }
        return List.copyOf(seen.values());
    }

    private static String subjectCode(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }

    private List<Totals.Key> append(Source source, Place place, List<Observation> observations) {
        int n = observations.size();
        String[] indicators = new String[n];
        String[] months = new String[n];
        String[] values = new String[n];
        @Nullable String[] sheets = new @Nullable String[n];
        @Nullable String[] cells = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            Observation o = observations.get(i);
            indicators[i] = o.indicator().code();
            months[i] = o.month().toString();
            values[i] = o.value().toPlainString();
            sheets[i] = o.sheet();
            cells[i] = o.cell();
        }
        String same = place.institution() == null ? "o.institution is null" : "o.institution = :institution";
        // the source's line is written only when a number is: a file accepted twice leaves one trace
        return jdbc.sql("""
                        with batch as materialized (
                            select b.*, (select coalesce(max(version), 0) from indicators_observation o
                                         where o.region = :region and o.month = b.month and o.indicator = b.indicator and %1$s) as last
                            from unnest(:indicators::text[], :months::text[], :values::numeric[], :sheets::text[], :cells::text[])
                                 as b(indicator, month, value, sheet, cell)
                        ), news as materialized (
                            select b.* from batch b
                            where b.last = 0 or b.value <> (
                                select o.value from indicators_observation o
                                where o.region = :region and o.month = b.month and o.indicator = b.indicator and %1$s
                                  and o.version = b.last)
                        ), line as (
                            insert into indicators_source (file_name, sha256, return_id, institution, accepted_by, accepted_at, note)
                            select :file, :sha, :return, :institution, :by, :at, :note where exists (select from news)
                            returning id
                        )
                        insert into indicators_observation
                            (indicator, region, institution, month, version, value, source, sheet, cell)
                        select n.indicator, :region, :institution, n.month, n.last + 1, n.value, line.id, n.sheet, n.cell
                        from news n cross join line
                        returning indicator, month""".formatted(same))
                .param("region", place.region())
                .param("institution", place.institution())
                .param("indicators", indicators)
                .param("months", months)
                .param("values", values)
                .param("sheets", sheets)
                .param("cells", cells)
                .param("file", source.fileName())
                .param("sha", source.sha256())
                .param("return", source.returnId())
                .param("by", source.acceptedBy())
                .param("note", source.note())
                .param("at", source.acceptedAt().atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Totals.Key(
                        row.getString("month"),
                        place.region(),
                        row.getString("indicator"),
                        place.institution() != null))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<IndicatorId, BigDecimal> reported(Subject subject, Month month) {
        return reported(subject, month, month).getOrDefault(month, Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Month, Map<IndicatorId, BigDecimal>> reported(Subject subject, Month from, Month to) {
        Place place = place(subject);
        Map<Month, Map<IndicatorId, BigDecimal>> byMonth = new TreeMap<>();
        String same = place.institution() == null ? "institution is null" : "institution = :institution";
        jdbc.sql("""
                        select distinct on (month, indicator) month, indicator, value from indicators_observation
                        where region = :region and month between :from and :to and %s
                        order by month, indicator, version desc""".formatted(same))
                .param("region", place.region())
                .param("institution", place.institution())
                .param("from", from.toString())
                .param("to", to.toString())
                .query(row -> {
                    byMonth.computeIfAbsent(Month.parse(row.getString("month")), m -> new HashMap<>())
                            .put(new IndicatorId(row.getString("indicator")), row.getBigDecimal("value"));
                });
        return byMonth;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Month> months() {
        String own = Asking.required().institution();
        Place place = own == null ? null : place(Subject.of(new InstitutionId(own)));
        // an institution does not see the county's revisions; its own rows are few
        String months = place == null
                ? "select month from indicators_revision order by month"
                : "select distinct month from indicators_observation where region = :region order by month";
        return jdbc.sql(months)
                .param("region", place == null ? "" : place.region())
                .query((row, number) -> Month.parse(row.getString(1)))
                .list();
    }

    private Place place(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> new Place(region.code(), null);
            case Subject.OfInstitution(var id) -> {
                Optional<Institution> institution = directory.institution(id);
                yield new Place(
                        institution
                                .orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_SUBJECT, id))
                                .region()
                                .code(),
                        id.code());
            }
        };
    }
}
