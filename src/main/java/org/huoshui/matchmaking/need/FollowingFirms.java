package org.huoshui.matchmaking.need;

import java.util.List;
import java.util.Map;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmDeregistered;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmMerged;
import org.huoshui.directory.FirmRenamed;
import org.huoshui.directory.Firms;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of a firm's needs when the firm becomes another. A merged firm's needs, its dealings with banks and what it
 * owes go over to the one that takes it over; figures of days past keep counting the firm of that day. Needs of a firm that
 * is no more are closed, where no contract binds.
 */
@Component
class FollowingFirms {

    private static final List<String> DEALINGS =
            List.of("need", "referral", "offer", "grant", "contract", "disbursement", "ask", "need_problem");

    private final NeedStore needs;
    private final SettlingNeeds settling;
    private final Reasons reasons;
    private final Moving moving;
    private final Firms firms;
    private final JdbcClient jdbc;

    FollowingFirms(
            NeedStore needs, SettlingNeeds settling, Reasons reasons, Moving moving, Firms firms, JdbcClient jdbc) {
        this.needs = needs;
        this.settling = settling;
        this.reasons = reasons;
        this.moving = moving;
        this.firms = firms;
        this.jdbc = jdbc;
    }

    @EventListener
    void renamed(FirmRenamed event) {
        moving.in(() -> {
            tell(event.firm(), "企业更名：%s → %s".formatted(event.from(), event.to()));
            return name(event.firm(), event.to());
        });
    }

    @EventListener
    void merged(FirmMerged event) {
        moving.in(() -> {
            Firm into = firms.required(event.into());
            List<Need> moved = needs.ofFirm(event.from());
            tell(event.from(), "企业被合并，需求转至：" + into.name());
            RegionId township = into.township();
            for (String table : DEALINGS)
                jdbc.sql("update matchmaking_" + table + " set firm = ?, township = ? where firm = ?")
                        .param(event.into().code())
                        .param(township == null ? null : township.code())
                        .param(event.from().code())
                        .update();
            name(event.into(), into.name());
            for (Need need : moved)
                for (Referral referral : moving.referrals(need.id()))
                    firms.share(event.into(), referral.institution(), "need/" + need.id());
            return event;
        });
    }

    @EventListener
    void deregistered(FirmDeregistered event) {
        moving.in(() -> {
            Moving.Deed deed = moving.deed(null).following();
            Reasons.Reason reason = reasons.required("W_DEREGISTERED", Reasons.Use.WITHDRAW, "");
            for (Need need : needs.ofFirm(event.firm()))
                if (NeedLife.TABLE.find(need.state(), NeedAction.WITHDRAW).isPresent())
                    settling.end(deed, need, NeedAction.WITHDRAW, reason, "");
                else if (!need.state().isEnd()) moving.need(deed, need, NeedAction.FOLLOW, "企业已注销；合同仍在履行");
            return event;
        });
    }

    private void tell(FirmId firm, String words) {
        Moving.Deed deed = moving.deed(null).following();
        for (Need need : needs.ofFirm(firm))
            if (!need.state().isEnd()) moving.need(deed, need, NeedAction.FOLLOW, words);
    }

    private @Nullable Map<String, Integer> name(FirmId firm, String name) {
        int rows = jdbc.sql("update matchmaking_need set firm_name = ? where firm = ?")
                .param(name)
                .param(firm.code())
                .update();
        return Map.of("rows", rows);
    }
}
