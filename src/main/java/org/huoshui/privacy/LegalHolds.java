package org.huoshui.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 依法留存: while a court, an authority or an audit needs somebody's data, nothing of it is erased, neither on request nor by
 * the clock. Two agree to lift a hold.
 */
@Service
class LegalHolds {

    private static final String ALL = """
            select id, subject, reason, authority, until, set_at, set_by, lifted_at, lifted_by, lifted_why
            from privacy_hold
            """;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final PrivacySettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    LegalHolds(
            JdbcClient jdbc,
            Persons persons,
            PrivacySettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param authority who demands it, with the paper's number
     * @param until last day, included; absent: until it is lifted
     */
    record Hold(
            long id,
            String subject,
            String reason,
            String authority,
            @Nullable LocalDate until,
            Instant setAt,
            String setBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy,
            @Nullable String liftedWhy) {

        boolean binds(LocalDate day) {
            return liftedAt == null && (until == null || !until.isBefore(day));
        }
    }

    /** Newest first, lifted and ended ones as well. */
    @Transactional(readOnly = true)
    public List<Hold> all() {
        return jdbc.sql(ALL + "order by id desc").query(LegalHolds::hold).list();
    }

    /** Those that bind today. */
    List<Hold> on(String subject) {
        LocalDate today = settings.today();
        return jdbc.sql(ALL + "where subject = ? order by id").param(subject).query(LegalHolds::hold).list().stream()
                .filter(hold -> hold.binds(today))
                .toList();
    }

    /** @throws Refused PRV-201 with the reason, the authority and the day */
    void refuseHeld(String subject) {
        for (Hold hold : on(subject)) {
            String until = hold.until() == null ? "解除为止" : hold.until().toString();
            throw Refused.because(PrivacyError.HELD, hold.reason(), hold.authority(), until);
        }
    }

    @Transactional
    public Hold set(String subject, String reason, String authority, @Nullable LocalDate until) {
        persons.required(subject);
        String why = reason.strip();
        String who = authority.strip();
        if (why.isEmpty() || who.isEmpty()) throw Refused.because(PrivacyError.HOLD_INCOMPLETE);
        if (why.length() > 300 || who.length() > 200) throw Refused.because(PrivacyError.WORDS_TOO_LONG, 200);
        if (until != null && until.isBefore(settings.today())) throw Refused.because(PrivacyError.HOLD_ENDS_EARLY);
        long id = jdbc.sql("""
                        insert into privacy_hold (subject, reason, authority, until, set_at, set_by)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .param(subject)
                .param(why)
                .param(who)
                .param(until)
                .param(now())
                .param(Asking.required().account())
                .query(Long.class)
                .single();
        tell("privacy.hold-set", subject, Map.of("hold", "" + id, "authority", who, "until", "" + until), why);
        return required(id);
    }

    /** The second person has agreed; see {@link LiftingHolds}. */
    @Transactional
    public void lift(long id, String reason) {
        Hold hold = standing(id, reason);
        jdbc.sql("update privacy_hold set lifted_at = ?, lifted_by = ?, lifted_why = ? where id = ?")
                .param(now())
                .param(Asking.required().account())
                .param(reason.strip())
                .param(id)
                .update();
        tell("privacy.hold-lifted", hold.subject(), Map.of("hold", "" + id), reason.strip());
    }

    /** @throws Refused PRV-202 and PRV-205 when there is nothing to lift, PRV-301 without a reason */
    Hold standing(long id, String reason) {
        Hold hold = jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query(LegalHolds::hold)
                .optional()
                .orElseThrow(() -> Refused.because(PrivacyError.HOLD_UNKNOWN, id));
        if (hold.liftedAt() != null) throw Refused.because(PrivacyError.HOLD_LIFTED);
        if (reason.isBlank()) throw Refused.because(PrivacyError.REASON_MISSING);
        if (reason.strip().length() > 300) throw Refused.because(PrivacyError.WORDS_TOO_LONG, 300);
        return hold;
    }

    private Hold required(long id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(LegalHolds::hold).single();
    }

    private void tell(String action, String subject, Map<String, String> detail, String why) {
        events.publishEvent(PrivacyEvent.of(action, subject, detail, why));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Hold(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("authority"),
                row.getObject("until", LocalDate.class),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_by"),
                row.getString("lifted_why"));
    }
}
