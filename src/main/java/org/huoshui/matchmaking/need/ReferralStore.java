package org.huoshui.matchmaking.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals and their clocks in the database. */
@Repository
class ReferralStore {

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReferralId insert(
            Need need,
            InstitutionId institution,
            ReferralState state,
            boolean open,
            Scheme scheme,
            Instant at,
            LocalDate day) {
        return new ReferralId(jdbc.sql("""
                        insert into matchmaking_referral (need, firm, firm_then, township, institution, state, state_since,
                            sent_at, sent_on, open, scheme, scheme_from)
                        values (:need, :firm, :firm, :township, :institution, :state, :day, :at, :day, :open, :scheme, :from)
                        returning id""")
                .param("need", need.id().value())
                .param("firm", need.firm().code())
                .param(
                        "township",
                        need.township() == null ? null : need.township().code())
                .param("institution", institution.code())
                .param("state", state.name())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("open", open)
                .param("scheme", scheme.code())
                .param("from", scheme.effectiveFrom())
                .query(Long.class)
                .single());
    }

    Optional<Referral> find(ReferralId id) {
        return jdbc.sql("select * from matchmaking_referral where id = ?")
                .param(id.value())
                .query(ReferralStore::referral)
                .optional();
    }

    /** Whether the walls let the asker change it. */
    boolean mayWrite(ReferralId id) {
        return jdbc.sql(
                        "select huoshui_writes_firm(firm, township) or huoshui_writes(institution) from matchmaking_referral where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<Referral> of(NeedId need) {
        return jdbc.sql("select * from matchmaking_referral where need = ? order by id")
                .param(need.value())
                .query(ReferralStore::referral)
                .list();
    }

    /** A new state, and the day its kind of step was taken, where there is a column for it. */
    void state(ReferralId id, ReferralState state, LocalDate day) {
        String also = switch (state) {
            case ACCEPTED -> ", accepted_on = :day";
            case CONTACTED -> ", contacted_on = :day";
            case OFFERED ->
                ", offered_on = coalesce(offered_on, :day), decided_on = coalesce(decided_on, :day), ended_on = null";
            case CHOSEN -> ", chosen_on = :day";
            case GRANTED -> ", finished_on = coalesce(finished_on, :day)";
            case REFUSED -> ", decided_on = coalesce(decided_on, :day), ended_on = :day";
            case SENT, OPEN ->
                ", sent_on = :day, accepted_on = null, contacted_on = null, offered_on = null, "
                        + "decided_on = null, chosen_on = null, ended_on = null, reason = null, reason_words = ''";
            default -> state.isEnd() ? ", ended_on = :day" : "";
        };
        jdbc.sql("update matchmaking_referral set state = :state, state_since = :day" + also + " where id = :id")
                .param("state", state.name())
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    void scheme(ReferralId id, Scheme scheme, Instant at) {
        jdbc.sql("update matchmaking_referral set scheme = ?, scheme_from = ?, sent_at = ? where id = ?")
                .param(scheme.code())
                .param(scheme.effectiveFrom())
                .param(Timestamp.from(at))
                .param(id.value())
                .update();
    }

    void reason(ReferralId id, String reason, String words) {
        jdbc.sql("update matchmaking_referral set reason = ?, reason_words = ? where id = ?")
                .param(reason)
                .param(words)
                .param(id.value())
                .update();
    }

    void product(ReferralId id, @Nullable Long product) {
        jdbc.sql("update matchmaking_referral set product = coalesce(?, product) where id = ?")
                .param(product)
                .param(id.value())
                .update();
    }

    void clock(
            ReferralId id,
            @Nullable Step step,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            @Nullable LocalDate pausedSince) {
        jdbc.sql("""
                        update matchmaking_referral set clock = :step, clock_from = :from, clock_due = :due,
                            paused_since = :paused, overdue_told = null where id = :id""")
                .param("step", step == null ? null : step.name())
                .param("from", from)
                .param("due", due)
                .param("paused", pausedSince)
                .param("id", id.value())
                .update();
    }

    /** Whose clock has run out, and has not been told of. */
    List<Referral> overdueUntold(LocalDate today) {
        return jdbc.sql("""
                        select * from matchmaking_referral where clock is not null and clock_due < ? and paused_since is null
                          and state <> 'OPEN' and overdue_told is null order by id for update skip locked""").param(today).query(ReferralStore::referral).list();
    }

    void told(ReferralId id, LocalDate day) {
        jdbc.sql("update matchmaking_referral set overdue_told = ? where id = ?")
                .param(day)
                .param(id.value())
                .update();
    }

    static Referral referral(ResultSet row, int number) throws SQLException {
        String clock = row.getString("clock");
        return new Referral(
                new ReferralId(row.getLong("id")),
                new NeedId(row.getLong("need")),
                new InstitutionId(row.getString("institution")),
                row.getObject("product", Long.class),
                ReferralState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("sent_on", LocalDate.class),
                row.getBoolean("open"),
                row.getString("scheme"),
                row.getObject("scheme_from", LocalDate.class),
                clock == null ? null : Step.valueOf(clock),
                row.getObject("clock_from", LocalDate.class),
                row.getObject("clock_due", LocalDate.class),
                row.getObject("paused_since", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("contacted_on", LocalDate.class),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("chosen_on", LocalDate.class),
                row.getString("reason"),
                row.getString("reason_words"));
    }
}
