package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs in the database. */
@Repository
class NeedStore {

    private final JdbcClient jdbc;
    private final Secrets secrets;

    NeedStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    NeedId insert(
            NewNeed need,
            String firmName,
            @Nullable RegionId township,
            @Nullable Phone phone,
            NeedState state,
            Instant at,
            LocalDate day,
            String by) {
        long id = jdbc.sql("""
                        insert into matchmaking_need (firm, firm_then, firm_name, township, amount, months, purpose,
                            purpose_words, rate_ceiling, guarantees, deadline, origin, note, contact_name, contact_phone,
                            contact_phone_print, state, state_since, posted_at, posted_on, posted_by, event, visit)
                        values (:firm, :firm, :firmName, :township, :amount, :months, :purpose, :purposeWords, :rate,
                            string_to_array(:guarantees, ','), :deadline, :origin, :note, :contact, :phone, :print, :state,
                            :day, :at, :day, :by, :event, :visit)
                        returning id""")
                .param("firm", need.firm().code())
                .param("firmName", firmName)
                .param("township", township == null ? null : township.code())
                .param("amount", need.amount())
                .param("months", need.months())
                .param("purpose", need.purpose().name())
                .param("purposeWords", need.purposeWords())
                .param("rate", need.rateCeiling())
                .param("guarantees", names(need.guarantees()))
                .param("deadline", need.deadline())
                .param("origin", need.origin().name())
                .param("note", need.note())
                .param("contact", need.contactName())
                .param("phone", sealed(phone))
                .param("print", print(phone))
                .param("state", state.name())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("event", need.event())
                .param("visit", need.visit())
                .query(Long.class)
                .single();
        return new NeedId(id);
    }

    void change(NeedId id, NewNeed need, @Nullable Phone phone) {
        jdbc.sql("""
                        update matchmaking_need set amount = :amount, months = :months, purpose = :purpose,
                            purpose_words = :purposeWords, rate_ceiling = :rate,
                            guarantees = string_to_array(:guarantees, ','), deadline = :deadline, note = :note,
                            contact_name = :contact, contact_phone = :phone, contact_phone_print = :print
                        where id = :id""")
                .param("amount", need.amount())
                .param("months", need.months())
                .param("purpose", need.purpose().name())
                .param("purposeWords", need.purposeWords())
                .param("rate", need.rateCeiling())
                .param("guarantees", names(need.guarantees()))
                .param("deadline", need.deadline())
                .param("note", need.note())
                .param("contact", need.contactName())
                .param("phone", sealed(phone))
                .param("print", print(phone))
                .param("id", id.value())
                .update();
    }

    Optional<Need> find(NeedId id) {
        return jdbc.sql("select * from matchmaking_need where id = ?")
                .param(id.value())
                .query(this::need)
                .optional();
    }

    /** The row, held until the transaction ends: what several banks do to one need comes one after the other. */
    Optional<Need> lock(NeedId id) {
        return jdbc.sql("select * from matchmaking_need where id = ? for update")
                .param(id.value())
                .query(this::need)
                .optional();
    }

    /** Whether the walls let the asker change it. */
    boolean mayWrite(NeedId id) {
        return jdbc.sql("select huoshui_writes_firm(firm, township) from matchmaking_need where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from matchmaking_need)")
                .query(Boolean.class)
                .single();
    }

    List<Need> ofFirm(FirmId firm) {
        return jdbc.sql("select * from matchmaking_need where firm = ? order by posted_on desc, id desc")
                .param(firm.code())
                .query(this::need)
                .list();
    }

    void state(NeedId id, NeedState state, LocalDate day) {
        jdbc.sql("update matchmaking_need set state = ?, state_since = ? where id = ?")
                .param(state.name())
                .param(day)
                .param(id.value())
                .update();
    }

    void scheme(NeedId id, Scheme scheme) {
        jdbc.sql("update matchmaking_need set scheme = ?, scheme_from = ?, places = ? where id = ?")
                .param(scheme.code())
                .param(scheme.effectiveFrom())
                .param(scheme.places())
                .param(id.value())
                .update();
    }

