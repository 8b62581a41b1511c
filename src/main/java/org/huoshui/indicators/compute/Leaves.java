package org.huoshui.indicators.compute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Proof;
import org.huoshui.kernel.Month;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the observations behind a number, with the files and cells they were read from. */
final class Leaves {

    private final JdbcClient jdbc;
    private final Directory directory;

    Leaves(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<Proof.Leaf> ofInstitutionsIn(RegionId region, Indicator indicator, Month month, Basis basis) {
        return find("o.institution is not null", "", region, indicator, month, basis);
    }

    List<Proof.Leaf> ofRegion(RegionId region, Indicator indicator, Month month, Basis basis) {
        return find("o.institution is null", "", region, indicator, month, basis);
    }

    List<Proof.Leaf> ofInstitution(InstitutionId id, Indicator indicator, Month month, Basis basis) {
        Institution institution = directory.institution(id).orElse(null);
        if (institution == null) return List.of();
        return find("o.institution = :institution", id.code(), institution.region(), indicator, month, basis);
    }

    private List<Proof.Leaf> find(
            String which, String institution, RegionId region, Indicator indicator, Month month, Basis basis) {
        return jdbc.sql("""
                        select distinct on (o.institution) o.indicator, o.region, o.institution, o.month, o.version, o.value,
                               o.sheet, o.cell, s.file_name, s.sha256, s.return_id, s.accepted_by, s.accepted_at, s.note
                        from indicators_observation o join indicators_source s on s.id = o.source
                        where o.region = :region and o.month = :month and o.indicator = :indicator and %s
                        order by o.institution, o.version %s""".formatted(which, basis == Basis.FIRST_REPORTED ? "" : "desc"))
                .param("region", region.code())
                .param("month", month.toString())
                .param("indicator", indicator.id().code())
                .param("institution", institution)
                .query((row, i) -> leaf(row))
                .list();
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
        if (institution != null)
            return directory
                    .institution(new InstitutionId(institution))
                    .map(Institution::shortName)
                    .orElse(institution);
        return directory.region(new RegionId(region)).map(r -> r.name()).orElse(region);
    }
}
