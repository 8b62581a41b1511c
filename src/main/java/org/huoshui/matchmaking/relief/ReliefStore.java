package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures and their uses, as the database shows them to who asks. */
@Repository
class ReliefStore {

    private static final String USE = """
            select u.*, m.title from matchmaking_relief_use u left join matchmaking_relief_measure m on m.id = u.measure
            """;

    private final JdbcClient jdbc;

    ReliefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Measure> measures() {
        return jdbc.sql("select * from matchmaking_relief_measure order by from_day desc, id desc")
                .query((row, number) -> new Measure(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("document"),
                        row.getString("qualifies"),
                        texts(row.getArray("sizes")),
                        texts(row.getArray("industries")),
                        texts(row.getArray("lists")),
                        texts(row.getArray("kinds")).stream()
                                .map(ReliefKind::valueOf)
                                .toList(),
                        row.getBigDecimal("most"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getBigDecimal("pool")))
                .list();
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }

    Optional<Measure> measure(long id) {
        return measures().stream().filter(one -> one.id() == id).findFirst();
    }

    Optional<Long> keep(Measure measure, Instant now, String account) {
        String sql = measure.id() == 0 ? """
                        insert into matchmaking_relief_measure (title, document, qualifies, sizes, industries, lists, kinds, most,
                            from_day, until_day, pool, created_at, created_by)
                        values (:title, :document, :qualifies, :sizes, :industries, :lists, :kinds, :most, :from, :until, :pool,
                            :now, :account) returning id""" : """
                        update matchmaking_relief_measure set title = :title, document = :document, qualifies = :qualifies,
                            sizes = :sizes, industries = :industries, lists = :lists, kinds = :kinds, most = :most,
                            from_day = :from, until_day = :until, pool = :pool, changed_at = :now, changed_by = :account
                        where id = :id returning id""";
        var statement = jdbc.sql(sql)
                .param("title", measure.title())
                .param("document", measure.document())
                .param("qualifies", measure.qualifies())
                .param("sizes", measure.sizes().toArray(String[]::new))
                .param("industries", measure.industries().toArray(String[]::new))
                .param("lists", measure.lists().toArray(String[]::new))
                .param("kinds", measure.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("most", measure.most())
                .param("from", measure.from())
                .param("until", measure.until())
                .param("pool", measure.pool())
                .param("now", Timestamp.from(now))
                .param("account", account);
        if (measure.id() != 0) statement.param("id", measure.id());
        return statement.query(Long.class).optional();
    }

    /** What a list is asked for; empty and absent parts do not narrow it. */
    record Wanted(
            String words,
            String kind,
            String institution,
            @Nullable Long measure,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Found(List<Use> rows, long all, BigDecimal amount) {}

    private static final String WHERE = """
            where (:kind = '' or u.kind = :kind) and (:institution = '' or u.institution = :institution)
              and (cast(:measure as bigint) is null or u.measure = :measure)
              and (cast(:from as date) is null or u.day >= :from) and (cast(:until as date) is null or u.day <= :until)
              and (:words = '' or position(:words in u.firm_name || ' ' || coalesce(u.firm, '') || ' ' || u.household) > 0)
            """;

    Found uses(Wanted wanted, int page, int size) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", wanted.kind());
        values.put("institution", wanted.institution());
        values.put("measure", wanted.measure());
        values.put("from", wanted.from());
        values.put("until", wanted.until());
        values.put("words", wanted.words());
        record Total(long all, BigDecimal amount) {}
        Total total = jdbc.sql(
                        "select count(*) as number, coalesce(sum(u.amount) filter (where u.cancelled_at is null), 0) "
                                + "as amount from matchmaking_relief_use u " + WHERE)
                .params(values)
                .query((row, number) -> new Total(row.getLong("number"), row.getBigDecimal("amount")))
                .single();
        List<Use> rows = jdbc.sql(USE + WHERE + " order by u.day desc, u.id desc limit :size offset :skipped")
                .params(values)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(ReliefStore::use)
                .list();
        return new Found(rows, total.all(), total.amount());
    }

    Optional<Use> use(long id) {
        return jdbc.sql(USE + "where u.id = :id")
                .param("id", id)
                .query(ReliefStore::use)
                .optional();
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        long measure = row.getLong("measure");
        @Nullable Long of = row.wasNull() ? null : measure;
        int months = row.getInt("months");
        @Nullable Integer term = row.wasNull() ? null : months;
        return new Use(
                row.getLong("id"),
                of,
                row.getString("title"),
                ReliefKind.valueOf(row.getString("kind")),
                row.getString("institution"),
                row.getString("firm"),
                row.getString("firm_name"),
                row.getString("household"),
                row.getString("township"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("amount"),
                term,
                row.getString("note"),
                row.getObject("cancelled_at") == null ? null : row.getString("cancel_reason"));
    }

    boolean isThere(Use use) {
        return jdbc.sql("""
                        select count(*) from matchmaking_relief_use
                        where institution = :institution and kind = :kind and day = :day and amount = :amount
                          and coalesce(firm, '') = :firm and household = :household and cancelled_at is null""")
                        .param("institution", use.institution())
                        .param("kind", use.kind().name())
                        .param("day", use.day())
                        .param("amount", use.amount())
                        .param("firm", use.firm() == null ? "" : use.firm())
                        .param("household", use.household())
                        .query(Long.class)
                        .single()
                > 0;
    }

    long add(Use use, Instant now, String account) {
        return jdbc.sql("""
                        insert into matchmaking_relief_use (measure, kind, institution, firm, firm_name, household, township, day,
                            amount, months, note, recorded_at, recorded_by)
                        values (:measure, :kind, :institution, :firm, :name, :household, :township, :day, :amount, :months, :note,
                            :now, :account) returning id""")
                .param("measure", use.measure())
                .param("kind", use.kind().name())
                .param("institution", use.institution())
                .param("firm", use.firm())
                .param("name", use.firmName())
                .param("household", use.household())
                .param("township", use.township())
                .param("day", use.day())
                .param("amount", use.amount())
                .param("months", use.months())
                .param("note", use.note())
                .param("now", Timestamp.from(now))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    void cancel(long id, String reason, Instant now, String account) {
        jdbc.sql(
                        "update matchmaking_relief_use set cancelled_at = :now, cancelled_by = :account, cancel_reason = :reason "
                                + "where id = :id")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Of a year up to a day, per bank and kind; firms and households once. */
    record Sum(String institution, ReliefKind kind, BigDecimal amount, long count, long households) {}

    List<Sum> sums(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select institution, kind, sum(amount) as amount, count(*) as number,
                               count(distinct coalesce(firm, institution || '/' || household)) as households
                        from matchmaking_relief_use
                        where cancelled_at is null and day between :from and :until
                        group by institution, kind order by institution, kind""")
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Sum(
                        row.getString("institution"),
                        ReliefKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getLong("number"),
                        row.getLong("households")))
                .list();
    }

    /** All firms and households of the year, each once whatever the bank and the kind. */
    long helped(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select count(distinct coalesce(firm, institution || '/' || household)) from matchmaking_relief_use
                        where cancelled_at is null and day between :from and :until""")
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }
}
