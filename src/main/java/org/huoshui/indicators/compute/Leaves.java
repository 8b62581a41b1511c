package org.huoshui.indicators.compute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Proof;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the observations behind numbers, with the files and cells they were read from. What is expected is read with one
 * query per region, the rest as it is asked for.
 */
final class Leaves {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Map<IndicatorId, Set<Month>> expected;
    private final Set<RegionId> read = new HashSet<>();
    private final Map<Place, List<Row>> rows = new HashMap<>();

    private record Place(RegionId region, IndicatorId indicator, Month month) {}

    /** @param institution code; empty for the region's own */
    private record Row(String institution, Proof.Leaf leaf) {}

    Leaves(JdbcClient jdbc, Directory directory) {
        this(jdbc, directory, Map.of());
    }

    /** @param expected which months of which indicators will be asked for */
    Leaves(JdbcClient jdbc, Directory directory, Map<IndicatorId, Set<Month>> expected) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.expected = expected;
    }

    List<Proof.Leaf> ofInstitutionsIn(RegionId region, Indicator indicator, Month month, Basis basis) {
        return chosen(rows(region, indicator.id(), month), null, basis);
    }

    List<Proof.Leaf> ofRegion(RegionId region, Indicator indicator, Month month, Basis basis) {
        return chosen(rows(region, indicator.id(), month), "", basis);
    }

    List<Proof.Leaf> ofInstitution(InstitutionId id, Indicator indicator, Month month, Basis basis) {
        Institution institution = directory.institution(id).orElse(null);
        if (institution == null) return List.of();
        return chosen(rows(institution.region(), indicator.id(), month), id.code(), basis);
    }

    /** The first or the last version of each. @param institution null for all of them */
    private static List<Proof.Leaf> chosen(List<Row> rows, @Nullable String institution, Basis basis) {
        List<Proof.Leaf> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String whose = rows.get(i).institution();
            if (institution == null ? whose.isEmpty() : !whose.equals(institution)) continue;
            int edge = basis == Basis.FIRST_REPORTED ? i - 1 : i + 1;
            boolean atEdge = edge < 0
                    || edge >= rows.size()
                    || !rows.get(edge).institution().equals(whose);
            if (atEdge) chosen.add(rows.get(i).leaf());
        }
        return chosen;
    }

    /** By institution, then by version. */
    private List<Row> rows(RegionId region, IndicatorId indicator, Month month) {
        Place place = new Place(region, indicator, month);
        if (expected.getOrDefault(indicator, Set.of()).contains(month)) {
            if (read.add(region)) read(region, expected);
        } else if (!rows.containsKey(place)) {
            rows.put(place, new ArrayList<>());
            read(region, Map.of(indicator, Set.of(month)));
        }
        return rows.getOrDefault(place, List.of());
    }

    private void read(RegionId region, Map<IndicatorId, Set<Month>> wanted) {
        List<String> indicators = new ArrayList<>();
        List<String> months = new ArrayList<>();
        wanted.forEach((indicator, of) -> of.forEach(month -> {
            indicators.add(indicator.code());
            months.add(month.toString());
        }));
        List<Row> found = jdbc.sql("""
                        select o.indicator, o.region, coalesce(o.institution, '') as institution, o.month, o.version, o.value,
                               o.sheet, o.cell, s.file_name, s.sha256, s.return_id, s.accepted_by, s.accepted_at, s.note
                        from unnest(:indicators::text[], :months::text[]) as wanted(indicator, month)
                          join indicators_observation o
                            on o.region = :region and o.month = wanted.month and o.indicator = wanted.indicator
                          join indicators_source s on s.id = o.source""")
                .param("region", region.code())
                .param("months", months.toArray(String[]::new))
                .param("indicators", indicators.toArray(String[]::new))
                .query((row, i) -> new Row(row.getString("institution"), leaf(row)))
                .list();
        List<Row> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(Row::institution)
                .thenComparing(row -> row.leaf().version()));
        for (Row row : ordered)
            rows.computeIfAbsent(
                            new Place(region, row.leaf().indicator(), row.leaf().month()), place -> new ArrayList<>())
                    .add(row);
    }

    private Proof.Leaf leaf(ResultSet row) throws SQLException {
        return new Proof.Leaf(
                subject(row.getString("region"), row.getString("institution")),
                new IndicatorId(row.getString("indicator")),
                Month.parse(row.getString("month")),
                row.getBigDecimal("value"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("sheet"),
                row.getString("cell"),
                row.getString("return_id"),
                row.getString("accepted_by"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    private String subject(String region, String institution) {
        if (!institution.isEmpty())
            return directory
                    .institution(new InstitutionId(institution))
                    .map(Institution::shortName)
                    .orElse(institution);
        return directory.region(new RegionId(region)).map(r -> r.name()).orElse(region);
    }
}
