package org.huoshui.directory.firm;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to call at a firm: one person at a time, earlier ones kept for the time the register of data says. */
@Repository
class FirmContacts {

    /** Empty where nothing is known. */
    record Known(
            long id,
            FirmId firm,
            String name,
            String post,
            @Nullable Phone phone,
            String email,
            @Nullable Instant endedAt) {

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "Known[" + id + " of " + firm + "]";
        }
    }

    /** What is absent stays; the phone as typed. */
    record Draft(
            @Nullable String name,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String email) {

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "Draft";
        }
    }

    private static final String FROM =
            "select id, firm, name, post, phone, email, ended_at from directory_firm_contact where erased_at is null and ";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    FirmContacts(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    Optional<Known> of(FirmId firm) {
        return jdbc.sql(FROM + "firm = ? and ended_at is null")
                .param(firm.code())
                .query(this::person)
                .optional();
    }

    Optional<Known> find(long id) {
        return jdbc.sql(FROM + "id = ?").param(id).query(this::person).optional();
    }

    List<Known> named(String name) {
        return jdbc.sql(FROM + "name = ? order by id")
                .param(name)
                .query(this::person)
                .list();
    }

    List<Known> numbered(Phone phone) {
        return jdbc.sql(FROM + "phone_print = ? order by id")
                .param(print(phone))
                .query(this::person)
                .list();
    }

    List<Long> endedBefore(Instant moment) {
        return jdbc.sql("select id from directory_firm_contact where erased_at is null and ended_at < ? order by id")
                .param(FirmStore.time(moment))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void add(Known person, String by, Instant at) {
        values(jdbc.sql("""
                        insert into directory_firm_contact (firm, name, post, phone, phone_print, email, created_at, created_by)
                        values (:firm, :name, :post, :phone, :print, :email, :at, :by)"""), person, by, at).update();
    }

    void change(Known person, String by, Instant at) {
        values(jdbc.sql("""
                        update directory_firm_contact set name = :name, post = :post, phone = :phone, phone_print = :print,
                            email = :email, changed_at = :at, changed_by = :by
                        where id = :id and firm = :firm"""), person, by, at).param("id", person.id()).update();
    }

    void end(long id, String by, Instant at) {
        jdbc.sql("update directory_firm_contact set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .param(FirmStore.time(at))
                .param(by)
                .param(id)
                .update();
    }

    void erase(long id, Instant at) {
        jdbc.sql("""
                        update directory_firm_contact
                        set name = '', post = '', phone = null, phone_print = null, email = '', erased_at = ?
                        where id = ?""").param(FirmStore.time(at)).param(id).update();
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Known person, String by, Instant at) {
        Phone phone = person.phone();
        return sql.param("firm", person.firm().code())
                .param("name", person.name())
                .param("post", person.post())
                .param(
                        "phone",
                        phone == null ? null : secrets.seal(phone.clear().getBytes(StandardCharsets.UTF_8)))
                .param("print", phone == null ? null : print(phone))
                .param("email", person.email())
                .param("at", FirmStore.time(at))
                .param("by", by);
    }

    private String print(Phone phone) {
        return secrets.fingerprint(Masked.Kind.PHONE.name(), phone.clear());
    }

    private Known person(ResultSet row, int number) throws SQLException {
        byte[] sealed = row.getBytes("phone");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Known(
                row.getLong("id"),
                new FirmId(row.getString("firm")),
                row.getString("name"),
                row.getString("post"),
                sealed == null ? null : new Phone(new String(secrets.open(sealed), StandardCharsets.UTF_8)),
                row.getString("email"),
                ended == null ? null : ended.toInstant());
    }
}
