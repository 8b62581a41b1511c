package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a bank does with a need before it is chosen, and its stepping back. */
@Service
class Answering {

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_REPLY = 2000;

    private final NeedStore needs;
    private final ReferralStore referrals;
    private final Offers offers;
    private final Deals deals;
    private final Reasons reasons;
    private final Moving moving;

    Answering(NeedStore needs, ReferralStore referrals, Offers offers, Deals deals, Reasons reasons, Moving moving) {
        this.needs = needs;
        this.referrals = referrals;
        this.offers = offers;
        this.deals = deals;
        this.reasons = reasons;
        this.moving = moving;
    }

    /** An offer as a bank makes it. */
    record NewOffer(
            BigDecimal amount,
            BigDecimal rate,
            int months,
            Set<Guarantee> guarantees,
            @Nullable LocalDate validUntil,
            @Nullable Long product,
            String words) {}

    /**
     * Takes the need on. Of an open one the places are counted under the lock of its row, so the last is given once.
     *
     * @throws Refused MAT-119 when others were quicker
     */
    void accept(ReferralId id, @Nullable LocalDate on) {
        moving.onReferral(id, on, (deed, need, referral) -> {
            int places = referral.open() ? places(need) : Integer.MAX_VALUE;
            boolean comes = referral.state() == ReferralState.OPEN || referral.state() == ReferralState.FULL;
            if (comes && holding(need) >= places) throw Refused.because(NeedError.NO_PLACE, places);
            moving.referral(deed, need, referral, ReferralAction.ACCEPT, Map.of(), "");
            if (holding(need) >= places)
                for (Referral other : moving.referrals(need.id()))
                    if (other.state() == ReferralState.OPEN)
                        moving.referral(deed.following(), need, other, ReferralAction.FILL, Map.of(), "");
            return id;
        });
    }

    /** How many banks may accept it while it is open. */
    private static int places(Need need) {
        Integer places = need.places();
        return places == null ? Integer.MAX_VALUE : places;
    }

    private long holding(Need need) {
        return moving.referrals(need.id()).stream()
                .filter(one -> one.open() && one.state().holdsPlace())
                .count();
    }

    void contact(ReferralId id, @Nullable LocalDate on, String words) {
        short500(words);
        moving.onReferral(
                id,
                on,
                (deed, need, referral) ->
                        moving.referral(deed, need, referral, ReferralAction.CONTACT, Map.of(), words));
    }

    void refuse(ReferralId id, @Nullable LocalDate on, @Nullable String reason, String words) {
        short500(words);
        moving.onReferral(id, on, (deed, need, referral) -> {
            Reasons.Reason given = reasons.required(reason, Reasons.Use.REFUSE, words);
            moving.referral(
                    deed, need, referral, ReferralAction.REFUSE, Map.of("reason", given.code()), said(given, words));
            referrals.reason(id, given.code(), words);
            afterLeaving(deed, need);
            return id;
        });
    }

    /** The bank steps back; was it the chosen one, the others are back in the choice. */
    void withdraw(ReferralId id, @Nullable LocalDate on, @Nullable String reason, String words) {
        short500(words);
        moving.onReferral(id, on, (deed, need, referral) -> {
            Reasons.Reason given = reasons.required(reason, Reasons.Use.REFUSE, words);
            moving.referral(
                    deed, need, referral, ReferralAction.WITHDRAW, Map.of("reason", given.code()), said(given, words));
            referrals.reason(id, given.code(), words);
            if (id.equals(need.chosen())) {
                needs.choose(need.id(), null, null);
                moving.need(deed.following(), need, NeedAction.REOPEN, "");
                for (Referral other : moving.referrals(need.id()))
                    if (other.state() == ReferralState.NOT_CHOSEN
                            && offers.standing(other.id()).isPresent())
                        moving.referral(deed.following(), need, other, ReferralAction.REVIVE, Map.of(), "");
            }
            afterLeaving(deed, needs.find(need.id()).orElseThrow());
            return id;
        });
    }

    private static String said(Reasons.Reason reason, String words) {
        return words.isBlank() ? reason.said().zh() : reason.said().zh() + "：" + words;
    }

    /** A place has come free for those who found none; and where no bank is left, the need goes back to the pool. */
    private void afterLeaving(Moving.Deed deed, Need need) {
        if (need.state() != NeedState.REFERRED) return;
        if (holding(need) < places(need))
            for (Referral other : moving.referrals(need.id()))
                if (other.state() == ReferralState.FULL)
                    moving.referral(deed.following(), need, other, ReferralAction.REVIVE, Map.of(), "");
        boolean nobody =
                moving.referrals(need.id()).stream().allMatch(one -> one.state().isEnd());
        if (nobody) moving.need(deed.following(), need, NeedAction.RETURN, "各银行均已拒绝或退出");
    }

