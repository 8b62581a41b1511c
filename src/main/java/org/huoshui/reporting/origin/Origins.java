package org.huoshui.reporting.origin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.origin.FoundFigure.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Old reports with their figures and what people decided, in the database. Called within transactions only. */
@Component
class Origins {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final InstantSource clock;

    Origins(JdbcClient jdbc, NamedParameterJdbcOperations batches, InstantSource clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param undecided figures nobody has decided about; @param template key of the last template made of it */
    record Origin(
            long id,
            String name,
            String fileName,
            ReadPaper.Kind kind,
            String sha256,
            @Nullable Month month,
            @Nullable String template,
            String uploadedBy,
            Instant uploadedAt,
            int figures,
            int undecided) {}

    record NewOrigin(
            String name,
            String fileName,
            byte[] content,
            String sha256,
            ReadPaper paper,
            List<Problem> notices,
            FindingFigures.Result found) {}

    long add(NewOrigin one) {
        Month month = one.found().month();
        long id = jdbc.sql("""
                        insert into reporting_origin (name, file_name, kind, content, sha256, document, month, notices,
                          notices_zh, notices_en, uploaded_by, uploaded_at)
                        values (:name, :file, :kind, :content, :sha, :document, :month, :codes, :zh, :en, :by, :at)
                        returning id""")
                .param("name", one.name())
                .param("file", one.fileName())
                .param("kind", one.paper().kind().name())
                .param("content", one.content())
                .param("sha", one.sha256())
                .param("document", one.paper().docx())
                .param("month", month == null ? null : month.toString())
                .param("codes", one.notices().stream().map(Problem::code).toArray(String[]::new))
                .param("zh", one.notices().stream().map(Problem::zh).toArray(String[]::new))
                .param("en", one.notices().stream().map(Problem::en).toArray(String[]::new))
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        addFigures(id, one.found());
        return id;
    }

    private void addFigures(long origin, FindingFigures.Result found) {
        List<MapSqlParameterSource> figures = new ArrayList<>();
        List<MapSqlParameterSource> candidates = new ArrayList<>();
        for (FoundFigure figure : found.figures()) {
            FoundFigure.Verb verb = figure.verb();
            figures.add(new MapSqlParameterSource("origin", origin)
                    .addValue("ordinal", figure.ordinal())
                    .addValue("start", figure.start())
                    .addValue("from", figure.from())
                    .addValue("literal", figure.literal())
                    .addValue("unit", figure.unit())
                    .addValue("unitEnd", figure.unitEnd())
                    .addValue("verbStart", verb == null ? null : verb.start())
                    .addValue("verbEnd", verb == null ? null : verb.end())
                    .addValue("verbUp", verb == null ? null : verb.up())
                    .addValue("around", figure.around())
                    .addValue("inTable", figure.inTable()));
            for (int i = 0; i < figure.candidates().size(); i++)
                candidates.add(new MapSqlParameterSource("origin", origin)
                        .addValue("ordinal", figure.ordinal())
                        .addValue("place", i)
                        .addValue("phrase", figure.candidates().get(i).phrase())
                        .addValue("confidence", figure.candidates().get(i).confidence()));
        }
        batches.batchUpdate("""
                insert into reporting_origin_figure (origin, ordinal, start, from_sign, literal, unit, unit_end,
                  verb_start, verb_end, verb_up, around, in_table)
                values (:origin, :ordinal, :start, :from, :literal, :unit, :unitEnd, :verbStart, :verbEnd, :verbUp,
                  :around, :inTable)""", figures.toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate("""
                insert into reporting_origin_candidate (origin, ordinal, place, phrase, confidence)
                values (:origin, :ordinal, :place, :phrase, :confidence)""", candidates.toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into reporting_origin_period (origin, start, until, part, number)
                values (:origin, :start, :until, :part, :number)""",
                found.periods().stream()
                        .map(period -> new MapSqlParameterSource("origin", origin)
                                .addValue("start", period.start())
                                .addValue("until", period.end())
                                .addValue("part", period.part().name())
                                .addValue("number", period.number()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static final String SELECT = """
            select o.id, o.name, o.file_name, o.kind, o.sha256, o.month, o.template, o.uploaded_by, o.uploaded_at,
              (select count(*) from reporting_origin_figure f where f.origin = o.id) as figures,
              (select count(*) from reporting_origin_figure f where f.origin = o.id and f.decision = 'NONE') as undecided
            from reporting_origin o""";

    /** Newest first. */
    List<Origin> all() {
        return jdbc.sql(SELECT + " order by o.uploaded_at desc, o.id desc limit 500")
                .query(Origins::origin)
                .list();
    }

    Origin require(long id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(Origins::origin)
                .optional()
                .orElseThrow(() -> Refused.because(OriginFault.NO_SUCH_ORIGIN, id));
    }

    byte[] content(long id) {
        return bytes("content", id);
    }

    byte[] document(long id) {
        return bytes("document", id);
    }

    private byte[] bytes(String column, long id) {
        return jdbc.sql("select " + column + " from reporting_origin where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> Refused.because(OriginFault.NO_SUCH_ORIGIN, id));
    }

    List<Problem> notices(long id) {
        return jdbc.sql("""
                        select n.code, n.zh, n.en from reporting_origin o,
                          unnest(o.notices, o.notices_zh, o.notices_en) with ordinality as n(code, zh, en, place)
                        where o.id = :id order by n.place""")
                .param("id", id)
                .query((row, number) -> new Problem(
                        row.getString("code"),
                        ErrorCode.Blame.CONFLICT,
                        row.getString("zh"),
                        row.getString("en"),
                        null))
                .list();
    }

    List<ReviewedFigure> figures(long id) {
        Map<Integer, List<Choice>> candidates = new HashMap<>();
        jdbc.sql("select ordinal, phrase, confidence from reporting_origin_candidate where origin = :id"
                        + " order by ordinal, place")
                .param("id", id)
                .query(row -> {
                    candidates
                            .computeIfAbsent(row.getInt("ordinal"), key -> new ArrayList<>())
                            .add(new Choice(row.getString("phrase"), row.getDouble("confidence")));
                });
        return jdbc.sql("select * from reporting_origin_figure where origin = :id order by ordinal")
                .param("id", id)
                .query((row, number) -> figure(row, candidates))
                .list();
    }

    List<Period> periods(long id) {
        return jdbc.sql("select * from reporting_origin_period where origin = :id order by start")
                .param("id", id)
                .query((row, number) -> new Period(
                        row.getInt("start"),
                        row.getInt("until"),
                        Period.Part.valueOf(row.getString("part")),
                        row.getObject("number", Integer.class)))
                .list();
    }

    void decide(long id, int ordinal, Decision decision, @Nullable String phrase) {
        int changed = jdbc.sql("""
                        update reporting_origin_figure set decision = :decision, phrase = :phrase,
                          decided_by = :by, decided_at = :at where origin = :id and ordinal = :ordinal""")
                .param("decision", decision.name())
                .param("phrase", phrase)
                .param(
                        "by",
                        decision == Decision.NONE ? null : Asking.required().account())
                .param("at", decision == Decision.NONE ? null : clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("ordinal", ordinal)
                .update();
        if (changed == 0) throw Refused.because(OriginFault.NO_SUCH_FIGURE, id, ordinal);
    }

    /** Binds each undecided figure with a sure first candidate to it; returns how many. */
    int acceptSure(long id) {
        return jdbc.sql("""
                        update reporting_origin_figure f set decision = 'BOUND', phrase = c.phrase, decided_by = :by,
                          decided_at = :at
                        from reporting_origin_candidate c
                        where f.origin = :id and f.decision = 'NONE' and c.origin = f.origin and c.ordinal = f.ordinal
                          and c.place = 0 and c.confidence >= :sure""")
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("sure", (float) ReviewedFigure.SURE)
                .update();
    }

    void setMonth(long id, Month month) {
        jdbc.sql("update reporting_origin set month = :month where id = :id")
                .param("month", month.toString())
                .param("id", id)
                .update();
    }

    void setTemplate(long id, String template) {
        jdbc.sql("update reporting_origin set template = :template where id = :id")
                .param("template", template)
                .param("id", id)
                .update();
    }

    void settle(long id, String phrase) {
        jdbc.sql("insert into reporting_origin_settled (origin, phrase, settled_by, settled_at)"
                        + " values (:id, :phrase, :by, :at) on conflict do nothing")
                .param("id", id)
                .param("phrase", phrase)
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<String> settled(long id) {
        return jdbc
                .sql("select phrase from reporting_origin_settled where origin = :id")
                .param("id", id)
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private static Origin origin(ResultSet row, int number) throws SQLException {
        String month = row.getString("month");
        return new Origin(
                row.getLong("id"),
                row.getString("name"),
                row.getString("file_name"),
                ReadPaper.Kind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                month == null ? null : Month.parse(month),
                row.getString("template"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("figures"),
                row.getInt("undecided"));
    }

    private static ReviewedFigure figure(ResultSet row, Map<Integer, List<Choice>> candidates) throws SQLException {
        Integer verb = row.getObject("verb_start", Integer.class);
        var decided = row.getTimestamp("decided_at");
        return new ReviewedFigure(
                new FoundFigure(
                        row.getInt("ordinal"),
                        row.getInt("start"),
                        row.getInt("from_sign"),
                        row.getString("literal"),
                        row.getString("unit"),
                        row.getInt("unit_end"),
                        verb == null
                                ? null
                                : new FoundFigure.Verb(verb, row.getInt("verb_end"), row.getBoolean("verb_up")),
                        row.getString("around"),
                        row.getBoolean("in_table"),
                        candidates.getOrDefault(row.getInt("ordinal"), List.of())),
                Decision.valueOf(row.getString("decision")),
                row.getString("phrase"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
