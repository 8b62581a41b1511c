package org.huoshui.matchmaking.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Places;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Need;
import org.huoshui.matchmaking.need.ReferralId;
import org.huoshui.matchmaking.need.Referrals;
import org.springframework.stereotype.Component;

/** Needs before a bank that it has neither refused nor made an offer for. */
@Component
class NeedDigestItems implements DigestItems {

    private static final Said NAME = new Said("融资需求", "need");

    private final Referrals referrals;
    private final Places places;

    NeedDigestItems(Referrals referrals, Places places) {
        this.referrals = referrals;
        this.places = places;
    }

    @Override
    public String kind() {
        return "NEED";
    }

    @Override
    public Said name() {
        return NAME;
    }

    @Override
    public List<Item> open(InstitutionId institution) {
        return referrals.awaiting(institution).stream().map(this::item).toList();
    }

    private Item item(Referrals.Awaiting awaiting) {
        Need need = awaiting.need();
        var township = need.township();
        String words = need.purposeWords().isBlank() ? "" : "：" + need.purposeWords();
        return new Item(
                awaiting.id().value(),
                need.firm().code(),
                need.firmName(),
                township == null ? "" : places.region(township.code()).orElse(""),
                need.amount(),
                need.months(),
                need.purpose().zh() + words,
                need.rateCeiling(),
                Arrays.stream(Guarantee.values())
                        .filter(need.guarantees()::contains)
                        .map(one -> one.said().zh())
                        .collect(Collectors.joining("、")),
                need.deadline(),
                awaiting.state().said().zh(),
                awaiting.due());
    }

    @Override
    public void answer(long item, InstitutionId institution, Answer answer) {
        ReferralId id = new ReferralId(item);
        if (!referrals.isOf(id, institution)) throw Refused.because(IntakeError.DIGEST_UNKNOWN);
        switch (answer.verdict()) {
            case ACCEPT -> referrals.accept(id);
            case REFUSE -> referrals.refuse(id, answer.reason(), answer.words());
            case OFFER ->
                referrals.offer(
                        id,
                        Objects.requireNonNull(answer.amount()),
                        Objects.requireNonNull(answer.rate()),
                        Objects.requireNonNull(answer.months()),
                        answer.words());
        }
    }

    @Override
    public List<Reason> reasons() {
        return referrals.refusalReasons().stream()
                .map(one -> new Reason(one.code(), one.said().zh()))
                .toList();
    }
}