    /** Asks the firm; until it answers, the bank's clock stands. */
    void ask(ReferralId id, @Nullable LocalDate on, String question) {
        String text = text(question, "question", "问题", LONGEST_TEXT);
        moving.onReferral(id, on, (deed, need, referral) -> {
            Referral after = moving.referral(deed, need, referral, ReferralAction.ASK, Map.of(), text);
            deals.ask(referral, text, deed, deed.who().name());
            moving.pause(deed, after);
            return id;
        });
    }

    void answer(long question, @Nullable LocalDate on, String answer) {
        String text = text(answer, "answer", "回复", LONGEST_REPLY);
        Deals.Question asked = java.util.Objects.requireNonNull(moving.in(() ->
                deals.question(question).orElseThrow(() -> Refused.because(NeedError.QUESTION_UNKNOWN, question))));
        moving.onReferral(asked.referral(), on, (deed, need, referral) -> {
            if (!deals.answer(question, text, deed, deed.who().name())) throw Refused.because(NeedError.NO_QUESTION);
            String words = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
            Referral after = moving.referral(deed, need, referral, ReferralAction.ANSWER, Map.of(), words);
            if (deals.openQuestions(referral.id()) == 0) moving.resume(deed, after);
            return question;
        });
    }

    void offer(ReferralId id, @Nullable LocalDate on, NewOffer offer) {
        Terms.check(offer.amount(), offer.rate(), offer.months());
        if (offer.words().length() > LONGEST_TEXT) throw Refused.because(NeedError.TOO_LONG, "说明", LONGEST_TEXT);
        moving.onReferral(id, on, (deed, need, referral) -> {
            LocalDate until = offer.validUntil();
            if (until != null && until.isBefore(deed.day()))
                throw new Refused(Problem.of(NeedError.OFFER_EXPIRED, until).at("validUntil"));
            moving.referral(
                    deed,
                    need,
                    referral,
                    ReferralAction.OFFER,
                    Map.of(
                            "amount",
                            offer.amount().toPlainString(),
                            "rate",
                            offer.rate().toPlainString()),
                    Terms.words(offer.amount(), offer.rate(), offer.months()));
            offers.add(
                    referral,
                    new Offers.Offer(
                            0,
                            id,
                            referral.institution(),
                            offer.product(),
                            deed.day(),
                            offer.amount(),
                            offer.rate(),
                            offer.months(),
                            offer.guarantees(),
                            until,
                            offer.words(),
                            false,
                            deed.at(),
                            deed.who().name()));
            referrals.product(id, offer.product());
            return id;
        });
    }

    /** The firm's choice; the others have lost. */
    void choose(NeedId id, ReferralId chosen, @Nullable LocalDate on, String words) {
        short500(words);
        moving.onNeed(id, on, (deed, need) -> {
            List<Referral> all = moving.referrals(id);
            Referral referral = all.stream()
                    .filter(one -> one.id().equals(chosen))
                    .findFirst()
                    .orElseThrow(() -> Refused.because(NeedError.REFERRAL_UNKNOWN, chosen));
            if (deed.day().isBefore(referral.stateSince()))
                throw Refused.because(NeedError.BEFORE_LAST, referral.stateSince());
            moving.need(deed, need, NeedAction.CHOOSE, words);
            Offers.Offer offer = offers.standing(chosen)
                    .filter(one -> referral.state() == ReferralState.OFFERED)
                    .orElseThrow(() -> Refused.because(NeedError.NO_OFFER));
            LocalDate until = offer.validUntil();
            if (until != null && until.isBefore(deed.day())) throw Refused.because(NeedError.OFFER_EXPIRED, until);
            moving.referral(deed, need, referral, ReferralAction.CHOOSE, Map.of(), words);
            needs.choose(id, chosen, deed.day());
            for (Referral other : all)
                if (!other.id().equals(chosen)
                        && ReferralLife.TABLE
                                .find(other.state(), ReferralAction.PASS)
                                .isPresent())
                    moving.referral(deed.following(), need, other, ReferralAction.PASS, Map.of(), "");
            return id;
        });
    }

    private static void short500(String words) {
        if (words.length() > LONGEST_WORDS) throw Refused.because(NeedError.TOO_LONG, "说明", LONGEST_WORDS);
    }

    private static String text(String typed, String field, String name, int longest) {
        String text = typed.strip();
        if (text.isEmpty())
            throw new Refused(Problem.of(NeedError.WORDS_MISSING).at(field));
        if (text.length() > longest)
            throw new Refused(Problem.of(NeedError.TOO_LONG, name, longest).at(field));
        return text;
    }
}
