package org.huoshui.returns.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.huoshui.returns.Correction;
import org.huoshui.returns.Layout;
import org.huoshui.returns.Reading;
import org.huoshui.returns.ReturnId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What reading understood of each return, what people corrected, and the layouts learnt from both. */
@Repository
public class Readings {

    private static final TypeReference<List<Reading.Unbound>> UNBOUND = new TypeReference<>() {};
    private static final TypeReference<List<Reading.Skipped>> SKIPPED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    Readings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        // rows outlive releases: the form in which they are kept must not follow the API's settings
        this.json = JsonMapper.builder().build();
    }

    /** What reading left beside the bindings. */
    public record Rest(List<Reading.Unbound> unbound, List<Reading.Skipped> skipped, Layout layout) {}

    /** Takes the place of what was understood before. */
    public void put(ReturnId id, List<Binding> bindings, Rest rest) {
        jdbc.sql("delete from returns_binding where return_id = :id")
                .param("id", id.value())
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (Binding b : bindings) {
            rows.add(new Object[] {
                id.value(),
                b.sheet(),
                b.cell(),
                rows.size(),
                b.item(),
                b.itemKey(),
                b.indicator().code(),
                b.subject() instanceof Subject.OfInstitution(var institution) ? institution.code() : null,
                b.subject() instanceof Subject.OfRegion(var region) ? region.code() : null,
                b.month().toString(),
                b.value(),
                b.shown(),
                b.unit().symbol(),
                b.confidence(),
                b.whyZh(),
                b.whyEn(),
                b.counts()
            });
        }
        batches.batchUpdate("""
                insert into returns_binding (return_id, sheet, cell, ordinal, item, item_key, indicator, institution,
                    region, month, value, shown, unit, confidence, why_zh, why_en, counts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.sql("""
                        insert into returns_reading (return_id, unbound, skipped, layout)
                        values (:id, :unbound::jsonb, :skipped::jsonb, :layout::jsonb)
                        on conflict (return_id) do update set unbound = excluded.unbound,
                            skipped = excluded.skipped, layout = excluded.layout
                        """)
                .param("id", id.value())
                .param("unbound", json.writeValueAsString(rest.unbound))
                .param("skipped", json.writeValueAsString(rest.skipped))
                .param("layout", json.writeValueAsString(rest.layout))
                .update();
    }

    /** In the order of the workbook. */
    public List<Binding> bindings(ReturnId id) {
        return jdbc.sql("select * from returns_binding where return_id = :id order by ordinal")
                .param("id", id.value())
                .query((rs, n) -> binding(rs))
                .list();
    }

    public Rest rest(ReturnId id) {
        return jdbc.sql("select unbound, skipped, layout from returns_reading where return_id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Rest(
                        json.readValue(rs.getString(1), UNBOUND),
                        json.readValue(rs.getString(2), SKIPPED),
                        json.readValue(rs.getString(3), Layout.class)))
                .single();
    }

    /** The accepted return a region's figure came with; absent when it was typed. */
    public Optional<ReturnId> acceptedWith(Binding figure) {
        if (!(figure.subject() instanceof Subject.OfRegion(RegionId region))) return Optional.empty();
        return jdbc.sql("""
                        select b.return_id from returns_binding b join returns_return r on r.id = b.return_id
                        where r.state = 'ACCEPTED' and b.counts and b.indicator = :indicator
                            and b.month = :month and b.region = :region
                        order by b.return_id desc limit 1
                        """)
                .param("indicator", figure.indicator().code())
                .param("month", figure.month().toString())
                .param("region", region.code())
                .query(Long.class)
                .optional()
                .map(ReturnId::new);
    }

    public void correct(ReturnId id, List<Correction> corrections, Instant at) {
        for (Correction c : corrections) {
            jdbc.sql("""
                            insert into returns_correction (return_id, seq, sheet, cell, choice, value, made_at, made_by)
                            select :id, 1 + count(*), :sheet, :cell, :choice, :value, :at, :by
                            from returns_correction where return_id = :id
                            """)
                    .param("id", id.value())
                    .param("sheet", c.sheet())
                    .param("cell", c.cell())
                    .param("choice", c.choice().name())
                    .param("value", c.value())
                    .param("at", Timestamp.from(at))
                    .param("by", Asking.required().name())
                    .update();
        }
    }

    /** In the order they were made; the last word counts. */
    public List<Correction> corrections(ReturnId id) {
        return jdbc.sql("select sheet, cell, choice, value from returns_correction where return_id = :id order by seq")
                .param("id", id.value())
                .query((rs, n) -> new Correction(
                        rs.getString(1), rs.getString(2), Correction.Choice.valueOf(rs.getString(3)), rs.getString(4)))
                .list();
    }

    /** The layout learnt from the owner's workbooks so far. */
    public Layout layout(String owner) {
        return jdbc.sql("select layout from returns_layout where owner = :owner")
                .param("owner", owner)
                .query((rs, n) -> json.readValue(rs.getString(1), Layout.class))
                .optional()
                .orElse(Layout.NONE);
    }

    public void learn(
            String owner,
            @org.jspecify.annotations.Nullable InstitutionId institution,
            Layout layout,
            ReturnId from,
            Instant at) {
        jdbc.sql("""
                        insert into returns_layout (owner, institution, layout, learnt_from, learnt_at)
                        values (:owner, :institution, :layout::jsonb, :from, :at)
                        on conflict (owner) do update set layout = excluded.layout, learnt_from = excluded.learnt_from,
                            learnt_at = excluded.learnt_at
                        """)
                .param("owner", owner)
                .param("institution", institution == null ? null : institution.code())
                .param("layout", json.writeValueAsString(layout))
                .param("from", from.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Binding binding(ResultSet rs) throws SQLException {
        String institution = rs.getString("institution");
        Subject subject = institution != null
                ? Subject.of(new InstitutionId(institution))
                : Subject.of(new RegionId(rs.getString("region")));
        return new Binding(
                rs.getString("sheet"),
                rs.getString("cell"),
                rs.getString("item"),
                rs.getString("item_key"),
                new IndicatorId(rs.getString("indicator")),
                subject,
                Month.parse(rs.getString("month")),
                rs.getBigDecimal("value"),
                rs.getBigDecimal("shown"),
                Unit.of(rs.getString("unit")),
                rs.getDouble("confidence"),
                rs.getString("why_zh"),
                rs.getString("why_en"),
                rs.getBoolean("counts"));
    }
}
