package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures and the money that came for them, as rows. */
@Repository
class SignatureStore {

    /** Money of a signature: entered here, or paid out on the need it hangs on. */
    private static final String SELECT = """
            select s.id, s.event, s.firm, s.party, s.township, s.institution, s.institution_name, s.kind, s.onsite,
                s.amount, s.households, s.project, s.product, s.day, s.referral, s.state_words, s.published, s.note,
                case when s.state = 'DROPPED' then s.state when m.fulfilled >= s.amount then 'FULFILLED'
                     else 'FOLLOWING' end as state, coalesce(m.fulfilled, 0) as fulfilled, m.fulfilled_on
            from matchmaking_signature s left join lateral (
                select sum(money.amount) as fulfilled, max(money.day) as fulfilled_on from (
                    select f.amount, f.day from matchmaking_fulfilment f where f.signature = s.id
                    union all
                    select d.amount, d.day from matchmaking_disbursement d where d.referral = s.referral) money) m on true
            """;

    private static final String USUAL_ORDER = "s.day %1$s, s.id %1$s";

    private static final Map<String, String> ORDERS = Map.of(
            "day", USUAL_ORDER,
            "amount", "s.amount %1$s, s.id %1$s",
            "fulfilled", "fulfilled %1$s, s.id %1$s",
            "party", "s.party %1$s, s.id %1$s",
            "institution", "s.institution_name %1$s, s.id %1$s");

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; absent: any. */
    record Sought(
            @Nullable EventId event,
            String words,
            @Nullable String institution,
            Signature.@Nullable Kind kind,
            Signature.@Nullable State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Sought of(EventId event) {
            return new Sought(event, "", null, null, null, null, null);
        }
    }

