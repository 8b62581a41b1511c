package org.huoshui.matchmaking.need;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of a need and of its referrals, as they were taken; only ever added to. */
@Repository
class Timeline {

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One step.
     *
     * @param institution absent: a step of the need itself
     * @param late days over, where it stopped a clock that had run out
     */
    record Entry(
            long id,
            @Nullable ReferralId referral,
            @Nullable String institution,
            String action,
            Said said,
            @Nullable String from,
            String to,
            LocalDate day,
            @Nullable Integer late,
            Instant takenAt,
            String takenBy,
            String words) {}

    void add(NeedId need, NeedAction action, @Nullable NeedState from, NeedState to, Moving.Deed deed, String words) {
        add(need, null, null, action.name(), from == null ? null : from.name(), to.name(), null, deed, words);
    }

    void add(
            Referral referral,
            ReferralAction action,
            @Nullable ReferralState from,
            ReferralState to,
            @Nullable Integer late,
            Moving.Deed deed,
            String words) {
        add(
                referral.need(),
                referral.id(),
                referral.institution().code(),
                action.name(),
                from == null ? null : from.name(),
                to.name(),
                late,
                deed,
                words);
    }

    private void add(
            NeedId need,
            @Nullable ReferralId referral,
            @Nullable String institution,
            String action,
            @Nullable String from,
            String to,
            @Nullable Integer late,
            Moving.Deed deed,
            String words) {
        jdbc.sql("""
                        insert into matchmaking_step (need, referral, institution, action, from_state, to_state, day, late,
                            taken_at, taken_by, words)
                        values (:need, :referral, :institution, :action, :from, :to, :day, :late, :at, :by, :words)""")
                .param("need", need.value())
                .param("referral", referral == null ? null : referral.value())
                .param("institution", institution)
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .param("day", deed.day())
                .param("late", late)
                .param("at", Timestamp.from(deed.at()))
                .param("by", Asking.required().name())
                .param("words", words)
                .update();
    }

    /** What the asker is shown of it: a bank its own steps only. */
    List<Entry> of(NeedId need) {
        return jdbc.sql("select * from matchmaking_step where need = ? order by day, id")
                .param(need.value())
                .query((row, number) -> {
                    Long referral = row.getObject("referral", Long.class);
                    String action = row.getString("action");
                    return new Entry(
                            row.getLong("id"),
                            referral == null ? null : new ReferralId(referral),
                            row.getString("institution"),
                            action,
                            referral == null
                                    ? NeedAction.valueOf(action).said()
                                    : ReferralAction.valueOf(action).said(),
                            row.getString("from_state"),
                            row.getString("to_state"),
                            row.getObject("day", LocalDate.class),
                            row.getObject("late", Integer.class),
                            row.getTimestamp("taken_at").toInstant(),
                            row.getString("taken_by"),
                            row.getString("words"));
                })
                .list();
    }
}
