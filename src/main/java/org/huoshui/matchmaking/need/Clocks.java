package org.huoshui.matchmaking.need;

import java.util.List;
import java.util.Map;
import org.huoshui.directory.OfficeCalendar;
import org.springframework.stereotype.Component;

/** Tells once, in the trail, whose clock has run out. Pages never wait for it: they compute from the days themselves. */
@Component
class Clocks {

    private final ReferralStore referrals;
    private final Moving moving;
    private final OfficeCalendar calendar;

    Clocks(ReferralStore referrals, Moving moving, OfficeCalendar calendar) {
        this.referrals = referrals;
        this.moving = moving;
        this.calendar = calendar;
    }

    /** @return how many were told of now */
    int tell() {
        Integer told = moving.in(() -> {
            List<Referral> over = referrals.overdueUntold(calendar.today());
            for (Referral referral : over) {
                referrals.told(referral.id(), calendar.today());
                moving.publish(Stepped.of(
                        "referral.overdue",
                        "referral/" + referral.id(),
                        Map.of(
                                "need", referral.need().toString(),
                                "institution", referral.institution().code(),
                                "step", String.valueOf(referral.clock()),
                                "due", String.valueOf(referral.clockDue())),
                        ""));
            }
            return over.size();
        });
        return told == null ? 0 : told;
    }
}
