package org.huoshui.directory.firm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of lists and who belongs to them. */
@Repository
class ListStore {

    private static final String FROM = "select code, name, kind, batch, closed_on from directory_firm_list ";

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FirmList> all() {
        return jdbc.sql(FROM + "order by position, code").query(ListStore::list).list();
    }

    Optional<FirmList> find(String code) {
        return jdbc.sql(FROM + "where code = ?")
                .param(code)
                .query(ListStore::list)
                .optional();
    }

    Optional<FirmList> named(String name) {
        return jdbc.sql(FROM + "where name = ? or code = ?")
                .param(name)
                .param(name)
                .query(ListStore::list)
                .optional();
    }

    void add(FirmList list) {
        jdbc.sql("""
                        insert into directory_firm_list (code, name, kind, batch, position, closed_on)
                        values (:code, :name, :kind, :batch, (select coalesce(max(position), 0) + 1 from directory_firm_list), :closed)""")
                .param("code", list.code())
                .param("name", list.name())
                .param("kind", list.kind().name())
                .param("batch", list.batch())
                .param("closed", list.closedOn())
                .update();
    }

    void change(FirmList list) {
        jdbc.sql(
                        "update directory_firm_list set name = :name, kind = :kind, batch = :batch, closed_on = :closed where code = :code")
                .param("code", list.code())
                .param("name", list.name())
                .param("kind", list.kind().name())
                .param("batch", list.batch())
                .param("closed", list.closedOn())
                .update();
    }

    Set<String> of(FirmId firm, LocalDate on) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select m.list from directory_firm_list_member m join directory_firm_list l on l.code = m.list
                        where m.firm = :firm and m.since <= :on and (m.until is null or m.until >= :on)
                        order by l.position, l.code""")
                .param("firm", firm.code())
                .param("on", on)
                .query(String.class)
                .list());
    }

    /** @return false when the firm is on the list already */
    boolean join(String list, FirmId firm, LocalDate since, @Nullable InstitutionId lead, String by, Instant at) {
        return jdbc.sql("""
                        insert into directory_firm_list_member (list, firm, since, lead_institution, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (list, firm) where until is null do nothing""")
                        .param(list)
                        .param(firm.code())
                        .param(since)
                        .param(lead == null ? null : lead.code())
                        .param(by)
                        .param(FirmStore.time(at))
                        .update()
                > 0;
    }

    /** Codes of the lists of every firm shown to who asks. */
    Map<String, List<String>> allOn(LocalDate on) {
        Map<String, List<String>> all = new HashMap<>();
        jdbc.sql("""
                        select m.firm, m.list from directory_firm_list_member m join directory_firm_list l on l.code = m.list
                        where m.since <= :on and (m.until is null or m.until >= :on) order by l.position, l.code""").param("on", on).query(row -> {
            all.computeIfAbsent(row.getString(1), firm -> new ArrayList<>()).add(row.getString(2));
        });
        return all;
    }

    /** Out of every list, as its day is the last. */
    void leaveAll(FirmId firm, LocalDate on, String why) {
        jdbc.sql("""
                        update directory_firm_list_member set until = greatest(since, ?), why_out = ?
                        where firm = ? and until is null""").param(on).param(why).param(firm.code()).update();
    }

    /** A firm's time on a list. */
    record Member(
            long id,
            String list,
            FirmId firm,
            String name,
            @Nullable String township,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable InstitutionId lead,
            String whyOut) {}

    private static final String MEMBER = """
            select m.id, m.list, m.firm, f.name, f.township, m.since, m.until, m.lead_institution, m.why_out
            from directory_firm_list_member m join directory_firm f on f.code = m.firm
            """;

    /** Those of a day, or all there ever were. */
    List<Member> members(String list, @Nullable LocalDate on, int limit, long offset) {
        return jdbc.sql(MEMBER + """
                        where m.list = :list
                          and (cast(:on as date) is null or m.since <= :on and (m.until is null or m.until >= :on))
                        order by f.name, m.firm, m.since limit :limit offset :offset""")
                .param("list", list)
                .param("on", on)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListStore::member)
                .list();
    }

    int count(String list, @Nullable LocalDate on) {
        return jdbc.sql("""
                        select count(*) from directory_firm_list_member m join directory_firm f on f.code = m.firm
                        where m.list = :list
                          and (cast(:on as date) is null or m.since <= :on and (m.until is null or m.until >= :on))""")
                .param("list", list)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    List<Member> membershipsOf(FirmId firm) {
        return jdbc.sql(MEMBER + "where m.firm = ? order by m.since desc, m.list")
                .param(firm.code())
                .query(ListStore::member)
                .list();
    }

    Optional<Member> member(long id) {
        return jdbc.sql(MEMBER + "where m.id = ?")
                .param(id)
                .query(ListStore::member)
                .optional();
    }

    Optional<Member> openMember(String list, FirmId firm) {
        return jdbc.sql(MEMBER + "where m.list = ? and m.firm = ? and m.until is null")
                .param(list)
                .param(firm.code())
                .query(ListStore::member)
                .optional();
    }

    void lead(long id, @Nullable InstitutionId lead) {
        jdbc.sql("update directory_firm_list_member set lead_institution = ? where id = ?")
                .param(lead == null ? null : lead.code())
                .param(id)
                .update();
    }

    void leave(long id, LocalDate until, String why) {
        jdbc.sql("update directory_firm_list_member set until = ?, why_out = ? where id = ?")
                .param(until)
                .param(why)
                .param(id)
                .update();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        String lead = row.getString("lead_institution");
        return new Member(
                row.getLong("id"),
                row.getString("list"),
                new FirmId(row.getString("firm")),
                row.getString("name"),
                row.getString("township"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                lead == null ? null : new InstitutionId(lead),
                row.getString("why_out"));
    }

    private static FirmList list(ResultSet row, int number) throws SQLException {
        int batch = row.getInt("batch");
        return new FirmList(
                row.getString("code"),
                row.getString("name"),
                FirmList.Kind.valueOf(row.getString("kind")),
                row.wasNull() ? null : batch,
                row.getObject("closed_on", LocalDate.class));
    }
}