    List<Signature> list(Sought sought, String sort, boolean descending, int limit, long offset) {
        String order = ORDERS.getOrDefault(sort, USUAL_ORDER).formatted(descending ? "desc" : "asc");
        return bound(SELECT + where(sought) + " order by " + order + " limit :limit offset :offset", sought)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> signature(row))
                .list();
    }

    /** Rows, amount and money come of all that is looked for. */
    record Totals(long rows, BigDecimal amount, BigDecimal fulfilled) {}

    Totals totals(Sought sought) {
        return bound(
                        "select count(*) as n, coalesce(sum(amount), 0) as amount, coalesce(sum(fulfilled), 0) as fulfilled "
                                + "from (" + SELECT + where(sought) + ") t",
                        sought)
                .query((row, n) ->
                        new Totals(row.getLong("n"), row.getBigDecimal("amount"), row.getBigDecimal("fulfilled")))
                .single();
    }

    private static String where(Sought sought) {
        List<String> conditions = new ArrayList<>();
        if (sought.event() != null) conditions.add("s.event = :event");
        if (!sought.words().isBlank())
            conditions.add("(s.party ilike :words or s.project ilike :words or s.institution_name ilike :words)");
        if (sought.institution() != null) conditions.add("s.institution = :institution");
        if (sought.kind() != null) conditions.add("s.kind = :kind");
        if (sought.state() != null)
            conditions.add("case when s.state = 'DROPPED' then s.state when m.fulfilled >= s.amount then 'FULFILLED' "
                    + "else 'FOLLOWING' end = :state");
        if (sought.from() != null) conditions.add("s.day >= :from");
        if (sought.to() != null) conditions.add("s.day <= :to");
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bound(String sql, Sought sought) {
        JdbcClient.StatementSpec bound = jdbc.sql(sql);
        EventId event = sought.event();
        if (event != null) bound = bound.param("event", event.value());
        if (!sought.words().isBlank())
            bound = bound.param("words", "%" + sought.words().strip() + "%");
        if (sought.institution() != null) bound = bound.param("institution", sought.institution());
        Signature.Kind kind = sought.kind();
        if (kind != null) bound = bound.param("kind", kind.name());
        Signature.State state = sought.state();
        if (state != null) bound = bound.param("state", state.name());
        if (sought.from() != null) bound = bound.param("from", sought.from());
        if (sought.to() != null) bound = bound.param("to", sought.to());
        return bound;
    }

    Optional<Signature> find(long id) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(id)
                .query((row, n) -> signature(row))
                .optional();
    }

    /** @param party the firm's name, or the village's; names are copied, a published list shows them to all invited */
    long add(
            Event event,
            NewSignature one,
            String party,
            @Nullable String township,
            String institutionName,
            LocalDate day,
            String by,
            Instant now) {
        return values(jdbc.sql("""
                        insert into matchmaking_signature (event, firm, firm_then, party, township, institution,
                            institution_name, kind, onsite, amount, households, project, product, day, referral, note,
                            published, created_at, created_by)
                        values (:event, :firm, :firm, :party, :township, :institution, :institutionName, :kind, :onsite,
                            :amount, :households, :project, :product, :day, :referral, :note, :published, :now, :by)
                        returning id"""), one, party, township, institutionName, day)
                .param("event", event.id().value())
                .param("published", event.publishedAt() != null)
                .param("now", EventStore.at(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void change(
            long id, NewSignature one, String party, @Nullable String township, String institutionName, LocalDate day) {
        values(jdbc.sql("""
                        update matchmaking_signature set firm = :firm, firm_then = :firm, party = :party,
                            township = :township, institution = :institution, institution_name = :institutionName,
                            kind = :kind, onsite = :onsite, amount = :amount, households = :households,
                            project = :project, product = :product, day = :day, referral = :referral, note = :note
                        where id = :id"""), one, party, township, institutionName, day)
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec sql,
            NewSignature one,
            String party,
            @Nullable String township,
            String institutionName,
            LocalDate day) {
        FirmId firm = one.firm();
        return sql.param("firm", firm == null ? null : firm.code(), Types.VARCHAR)
                .param("party", party)
                .param("township", township, Types.VARCHAR)
                .param("institution", one.institution().code())
                .param("institutionName", institutionName)
                .param("kind", one.kind().name())
                .param("onsite", one.onsite())
                .param("amount", one.amount())
                .param("households", one.households(), Types.INTEGER)
                .param("project", one.project())
                .param("product", one.product())
                .param("day", day)
                .param("referral", one.referral(), Types.BIGINT)
                .param("note", one.note());
    }

    void follow(long id, Signature.State state, String words) {
        jdbc.sql("update matchmaking_signature set state = ?, state_words = ? where id = ?")
                .params(state.name(), words, id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from matchmaking_signature where id = ?").param(id).update();
    }

    long addMoney(Signature of, LocalDate day, BigDecimal amount, String note, String by, Instant now) {
        return jdbc.sql("""
                        insert into matchmaking_fulfilment (signature, event, institution, firm, township, day, amount,
                            note, entered_at, entered_by)
                        values (:signature, :event, :institution, :firm, :township, :day, :amount, :note, :at, :by)
                        returning id""")
                .param("signature", of.id())
                .param("event", of.event().value())
                .param("institution", of.institution())
                .param("firm", of.firm(), Types.VARCHAR)
                .param("township", of.township(), Types.VARCHAR)
                .param("day", day)
                .param("amount", amount)
                .param("note", note)
                .param("at", EventStore.at(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    boolean removeMoney(long signature, long id) {
        return jdbc.sql("delete from matchmaking_fulfilment where signature = ? and id = ?")
                        .params(signature, id)
                        .update()
                == 1;
    }

    List<Fulfilment> money(EventId event) {
        return jdbc.sql("""
                        select f.id, f.signature, f.day, f.amount, f.note from matchmaking_fulfilment f where f.event = :event
                        union all
                        select 0, s.id, d.day, d.amount, '' from matchmaking_signature s
                            join matchmaking_disbursement d on d.referral = s.referral where s.event = :event
                        order by 3, 1""")
                .param("event", event.value())
                .query((row, n) -> new Fulfilment(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4),
                        row.getString(5)))
                .list();
    }

    /** Whether this referral is of that firm and that bank. */
    boolean isReferral(long referral, String firm, String institution) {
        return jdbc.sql("select count(*) from matchmaking_referral where id = ? and firm = ? and institution = ?")
                        .params(referral, firm, institution)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** After a merger the surviving firm's; by {@code firm_then} the figures still count the firm of the day. */
    void moveTo(FirmId from, FirmId into, String township) {
        for (String table : List.of("matchmaking_signature", "matchmaking_fulfilment"))
            jdbc.sql("update " + table + " set firm = :into, township = :township where firm = :from")
                    .param("into", into.code())
                    .param("township", township.isEmpty() ? null : township, Types.VARCHAR)
                    .param("from", from.code())
                    .update();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getLong("id"),
                new EventId(row.getLong("event")),
                row.getString("firm"),
                row.getString("party"),
                row.getString("township"),
                row.getString("institution"),
                row.getString("institution_name"),
                Signature.Kind.valueOf(row.getString("kind")),
                row.getBoolean("onsite"),
                row.getBigDecimal("amount"),
                row.getObject("households", Integer.class),
                row.getString("project"),
                row.getString("product"),
                row.getObject("day", LocalDate.class),
                row.getObject("referral", Long.class),
                Signature.State.valueOf(row.getString("state")),
                row.getString("state_words"),
                row.getBoolean("published"),
                row.getString("note"),
                row.getBigDecimal("fulfilled"),
                row.getObject("fulfilled_on", LocalDate.class));
    }
}
