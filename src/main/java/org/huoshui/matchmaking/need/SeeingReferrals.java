package org.huoshui.matchmaking.need;

import java.util.Optional;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(41)
class SeeingReferrals implements Explainable {

    private final ReferralStore referrals;
    private final Stories stories;

    SeeingReferrals(ReferralStore referrals, Stories stories) {
        this.referrals = referrals;
        this.stories = stories;
    }

    @Override
    public String kind() {
        return "referral";
    }

    @Override
    public Said name() {
        return new Said("对接单", "referral");
    }

    @Override
    public Said hint() {
        return new Said("对接单编号，如 34", "number of the referral, such as 34");
    }

    @Override
    public String door() {
        return "GET /api/matchmaking/referrals/{id:\\d+}";
    }

    @Override
    public Optional<Walled> find(String named) {
        return referral(named).map(referral -> {
            String bank = stories.institutionName(referral.institution());
            return new Walled(
                    new Said("第 %s 号对接单（%s）".formatted(named, bank), "referral no. %s (%s)".formatted(named, bank)),
                    new Said(
                            "这张对接单是%s与企业之间的，只让该银行、该企业、其所在乡镇和本办看到。".formatted(bank),
                            "This referral is between %s and the firm: shown to both, the firm’s township and the office."
                                    .formatted(bank)));
        });
    }

    @Override
    public boolean shows(String named) {
        return referral(named).isPresent();
    }

    private Optional<Referral> referral(String named) {
        return named.matches("\\d{1,15}") ? referrals.find(new ReferralId(Long.parseLong(named))) : Optional.empty();
    }
}
