package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Secrets;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms and their entries as rows. */
@Component
class FormStore {

    private final JdbcClient jdbc;
    private final Secrets secrets;

    FormStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** @param firmCode 统一社会信用代码; @param secret by which the sender finds it again */
    record NewEntry(
            long form,
            String secret,
            String firmCode,
            String firmName,
            String contactName,
            Phone phone,
            BigDecimal amount,
            int months,
            Purpose purpose,
            String purposeWords,
            int notice,
            String address) {}

    /** What people agree to. */
    record Notice(int version, String zh, String en) {}

    Optional<Form> form(String token) {
        return jdbc.sql("select * from matchmaking_form where token = ?")
                .param(token)
                .query(FormStore::readForm)
                .optional();
    }

    Optional<Form> form(long id) {
        return jdbc.sql("select * from matchmaking_form where id = ?")
                .param(id)
                .query(FormStore::readForm)
                .optional();
    }

    List<Form> forms() {
        return jdbc.sql("select * from matchmaking_form order by (ended_at is not null), id desc")
                .query(FormStore::readForm)
                .list();
    }

    long add(Form form) {
        return jdbc.sql("""
                        insert into matchmaking_form (token, place, title, township, event, closes_on, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(form.token())
                .param(form.place().name())
                .param(form.title())
                .param(form.township())
                .param(form.event())
                .param(form.closesOn())
                .param(Moments.database(form.openedAt()))
                .param(form.openedBy())
                .query(Long.class)
                .single();
    }

    void end(long id, Instant at, String by) {
        jdbc.sql("update matchmaking_form set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .param(Moments.database(at))
                .param(by)
                .param(id)
                .update();
    }

    /** Entries of a form: all, and those confirmed. */
    record Tally(int entries, int confirmed) {}

    Tally tally(long form) {
        return jdbc.sql("select count(*), count(need) from matchmaking_form_entry where form = ?")
                .param(form)
                .query((row, number) -> new Tally(row.getInt(1), row.getInt(2)))
                .single();
    }

    Notice notice(LocalDate today) {
        return jdbc.sql("select version, zh, en from matchmaking_form_notice where effective_from <= ? "
                        + "order by version desc limit 1")
                .param(today)
                .query((row, number) -> new Notice(row.getInt(1), row.getString(2), row.getString(3)))
                .single();
    }

    int entriesOfForm(long form, Instant since) {
        return count("form = ?", form, since);
    }

    int entriesFrom(String address, Instant since) {
        return count("address_print = ?", addressPrint(address), since);
    }

    private int count(String what, Object value, Instant since) {
        return jdbc.sql("select count(*) from matchmaking_form_entry where created_at >= ? and " + what)
                .param(Moments.database(since))
                .param(value)
                .query(Integer.class)
                .single();
    }

    int messagesTo(Phone phone, Instant since) {
        return jdbc.sql("select count(*) from matchmaking_message where created_at >= ? and phone_print = ? "
                        + "and subject like 'form-entry/%'")
                .param(Moments.database(since))
                .param(secrets.fingerprint("phone", phone.clear()))
                .query(Integer.class)
                .single();
    }

    long add(NewEntry entry, Instant now) {
        return jdbc.sql("""
                        insert into matchmaking_form_entry (form, secret_print, firm, firm_name, contact_name, phone, phone_print,
                            amount, months, purpose, purpose_words, notice, agreed_at, address_print, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(entry.form())
                .param(secretPrint(entry.secret()))
                .param(entry.firmCode())
                .param(entry.firmName())
                .param(entry.contactName())
                .param(secrets.seal(entry.phone().clear().getBytes(StandardCharsets.UTF_8)))
                .param(secrets.fingerprint("phone", entry.phone().clear()))
                .param(entry.amount())
                .param(entry.months())
                .param(entry.purpose().name())
                .param(entry.purposeWords())
                .param(entry.notice())
                .param(Moments.database(now))
                .param(addressPrint(entry.address()))
                .param(Moments.database(now))
                .query(Long.class)
                .single();
    }

    /** Locked until the transaction's end: two tries at one code wait for each other. */
    Optional<FormEntry> locked(String secret) {
        return jdbc.sql("select * from matchmaking_form_entry where secret_print = ? for update")
                .param(secretPrint(secret))
                .query(this::read)
                .optional();
    }

    Optional<FormEntry> entry(long id) {
        return jdbc.sql("select * from matchmaking_form_entry where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those of a person who still waits for a code; both may be empty for any. */
    List<FormEntry> unconfirmed(String contactName, @Nullable Phone phone) {
        return jdbc.sql("""
                        select * from matchmaking_form_entry where need is null
                          and (:name = '' or contact_name = :name) and (:print = '' or phone_print = :print) order by id""")
                .param("name", contactName)
                .param("print", phone == null ? "" : secrets.fingerprint("phone", phone.clear()))
                .query(this::read)
                .list();
    }

    void code(long id, String code, Instant until) {
        jdbc.sql("update matchmaking_form_entry set code_print = ?, code_until = ?, code_wrong = 0, "
                        + "codes_sent = codes_sent + 1 where id = ?")
                .param(codePrint(id, code))
                .param(Moments.database(until))
                .param(id)
                .update();
    }

    void wrong(long id) {
        jdbc.sql("update matchmaking_form_entry set code_wrong = code_wrong + 1 where id = ?")
                .param(id)
                .update();
    }

    boolean isRight(FormEntry entry, String code) {
        return codePrint(entry.id(), code).equals(entry.codePrint());
    }

    /** From here on the need has the contact. */
    void confirmed(long id, NeedId need, Instant at) {
        jdbc.sql("update matchmaking_form_entry set need = ?, confirmed_at = ?, phone = null, contact_name = '', "
                        + "code_print = null, code_until = null where id = ?")
                .param(need.value())
                .param(Moments.database(at))
                .param(id)
                .update();
    }

    void withdrawn(long id, Instant at) {
        jdbc.sql("update matchmaking_form_entry set withdrawn_at = ? where id = ?")
                .param(Moments.database(at))
                .param(id)
                .update();
    }

    void correct(long id, String contactName, Phone phone) {
        jdbc.sql("update matchmaking_form_entry set contact_name = ?, phone = ?, phone_print = ? where id = ?")
                .param(contactName)
                .param(secrets.seal(phone.clear().getBytes(StandardCharsets.UTF_8)))
                .param(secrets.fingerprint("phone", phone.clear()))
                .param(id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from matchmaking_form_entry where id = ? and need is null")
                .param(id)
                .update();
    }

    /** @return how many were never confirmed and are gone */
    int deleteUnconfirmed(Instant before) {
        return jdbc.sql("delete from matchmaking_form_entry where need is null and created_at < ?")
                .param(Moments.database(before))
                .update();
    }

    // keyed hashes: a copy of the database opens no link and tells no code
    private String secretPrint(String secret) {
        return secrets.fingerprint("form-secret", secret);
    }

    private String codePrint(long entry, String code) {
        return secrets.fingerprint("form-code", entry + ":" + code);
    }

    private String addressPrint(String address) {
        return secrets.fingerprint("form-address", address);
    }

    private static Form readForm(ResultSet row, int number) throws SQLException {
        long event = row.getLong("event");
        boolean atEvent = !row.wasNull();
        return new Form(
                row.getLong("id"),
                row.getString("token"),
                Form.Place.valueOf(row.getString("place")),
                row.getString("title"),
                row.getString("township"),
                atEvent ? event : null,
                row.getObject("closes_on", LocalDate.class),
                Moments.required(row, "opened_at"),
                row.getString("opened_by"),
                Moments.of(row, "ended_at"));
    }

    private FormEntry read(ResultSet row, int number) throws SQLException {
        byte[] phone = row.getBytes("phone");
        long need = row.getLong("need");
        boolean posted = !row.wasNull();
        return new FormEntry(
                row.getLong("id"),
                row.getLong("form"),
                row.getString("firm"),
                row.getString("firm_name"),
                row.getString("contact_name"),
                phone == null ? null : new Phone(new String(secrets.open(phone), StandardCharsets.UTF_8)),
                row.getBigDecimal("amount"),
                row.getInt("months"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("purpose_words"),
                row.getInt("notice"),
                Moments.required(row, "created_at"),
                row.getString("code_print"),
                Moments.of(row, "code_until"),
                row.getInt("code_wrong"),
                row.getInt("codes_sent"),
                posted ? new NeedId(need) : null,
                Moments.of(row, "confirmed_at"),
                Moments.of(row, "withdrawn_at"));
    }
}
