package org.huoshui.directory.firm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
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
