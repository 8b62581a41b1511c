package org.huoshui.reporting.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of reports: one line each, by its newest version. */
@Repository
class Register {

    /** Counts the threads of life {@code l.id} that nobody resolved yet. */
    static final String OPEN_REMARKS = """
            (select count(*) from reporting_remark o where o.life = l.id and o.kind = 'OPENED'
              and coalesce((select k.kind from reporting_remark k where k.thread = o.id
                and k.kind in ('RESOLVED', 'REOPENED') order by k.id desc limit 1), '') <> 'RESOLVED')""";

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param report the version to open */
    record Line(
            long report,
            int version,
            ReportState state,
            @Nullable DocumentNumber number,
            @Nullable LocalDate issuedOn,
            String template,
            String templateName,
            Month month,
            Basis basis,
            String by,
            Instant at,
            int figures,
            int gaps,
            int openRemarks) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Line> lines() {
        return jdbc.sql("""
                        with newest as (select distinct on (life) life, report, version from reporting_version
                            order by life, version desc),
                          counted as (select f.report, count(*) as figures,
                              count(*) filter (where f.chart = 0 and f.state in ('PARTIAL', 'MISSING', 'REFUSED')) as gaps
                            from reporting_figure f join newest on newest.report = f.report group by f.report)
                        select n.report, n.version, l.state, l.prefix, l.year, l.ordinal, l.issued_on, r.template,
                          r.template_name, r.month, r.basis, r.created_by, r.created_at, coalesce(c.figures, 0) as figures,
                          coalesce(c.gaps, 0) + cardinality(r.undecided_zh) as gaps,
                        """ + OPEN_REMARKS + """
                         as open_remarks
                        from reporting_life l join newest n on n.life = l.id join reporting_report r on r.id = n.report
                          left join counted c on c.report = n.report
                        order by r.created_at desc, r.id desc limit 2000""").query(Register::line).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String prefix = row.getString("prefix");
        return new Line(
                row.getLong("report"),
                row.getInt("version"),
                ReportState.valueOf(row.getString("state")),
                prefix == null ? null : new DocumentNumber(prefix, row.getInt("year"), row.getInt("ordinal")),
                row.getObject("issued_on", LocalDate.class),
                row.getString("template"),
                row.getString("template_name"),
                Month.parse(row.getString("month")),
                Basis.valueOf(row.getString("basis")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("figures"),
                row.getInt("gaps"),
                row.getInt("open_remarks"));
    }
}
