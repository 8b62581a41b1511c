package org.huoshui.directory.contact;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Contact;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.BankAccount;
import org.huoshui.kernel.IdentityNumber;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contacts. Numbers are sealed on the way in and opened on the way out; the database never sees them. */
@Repository
class ContactStore {

    private static final String COLUMNS = """
            c.id, c.institution, c.name, c.post, c.phone, c.email, c.wechat, c.identity_number, c.bank_account, c.bank,
            c.reports, c.ended_at
            """;

    private static final String FROM = "select " + COLUMNS + " from directory_contact c ";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    ContactStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Lets one change of an institution's contacts after the other through. */
    void lock(InstitutionId institution) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contact ' || ?, 0))")
                .param(institution.code())
                .query((row, number) -> number)
                .list();
    }

    /** In the directory's order, the reporting one first. */
    List<Contact> all(boolean ended) {
        return jdbc.sql(FROM + """
                        join directory_institution i on i.code = c.institution
                        where c.erased_at is null and (c.ended_at is null or :ended)
                        order by i.position, i.code, c.ended_at nulls first, c.reports desc, c.id""").param("ended", ended).query(this::contact).list();
    }

    List<Contact> of(InstitutionId institution) {
        return jdbc.sql(FROM + """
                        where c.institution = ? and c.ended_at is null and c.erased_at is null
                        order by c.reports desc, c.id""")
                .param(institution.code())
                .query(this::contact)
                .list();
    }

    Optional<Contact> find(long id) {
        return jdbc.sql(FROM + "where c.id = ? and c.erased_at is null")
                .param(id)
                .query(this::contact)
                .optional();
    }

    List<Contact> named(String name) {
        return jdbc.sql(FROM + "where c.name = ? and c.erased_at is null order by c.id")
                .param(name)
                .query(this::contact)
                .list();
    }

    /** Those who have this very number, found without any number being opened. */
    List<Contact> numbered(Masked number) {
        String column = switch (number.kind()) {
            case PHONE -> "phone_print";
            case IDENTITY_NUMBER -> "identity_number_print";
            case BANK_ACCOUNT -> "bank_account_print";
        };
        return jdbc.sql(FROM + "where c." + column + " = ? and c.erased_at is null order by c.id")
                .param(print(number))
                .query(this::contact)
                .list();
    }

    List<Long> endedBefore(Instant moment) {
        return jdbc.sql("select id from directory_contact where erased_at is null and ended_at < ? order by id")
                .param(database(moment))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long add(Contact contact, String by, Instant at) {
        return values(jdbc.sql("""
                        insert into directory_contact (institution, name, post, phone, phone_print, email, wechat,
                            identity_number, identity_number_print, bank_account, bank_account_print, bank, reports,
                            created_at, created_by)
                        values (:institution, :name, :post, :phone, :phonePrint, :email, :wechat, :identity, :identityPrint,
                            :account, :accountPrint, :bank, :reports, :at, :by)
                        returning id"""), contact, by, at)
                .param("institution", contact.institution().code())
                .query(Long.class)
                .single();
    }

    void change(Contact contact, String by, Instant at) {
        values(jdbc.sql("""
                        update directory_contact set name = :name, post = :post, phone = :phone, phone_print = :phonePrint,
                            email = :email, wechat = :wechat, identity_number = :identity,
                            identity_number_print = :identityPrint, bank_account = :account,
                            bank_account_print = :accountPrint, bank = :bank, reports = :reports,
                            changed_at = :at, changed_by = :by
                        where id = :id"""), contact, by, at).param("id", contact.id()).update();
    }

    /** Of the institution's other contacts none is the reporting one any more. */
    void reportsAlone(InstitutionId institution, long id) {
        jdbc.sql("update directory_contact set reports = false where institution = ? and id <> ? and reports")
                .param(institution.code())
                .param(id)
                .update();
    }

    void end(long id, String reason, String by, Instant at) {
        jdbc.sql("""
                        update directory_contact set ended_at = ?, ended_by = ?, ended_reason = ?, reports = false
                        where id = ?""").param(database(at)).param(by).param(reason).param(id).update();
    }

    /** Leaves of the person only that there was one. */
    void erase(long id, Instant at) {
        jdbc.sql("""
                        update directory_contact set name = '', post = '', phone = null, phone_print = null, email = '',
                            wechat = null, identity_number = null, identity_number_print = null, bank_account = null,
                            bank_account_print = null, bank = '', ended_reason = '', erased_at = ?
                        where id = ?""").param(database(at)).param(id).update();
    }

    private JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, Contact contact, String by, Instant at) {
        return statement
                .param("name", contact.name())
                .param("post", contact.post())
                .param("phone", sealed(contact.phone()))
                .param("phonePrint", print(contact.phone()))
                .param("email", contact.email())
                .param("wechat", contact.wechat().isEmpty() ? null : secrets.seal(bytes(contact.wechat())))
                .param("identity", sealed(contact.identityNumber()))
                .param("identityPrint", print(contact.identityNumber()))
                .param("account", sealed(contact.bankAccount()))
                .param("accountPrint", print(contact.bankAccount()))
                .param("bank", contact.bank())
                .param("reports", contact.reports())
                .param("at", database(at))
                .param("by", by);
    }

    private byte @Nullable [] sealed(@Nullable Masked value) {
        return value == null ? null : secrets.seal(bytes(value.clear()));
    }

    private @Nullable String print(@Nullable Masked value) {
        return value == null ? null : secrets.fingerprint(value.kind().name(), value.clear());
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : new String(secrets.open(sealed), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime database(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private Contact contact(ResultSet row, int number) throws SQLException {
        String phone = opened(row.getBytes("phone"));
        String identityNumber = opened(row.getBytes("identity_number"));
        String bankAccount = opened(row.getBytes("bank_account"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Contact(
                row.getLong("id"),
                new InstitutionId(row.getString("institution")),
                row.getString("name"),
                row.getString("post"),
                phone.isEmpty() ? null : new Phone(phone),
                row.getString("email"),
                opened(row.getBytes("wechat")),
                identityNumber.isEmpty() ? null : new IdentityNumber(identityNumber),
                bankAccount.isEmpty() ? null : new BankAccount(bankAccount),
                row.getString("bank"),
                row.getBoolean("reports"),
                ended == null ? null : ended.toInstant());
    }
}
