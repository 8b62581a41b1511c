package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * A bank's first steps on what is before it, for other ways than the page's buttons: a list that comes back filled in. Who
 * asks, and whether he may, is decided as there.
 */
@Service
public class Referrals {

    private final JdbcClient jdbc;
    private final NeedStore needs;
    private final Reasons reasons;
    private final Answering answering;
    private final Moving moving;

    Referrals(JdbcClient jdbc, NeedStore needs, Reasons reasons, Answering answering, Moving moving) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.reasons = reasons;
        this.answering = answering;
        this.moving = moving;
    }

    /** @param due the last day for the next step in time; absent while no clock runs */
    public record Awaiting(
            ReferralId id,
            Need need,
            ReferralState state,
            @Nullable LocalDate due) {}

    /** @param code as {@link #refuse} takes it */
    public record RefusalReason(String code, Said said) {}

    /** What the institution has not answered yet: neither refused nor made an offer for; the oldest first. */
    public List<Awaiting> awaiting(InstitutionId institution) {
        return moving.in(() -> jdbc.sql("""
                        select * from matchmaking_referral where institution = ? and state in ('SENT', 'OPEN', 'ACCEPTED', 'CONTACTED')
                        order by sent_on, id""").param(institution.code()).query(ReferralStore::referral).list().stream()
                .map(one -> new Awaiting(one.id(), needs.find(one.need()).orElseThrow(), one.state(), one.clockDue()))
                .toList());
    }

    public List<RefusalReason> refusalReasons() {
        return moving.in(() -> reasons.all().stream()
                .filter(one -> one.usedFor() == Reasons.Use.REFUSE)
                .map(one -> new RefusalReason(one.code(), one.said()))
                .toList());
    }

    /** Whether it is this institution's. */
    public boolean isOf(ReferralId id, InstitutionId institution) {
        return moving.in(
                () -> jdbc.sql("select exists (select 1 from matchmaking_referral where id = ? and institution = ?)")
                        .params(id.value(), institution.code())
                        .query(Boolean.class)
                        .single());
    }

    /** @throws org.huoshui.kernel.Refused MAT-119 when others were quicker; KRN-201 when it cannot be accepted now */
    public void accept(ReferralId id) {
        answering.accept(id, null);
    }

    /** @throws org.huoshui.kernel.Refused MAT-113, MAT-114; KRN-201 when it cannot be refused now */
    public void refuse(ReferralId id, @Nullable String reason, String words) {
        answering.refuse(id, null, reason, words);
    }

    /**
     * Makes an offer; what was not accepted yet is accepted by it.
     *
     * @param amount 元
     * @param rate % a year
     */
    public void offer(ReferralId id, BigDecimal amount, BigDecimal rate, int months, String words) {
        boolean waiting =
                moving.in(() -> jdbc.sql("select state in ('SENT', 'OPEN') from matchmaking_referral where id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single());
        if (waiting) answering.accept(id, null);
        answering.offer(id, null, new Answering.NewOffer(amount, rate, months, Set.of(), null, null, words));
    }
}