    void choose(NeedId id, @Nullable ReferralId referral, @Nullable LocalDate day) {
        jdbc.sql("update matchmaking_need set chosen = ?, chosen_on = ? where id = ?")
                .param(referral == null ? null : referral.value())
                .param(day)
                .param(id.value())
                .update();
    }

    void close(NeedId id, @Nullable LocalDate day, @Nullable String reason, String words) {
        jdbc.sql("update matchmaking_need set closed_on = ?, close_reason = ?, close_words = ? where id = ?")
                .param(day)
                .param(reason)
                .param(words)
                .param(id.value())
                .update();
    }

    void merge(NeedId from, NeedId into) {
        jdbc.sql("update matchmaking_need set merged_into = ? where id = ?")
                .param(into.value())
                .param(from.value())
                .update();
    }

    void rate(NeedId id, int stars, String words, LocalDate day) {
        jdbc.sql("update matchmaking_need set rating = ?, rating_words = ?, rated_on = ? where id = ?")
                .param(stars)
                .param(words)
                .param(day)
                .param(id.value())
                .update();
    }

    /** Needs of the firm not yet at their end whose time overlaps. */
    List<Need> openBetween(FirmId firm, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from matchmaking_need where firm = ? and posted_on <= ? and deadline >= ?
                          and state not in ('CLOSED', 'WITHDRAWN', 'MERGED', 'FAILED') order by id""")
                .param(firm.code())
                .param(until)
                .param(from)
                .query(this::need)
                .list();
    }

    private byte @Nullable [] sealed(@Nullable Phone phone) {
        return phone == null ? null : secrets.seal(phone.clear().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String print(@Nullable Phone phone) {
        return phone == null ? null : secrets.fingerprint(Masked.Kind.PHONE.name(), phone.clear());
    }

    static String names(Set<Guarantee> guarantees) {
        return guarantees.stream()
                .sorted()
                .map(Enum::name)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }

    static Set<Guarantee> guarantees(ResultSet row) throws SQLException {
        Array array = row.getArray("guarantees");
        Set<Guarantee> guarantees = EnumSet.noneOf(Guarantee.class);
        Arrays.stream((Object[]) array.getArray()).forEach(name -> guarantees.add(Guarantee.valueOf(name.toString())));
        return guarantees;
    }

    Need need(ResultSet row, int number) throws SQLException {
        byte[] phone = row.getBytes("contact_phone");
        String township = row.getString("township");
        Long chosen = row.getObject("chosen", Long.class);
        Long mergedInto = row.getObject("merged_into", Long.class);
        BigDecimal rate = row.getBigDecimal("rate_ceiling");
        return new Need(
                new NeedId(row.getLong("id")),
                new FirmId(row.getString("firm")),
                new FirmId(row.getString("firm_then")),
                row.getString("firm_name"),
                township == null ? null : new RegionId(township),
                row.getBigDecimal("amount"),
                row.getInt("months"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("purpose_words"),
                rate,
                guarantees(row),
                row.getObject("deadline", LocalDate.class),
                Origin.valueOf(row.getString("origin")),
                row.getString("note"),
                row.getString("contact_name"),
                phone == null ? null : new Phone(new String(secrets.open(phone), StandardCharsets.UTF_8)),
                NeedState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getTimestamp("posted_at").toInstant(),
                row.getObject("posted_on", LocalDate.class),
                row.getString("posted_by"),
                row.getString("scheme"),
                row.getObject("places", Integer.class),
                row.getObject("event", Long.class),
                row.getObject("visit", Long.class),
                chosen == null ? null : new ReferralId(chosen),
                mergedInto == null ? null : new NeedId(mergedInto),
                row.getObject("closed_on", LocalDate.class),
                row.getString("close_reason"),
                row.getString("close_words"),
                row.getObject("rating", Integer.class),
                row.getString("rating_words"));
    }
}
