package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.Deals.Deal;
import org.huoshui.matchmaking.need.Deals.Kind;
import org.springframework.stereotype.Service;

/** 授信 → 签约 → 放款 of the chosen bank, each with its paper; the need moves along. */
@Service
class Dealing {

    private static final int LONGEST_NUMBER = 60;

    private final Deals deals;
    private final Moving moving;

    Dealing(Deals deals, Moving moving) {
        this.deals = deals;
        this.moving = moving;
    }

    /**
     * @param last nothing more will be disbursed on this need
     * @param firstLoan 首贷
     */
    record Disbursement(Deals.Terms terms, Deals.LoanKind kind, boolean firstLoan, boolean online, boolean last) {}

    /** @throws Refused MAT-104 to MAT-106, MAT-110, MAT-123, MAT-139; KRN-201 when it was not chosen */
    void grant(ReferralId id, Deals.Terms terms) {
        check(terms);
        moving.onReferral(id, null, (deed, need, referral) -> {
            past(deed, terms.day(), referral.chosenOn(), "选定", "choice");
            Moving.Deed done = on(deed, terms.day());
            moving.referral(done, need, referral, ReferralAction.GRANT, detail(terms), words(terms));
            deals.add(
                    Kind.GRANT,
                    referral,
                    terms,
                    Deals.LoanKind.NEW,
                    false,
                    false,
                    deed.at(),
                    deed.who().name());
            moving.need(done.following(), need, NeedAction.GRANT, words(terms));
            return id;
        });
    }

    /** @throws Refused as for a grant; MAT-124 when contracts come to more than was granted */
    void contract(ReferralId id, Deals.Terms terms) {
        check(terms);
        moving.onReferral(id, null, (deed, need, referral) -> {
            Moving.allowed(deed, need, referral, ReferralAction.CONTRACT);
            List<Deal> grants = deals.of(Kind.GRANT, id);
            past(deed, terms.day(), first(grants), "授信", "grant");
            BigDecimal granted = Deals.sum(grants);
            BigDecimal contracted = Deals.sum(deals.of(Kind.CONTRACT, id)).add(terms.amount());
            if (contracted.compareTo(granted) > 0)
                throw new Refused(Problem.of(NeedError.OVER_GRANT, plain(contracted), plain(granted))
                        .at("amount"));
            Moving.Deed done = on(deed, terms.day());
            moving.referral(done, need, referral, ReferralAction.CONTRACT, detail(terms), words(terms));
            deals.add(
                    Kind.CONTRACT,
                    referral,
                    terms,
                    Deals.LoanKind.NEW,
                    false,
                    false,
                    deed.at(),
                    deed.who().name());
            if (need.state() == NeedState.GRANTED)
                moving.need(done.following(), need, NeedAction.CONTRACT, words(terms));
            return id;
        });
    }

    /** @throws Refused as for a contract; MAT-125 when disbursements come to more than was contracted */
    void disburse(ReferralId id, Disbursement money) {
        Deals.Terms terms = money.terms();
        check(terms);
        moving.onReferral(id, null, (deed, need, referral) -> {
            // the state first: after a withdrawal nothing else is worth saying
            Moving.allowed(deed, need, referral, ReferralAction.DISBURSE);
            List<Deal> contracts = deals.of(Kind.CONTRACT, id);
            past(deed, terms.day(), first(contracts), "签约", "contract");
            BigDecimal contracted = Deals.sum(contracts);
            BigDecimal disbursed = Deals.sum(deals.of(Kind.DISBURSEMENT, id)).add(terms.amount());
            if (disbursed.compareTo(contracted) > 0)
                throw new Refused(Problem.of(NeedError.OVER_CONTRACT, plain(disbursed), plain(contracted))
                        .at("amount"));
            boolean all = money.last() || disbursed.compareTo(contracted) == 0;
            Moving.Deed done = on(deed, terms.day());
            moving.referral(
                    done,
                    need,
                    referral,
                    all ? ReferralAction.COMPLETE : ReferralAction.DISBURSE,
                    detail(terms),
                    words(terms));
            deals.add(
                    Kind.DISBURSEMENT,
                    referral,
                    terms,
                    money.kind(),
                    money.firstLoan(),
                    money.online(),
                    deed.at(),
                    deed.who().name());
            moving.need(done.following(), need, all ? NeedAction.COMPLETE : NeedAction.DISBURSE, words(terms));
            return id;
        });
    }

    /** The paper says when; the step stands on that day. */
    private static Moving.Deed on(Moving.Deed deed, LocalDate day) {
        return new Moving.Deed(deed.who(), day, deed.at(), deed.days());
    }

    private static void past(
            Moving.Deed deed, LocalDate day, @org.jspecify.annotations.Nullable LocalDate least, String zh, String en) {
        if (day.isAfter(deed.day()))
            throw new Refused(Problem.of(NeedError.FUTURE, deed.day()).at("day"));
        if (least == null || !day.isBefore(least)) return;
        Problem inChinese = Problem.of(NeedError.BEFORE_CONTRACT, zh, least);
        Problem inEnglish = Problem.of(NeedError.BEFORE_CONTRACT, en, least);
        throw new Refused(new Problem(inChinese.code(), inChinese.blame(), inChinese.zh(), inEnglish.en(), "day"));
    }

    private static @org.jspecify.annotations.Nullable LocalDate first(List<Deal> deals) {
        return deals.stream()
                .map(deal -> deal.terms().day())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static void check(Deals.Terms terms) {
        Terms.check(terms.amount(), terms.rate(), terms.months());
        if (terms.number().isBlank() && terms.document() == null)
            throw new Refused(Problem.of(NeedError.PAPER_MISSING).at("number"));
        if (terms.number().length() > LONGEST_NUMBER)
            throw new Refused(
                    Problem.of(NeedError.TOO_LONG, "凭证编号", LONGEST_NUMBER).at("number"));
    }

    private static String words(Deals.Terms terms) {
        String words = Terms.words(terms.amount(), terms.rate(), terms.months());
        return terms.number().isBlank() ? words : words + "，凭证 " + terms.number();
    }

    private static Map<String, String> detail(Deals.Terms terms) {
        return Map.of(
                "amount", terms.amount().toPlainString(),
                "rate", terms.rate().toPlainString(),
                "day", terms.day().toString(),
                "number", terms.number());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
