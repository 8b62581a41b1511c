package org.huoshui.directory.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of credit items, disputes and grades. */
@Repository
class CreditStore {

    private static final String ITEM = """
            select i.id, i.firm, i.kind, i.level, i.day, i.words, i.department, i.reference, i.entered_by, i.entered_at,
                   i.state, i.replaced_by, i.ended_at, i.ended_why
            from directory_credit_item i
            """;
    private static final String DISPUTE = """
            select d.id, d.item, d.firm, d.words, d.filed_by, d.filed_at, d.due_on, d.state, d.answer, d.answered_by,
                   d.answered_at
            from directory_credit_dispute d
            """;

    private final JdbcClient jdbc;

    CreditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a firm says against an item. */
    record Dispute(
            long id,
            long item,
            FirmId firm,
            String words,
            String filedBy,
            Instant filedAt,
            LocalDate dueOn,
            DisputeState state,
            String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** The grade was another before. */
    record Change(
            Instant at, @Nullable String before, @Nullable String after, java.math.@Nullable BigDecimal points) {}

    /** Lets one change of a firm's items after the other through. */
    void lock(FirmId firm) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('credit ' || ?, 0))")
                .param(firm.code())
                .query((row, number) -> number)
                .list();
    }

    List<CreditItem> items(FirmId firm) {
        return jdbc.sql(ITEM + "where i.firm = ? order by i.day desc, i.id desc")
                .param(firm.code())
                .query(CreditStore::item)
                .list();
    }

    Optional<CreditItem> item(long id) {
        return jdbc.sql(ITEM + "where i.id = ?")
                .param(id)
                .query(CreditStore::item)
                .optional();
    }

    /** What the account entered, the last first. */
    List<CreditItem> enteredBy(String account, int limit, int offset) {
        return jdbc.sql(ITEM + "where i.entered_by = ? order by i.entered_at desc, i.id desc limit ? offset ?")
                .param(account)
                .param(limit)
                .param(offset)
                .query(CreditStore::item)
                .list();
    }

    long countEnteredBy(String account) {
        return jdbc.sql("select count(*) from directory_credit_item where entered_by = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** @return absent when the same item is in force already */
    Optional<Long> add(CreditItem item) {
        return jdbc.sql("""
                        insert into directory_credit_item (firm, kind, level, day, words, department, reference, entered_by,
                            entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (firm, kind, level, day, department, reference) where state = 'IN_FORCE' do nothing
                        returning id""")
                .param(item.firm().code())
                .param(item.kind())
                .param(item.level())
                .param(item.day())
                .param(item.words())
                .param(item.department())
                .param(item.reference())
                .param(item.enteredBy())
                .param(time(item.enteredAt()))
                .query(Long.class)
                .optional();
    }

    void end(long id, CreditItem.State state, @Nullable Long replacedBy, String why, String by, Instant at) {
        jdbc.sql("""
                        update directory_credit_item set state = ?, replaced_by = ?, ended_why = ?, ended_by = ?, ended_at = ?
                        where id = ?""")
                .param(state.name())
                .param(replacedBy)
                .param(why)
                .param(by)
                .param(time(at))
                .param(id)
                .update();
    }

    List<Dispute> disputesOf(FirmId firm) {
        return jdbc.sql(DISPUTE + "where d.firm = ? order by d.id desc")
                .param(firm.code())
                .query(CreditStore::dispute)
                .list();
    }

    /** @param state absent: all */
    List<Dispute> disputes(@Nullable DisputeState state) {
        return jdbc.sql(DISPUTE + "where cast(:state as text) is null or d.state = :state "
                        + "order by d.state <> 'OPEN', d.due_on, d.id desc limit 1000")
                .param("state", state == null ? null : state.name())
                .query(CreditStore::dispute)
                .list();
    }

    Optional<Dispute> dispute(long id) {
        return jdbc.sql(DISPUTE + "where d.id = ? for update")
                .param(id)
                .query(CreditStore::dispute)
                .optional();
    }

    boolean isDisputed(long item) {
        return jdbc.sql("select exists (select 1 from directory_credit_dispute where item = ? and state = 'OPEN')")
                .param(item)
                .query(Boolean.class)
                .single();
    }

    long file(CreditItem item, String words, String by, Instant at, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into directory_credit_dispute (item, firm, words, filed_by, filed_at, due_on)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .param(item.id())
                .param(item.firm().code())
                .param(words)
                .param(by)
                .param(time(at))
                .param(dueOn)
                .query(Long.class)
                .single();
    }

    void answer(long id, DisputeState state, String answer, String by, Instant at) {
        jdbc.sql("""
                        update directory_credit_dispute set state = ?, answer = ?, answered_by = ?, answered_at = ?
                        where id = ?""")
                .param(state.name())
                .param(answer)
                .param(by)
                .param(time(at))
                .param(id)
                .update();
    }

    void stale(FirmId firm) {
        jdbc.sql("""
                        insert into directory_firm_grade (firm, stale) values (?, true)
                        on conflict (firm) do update set stale = true""").param(firm.code()).update();
    }

    /** The rule is another: whoever has an item is judged anew. */
    void staleAll() {
        jdbc.sql("update directory_firm_grade set stale = true where not stale").update();
    }

    List<FirmId> due(LocalDate today, int limit) {
        return jdbc.sql("""
                        (select firm from directory_firm_grade where stale limit :limit)
                        union (select firm from directory_firm_grade where good_to < :today limit :limit)
                        limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> new FirmId(row.getString(1)))
                .list();
    }

    Optional<String> grade(FirmId firm) {
        return jdbc.sql("select grade from directory_firm_grade where firm = ? and grade is not null")
                .param(firm.code())
                .query(String.class)
                .optional();
    }

    void keep(FirmId firm, Grading.Graded graded) {
        jdbc.sql("""
                        update directory_firm_grade set grade = :grade, points = :points, on_day = :on, good_to = :goodTo,
                            stale = false
                        where firm = :firm""")
                .param("grade", graded.grade())
                .param("points", graded.grade() == null ? null : graded.points())
                .param("on", graded.on())
                .param("goodTo", graded.goodTo())
                .param("firm", firm.code())
                .update();
    }

    void changed(FirmId firm, @Nullable String before, Grading.Graded after, Instant at) {
        jdbc.sql("insert into directory_firm_grade_change (firm, at, before, after, points) values (?, ?, ?, ?, ?)")
                .param(firm.code())
                .param(time(at))
                .param(before)
                .param(after.grade())
                .param(after.points())
                .update();
    }

    List<Change> changes(FirmId firm) {
        return jdbc.sql(
                        "select at, before, after, points from directory_firm_grade_change where firm = ? order by id desc")
                .param(firm.code())
                .query((row, number) -> new Change(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4)))
                .list();
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static CreditItem item(ResultSet row, int number) throws SQLException {
        long replacedBy = row.getLong("replaced_by");
        return new CreditItem(
                row.getLong("id"),
                new FirmId(row.getString("firm")),
                row.getString("kind"),
                row.getString("level"),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                row.getString("department"),
                row.getString("reference"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                CreditItem.State.valueOf(row.getString("state")),
                replacedBy == 0 ? null : replacedBy,
                instant(row, "ended_at"),
                row.getString("ended_why"));
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getLong("id"),
                row.getLong("item"),
                new FirmId(row.getString("firm")),
                row.getString("words"),
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                DisputeState.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row, "answered_at"));
    }
}
