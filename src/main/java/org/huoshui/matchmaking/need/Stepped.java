package org.huoshui.matchmaking.need;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a need or a referral.
 *
 * @param action {@code need.approve}, {@code referral.accept}
 * @param detail the firm, the bank, amounts; no person
 * @param why what was said with it
 */
record Stepped(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    static Stepped need(Need need, NeedAction action, @Nullable NeedState from, NeedState to, String why) {
        return new Stepped(
                "need." + action.name().toLowerCase(Locale.ROOT),
                "need/" + need.id(),
                Map.of("firm", need.firm().code(), "amount", need.amount().toPlainString()),
                from == null || from == to ? Map.of() : Map.of("state", from.name()),
                from == to ? Map.of() : Map.of("state", to.name()),
                why);
    }

    static Stepped referral(
            Referral referral,
            ReferralAction action,
            @Nullable ReferralState from,
            ReferralState to,
            Map<String, String> more,
            String why) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("need", referral.need().toString());
        detail.put("institution", referral.institution().code());
        return new Stepped(
                "referral." + action.name().toLowerCase(Locale.ROOT),
                "referral/" + referral.id(),
                detail,
                from == null || from == to ? Map.of() : Map.of("state", from.name()),
                from == to ? Map.of() : Map.of("state", to.name()),
                why);
    }

    static Stepped of(String action, String subject, Map<String, String> detail, String why) {
        return new Stepped(action, subject, detail, Map.of(), Map.of(), why);
    }
}
