package org.huoshui.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reports as handed out, with their figures. Kept for ever: a new run is a new report. */
@Component
public class Reports {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final WritingReports writing;
    private final TemplateLibrary library;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Reports(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            WritingReports writing,
            TemplateLibrary library,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.writing = writing;
        this.library = library;
        this.events = events;
        this.clock = clock;
    }

    /** @param figures of the text and the charts; @param gaps what stands in it as ［待补：…］ or ［待定：…］ */
    public record Report(
            long id,
            String template,
            String templateName,
            Month month,
            Basis basis,
            String createdBy,
            Instant createdAt,
            int figures,
            int gaps) {}

    /** @param subject code of a region or an institution */
    public record StoredFigure(
            int ordinal,
            int chart,
            String tag,
            String phrase,
            String name,
            String subject,
            Month month,
            String text,
            String unit,
            WrittenReport.State state,
            @Nullable BigDecimal value,
            @Nullable String reasonZh,
            @Nullable String reasonEn) {}

    public record Undecided(String zh, String en) {}

    /** Writes and stores. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Report create(String template, Month month, Basis basis) {
        Template chosen = library.require(template);
        return keep(chosen, writing.write(chosen.key(), month, basis), null);
    }

    /** Writes the next version of a report with the data of now, and stores it beside the one before. */
    @Transactional
    public Report rewrite(long previous, Basis basis, WritingReports.Problems problems) {
        Report before = require(previous);
        Template chosen = library.require(before.template());
        return keep(chosen, writing.write(chosen.key(), before.month(), basis, problems), previous);
    }

    private Report keep(Template chosen, WrittenReport written, @Nullable Long previous) {
        String sha256 = Sha256.hex(written.docx());
        long id = jdbc.sql("""
                        insert into reporting_report (template, template_name, month, basis, content, sha256,
                          undecided_zh, undecided_en, created_by, created_at)
                        values (:template, :name, :month, :basis, :content, :sha, :zh, :en, :by, :at) returning id""")
                .param("template", chosen.key())
                .param("name", chosen.name())
                .param("month", written.month().toString())
                .param("basis", written.basis().name())
                .param("content", written.docx())
                .param("sha", sha256)
                .param("zh", written.undecided().stream().map(Problem::zh).toArray(String[]::new))
                .param("en", written.undecided().stream().map(Problem::en).toArray(String[]::new))
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        batches.batchUpdate(
                """
                insert into reporting_figure (report, ordinal, chart, tag, phrase, name, subject, month, text, unit,
                  state, value, reason_zh, reason_en)
                values (:report, :ordinal, :chart, :tag, :phrase, :name, :subject, :month, :text, :unit,
                  :state, :value, :zh, :en)""", written.figures().stream().map(one -> row(id, one)).toArray(MapSqlParameterSource[]::new));
        events.publishEvent(new ReportKept(id, written));
        events.publishEvent(new ReportingEvent.ReportWritten(
                id, chosen.name(), written.month(), written.basis(), sha256, written.sentences(), previous));
        return require(id);
    }

    private static MapSqlParameterSource row(long report, WrittenReport.PrintedFigure one) {
        Figure figure = one.figure();
        Problem reason = one.reason();
        return new MapSqlParameterSource()
                .addValue("report", report)
                .addValue("ordinal", one.ordinal())
                .addValue("chart", one.chart())
                .addValue("tag", one.tag())
                .addValue("phrase", one.phrase())
                .addValue("name", figure.name())
                .addValue("subject", code(figure.subject()))
                .addValue("month", figure.month().toString())
                .addValue("text", one.text())
                .addValue("unit", figure.unit().symbol())
                .addValue("state", one.state().name())
                .addValue("value", figure.value() instanceof Figure.Value.Known(var number) ? number : null)
                .addValue("zh", reason == null ? null : reason.zh())
                .addValue("en", reason == null ? null : reason.en());
    }

    private static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var id) -> id.code();
            case Subject.OfInstitution(var id) -> id.code();
        };
    }

    private static final String SELECT = """
            select r.id, r.template, r.template_name, r.month, r.basis, r.created_by, r.created_at,
              (select count(*) from reporting_figure f where f.report = r.id) as figures,
              cardinality(r.undecided_zh) + (select count(*) from reporting_figure f
                where f.report = r.id and f.chart = 0 and f.state in ('PARTIAL', 'MISSING', 'REFUSED')) as gaps
            from reporting_report r""";

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Report> all() {
        return jdbc.sql(SELECT + " order by r.created_at desc, r.id desc limit 500")
                .query(Reports::report)
                .list();
    }

    @Transactional(readOnly = true)
    public Report require(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Reports::report)
                .optional()
                .orElseThrow(() -> Refused.because(ReportingError.NO_SUCH_REPORT, id));
    }

    @Transactional(readOnly = true)
    public byte[] content(long id) {
        return jdbc.sql("select content from reporting_report where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> Refused.because(ReportingError.NO_SUCH_REPORT, id));
    }

    @Transactional(readOnly = true)
    public List<StoredFigure> figures(long id) {
        return jdbc.sql("select * from reporting_figure where report = :id order by ordinal")
                .param("id", id)
                .query(Reports::figure)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Undecided> undecided(long id) {
        return jdbc.sql("""
                        select u.zh, u.en from reporting_report r,
                          unnest(r.undecided_zh, r.undecided_en) with ordinality as u(zh, en, place)
                        where r.id = :id order by u.place""")
                .param("id", id)
                .query((row, number) -> new Undecided(row.getString("zh"), row.getString("en")))
                .list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getString("template"),
                row.getString("template_name"),
                Month.parse(row.getString("month")),
                Basis.valueOf(row.getString("basis")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("figures"),
                row.getInt("gaps"));
    }

    private static StoredFigure figure(ResultSet row, int number) throws SQLException {
        return new StoredFigure(
                row.getInt("ordinal"),
                row.getInt("chart"),
                row.getString("tag"),
                row.getString("phrase"),
                row.getString("name"),
                row.getString("subject"),
                Month.parse(row.getString("month")),
                row.getString("text"),
                row.getString("unit"),
                WrittenReport.State.valueOf(row.getString("state")),
                row.getBigDecimal("value"),
                row.getString("reason_zh"),
                row.getString("reason_en"));
    }
}
