package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.indicators.Term;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.matching.Ledger.Track;
import org.huoshui.matchmaking.matching.Match.Verdict;
import org.huoshui.matchmaking.matching.OnOffer.Demand;
import org.huoshui.matchmaking.product.Product;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductTerms;

/** Says why a product fits, part by part, and why another does not, demand by demand, each time with the numbers. */
final class PartWords {

    private final ValueWords values;

    PartWords(ValueWords values) {
        this.values = values;
    }

    Match match(Scorer scorer, Scorer.Scored scored, Case wanted) {
        OnOffer offer = scorer.index().products().get(scored.place());
        List<Match.Part> parts = new ArrayList<>();
        for (MatchPart part : MatchPart.values()) {
            if (scorer.weight(part) == 0) continue;
            int permille = scored.permille()[part.ordinal()];
            parts.add(new Match.Part(
                    part,
                    scorer.weight(part),
                    permille,
                    verdict(part, permille),
                    said(part, offer, permille, scorer.ledger(), wanted)));
        }
        return new Match(offer.product(), scored.score(), parts);
    }

    private static Verdict verdict(MatchPart part, int permille) {
        int bad = switch (part) {
            case AMOUNT, TERM -> 899;
            case RATE, SPECIALITY, LOAD -> 350;
            case SPEED -> 500;
            case REFUSAL -> 600;
        };
        int good = switch (part) {
            case AMOUNT, TERM -> 1000;
            case RATE, SPECIALITY, LOAD -> 600;
            case SPEED, REFUSAL -> 750;
        };
        if (permille >= good) return Verdict.FOR;
        return permille <= bad ? Verdict.AGAINST : Verdict.NEITHER;
    }

    private Said said(MatchPart part, OnOffer offer, int permille, Ledger ledger, Case wanted) {
        ProductTerms terms = offer.product().terms();
        Track track = ledger.of(offer.product().institution());
        return switch (part) {
            case AMOUNT -> amount(terms, wanted);
            case TERM ->
                new Said(
                        "期限%d个月，最长可到%d个月".formatted(wanted.months(), terms.maxMonths()),
                        "%d months, up to %d are possible".formatted(wanted.months(), terms.maxMonths()));
            case RATE -> rate(terms, wanted);
            case SPEED -> speed(track, terms);
            case REFUSAL -> refusal(track);
            case SPECIALITY -> speciality(offer, track, ledger, wanted);
            case LOAD ->
                new Said(
                        "在办%d笔，各机构平均%s笔".formatted(Math.max(0, track.open), tenths(ledger.meanOpenTenths())),
                        "%d in hand, the others %s on average"
                                .formatted(Math.max(0, track.open), tenths(ledger.meanOpenTenths())));
        };
    }

    private static Said amount(ProductTerms terms, Case wanted) {
        Said asked = ConditionWords.money(wanted.amount());
        Said most = ConditionWords.money(terms.maxAmount());
        BigDecimal share = wanted.amount().movePointRight(1).divide(terms.maxAmount(), java.math.MathContext.DECIMAL32);
        if (share.compareTo(BigDecimal.valueOf(9)) > 0)
            return new Said(
                    "金额" + asked.zh() + "已接近上限" + most.zh() + "，可能批不足额",
                    asked.en() + " is close to the limit of " + most.en() + " and may be cut");
        if (share.compareTo(BigDecimal.ONE) < 0)
            return new Said(
                    "金额" + asked.zh() + "不到上限" + most.zh() + "的一成，不是该产品的主要客群",
                    asked.en() + " is less than a tenth of the limit of " + most.en() + ": not what it is made for");
        return new Said("金额" + asked.zh() + "，上限" + most.zh() + "，余地充足", asked.en() + " of at most " + most.en());
    }

    private static Said rate(ProductTerms terms, Case wanted) {
        String range = plain(terms.rateFrom()) + "%–" + plain(terms.rateTo()) + "%";
        if (terms.kind() != ProductKind.LOAN) return new Said("年费率" + range, "fee of " + range + " a year");
        BigDecimal ceiling = wanted.rateCeiling();
        if (ceiling == null) return new Said("年利率" + range + "，企业未提上限", range + " a year; the firm names no ceiling");
        String most = plain(ceiling) + "%";
        return terms.rateTo().compareTo(ceiling) <= 0
                ? new Said(
                        "年利率" + range + "，不超过企业可接受的" + most,
                        range + " a year, within the " + most + " the firm would pay")
                : new Said(
                        "年利率" + range + "，高端超过企业可接受的" + most,
                        range + " a year, its upper end above the " + most + " the firm would pay");
    }

    private static Said speed(Track track, ProductTerms terms) {
        int promised = terms.promisedDays();
        if (track.answered < Scorer.ENOUGH_ANSWERS)
            return new Said(
                    "答复记录不足%d笔，按承诺的%d个工作日计".formatted(Scorer.ENOUGH_ANSWERS, promised),
                    "fewer than %d answers on record; the promised %d working days are taken"
                            .formatted(Scorer.ENOUGH_ANSWERS, promised));
        String mean = tenths(track.waitedDays * 10 / track.answered);
        return new Said(
                "过去%d笔平均%s个工作日答复（承诺%d个）".formatted(track.answered, mean, promised),
                "%d answers took %s working days on average (%d promised)".formatted(track.answered, mean, promised));
    }

    private static Said refusal(Track track) {
        return track.answered == 0
                ? new Said("尚无答复记录，按中等计", "no answers on record; taken for middling")
                : new Said(
                        "过去%d笔答复中拒绝%d笔".formatted(track.answered, track.refused),
                        "%d of %d answers were refusals".formatted(track.refused, track.answered));
    }

    private Said speciality(OnOffer offer, Track track, Ledger ledger, Case wanted) {
        Said industry = values.industry(wanted.section());
        Said history = track.funded < Scorer.ENOUGH_FUNDED
                ? new Said(
                        "放款记录不足%d笔，按中等计".formatted(Scorer.ENOUGH_FUNDED),
                        "fewer than %d loans on record; taken for middling".formatted(Scorer.ENOUGH_FUNDED))
                : new Said(
                        "已放款%d笔，其中%s%d笔、%s企业%d笔"
                                .formatted(
                                        track.funded,
                                        industry.zh(),
                                        track.funded(track.fundedBySection, wanted.section()),
                                        values.size(wanted.size()).zh(),
                                        track.funded(track.fundedBySize, wanted.sizeOrNone())),
                        "%d loans made, %d in %s, %d to %s firms"
                                .formatted(
                                        track.funded,
                                        track.funded(track.fundedBySection, wanted.section()),
                                        industry.en(),
                                        track.funded(track.fundedBySize, wanted.sizeOrNone()),
                                        values.size(wanted.size()).en()));
        Condition madeFor = Scorer.madeFor(offer.condition());
        if (madeFor == null) return history;
        Said whom = ConditionWords.of(madeFor);
        return new Said(
                "专为“" + whom.zh() + "”的企业设计；" + history.zh(), "made for firms with " + whom.en() + "; " + history.en());
    }

    Match.Excluded excluded(OnOffer offer, Case wanted) {
        List<Said> reasons = new ArrayList<>();
        for (Demand demand : offer.against(wanted)) {
            if (demand == Demand.CONDITION) reasons.addAll(conditions(offer, wanted));
            else reasons.add(reason(demand, offer.product(), wanted));
        }
        return new Match.Excluded(offer.product(), reasons);
    }

    private Said reason(Demand demand, Product product, Case wanted) {
        ProductTerms terms = product.terms();
        return switch (demand) {
            case AMOUNT -> {
                boolean below = wanted.amount().compareTo(terms.minAmount()) < 0;
                Said asked = ConditionWords.money(wanted.amount());
                Said limit = ConditionWords.money(below ? terms.minAmount() : terms.maxAmount());
                yield new Said(
                        "金额" + asked.zh() + (below ? "低于起点" : "超过上限") + limit.zh(),
                        asked.en() + (below ? " is below the least of " : " is above the limit of ") + limit.en());
            }
            case TERM -> {
                boolean below = wanted.months() < terms.minMonths();
                int limit = below ? terms.minMonths() : terms.maxMonths();
                yield new Said(
                        "期限%d个月%s%d个月".formatted(wanted.months(), below ? "短于最短" : "超过最长", limit),
                        "%d months are %s the %s of %d"
                                .formatted(
                                        wanted.months(), below ? "below" : "above", below ? "least" : "most", limit));
            }
            case RATE -> {
                String least = plain(terms.rateFrom()) + "%";
                String most = wanted.rateCeiling() == null ? "" : plain(wanted.rateCeiling()) + "%";
                yield new Said(
                        "最低利率" + least + "高于企业可接受的" + most,
                        "the lowest rate of " + least + " is above the " + most + " the firm would pay");
            }
            case GUARANTEE -> {
                Said wants = words(terms.guarantees());
                Said has = values.guarantees(wanted.guarantees());
                yield new Said(
                        "要求" + wants.zh() + "，企业能提供的是" + has.zh(),
                        "asks for " + wants.en() + ", the firm offers " + has.en());
            }
            case PURPOSE -> {
                Said wants = words(terms.purposes());
                Said has = values.purpose(wanted.purpose());
                yield new Said(
                        "只用于" + wants.zh() + "，需求用途为" + has.zh(),
                        "for " + wants.en() + " only, the need is for " + has.en());
            }
            case CONDITION -> throw new IllegalArgumentException("said part by part");
        };
    }

    private List<Said> conditions(OnOffer offer, Case wanted) {
        if (offer.unreadable() || offer.condition() == null)
            return List.of(new Said(
                    "准入条件“" + offer.product().terms().condition() + "”现在无法读懂，请机构修改",
                    "its condition “" + offer.product().terms().condition()
                            + "” can no longer be read; the institution must change it"));
        return offer.condition().against(wanted).stream()
                .map(part -> against(part, wanted))
                .toList();
    }

    private Said against(Condition part, Case wanted) {
        Said demanded = ConditionWords.of(part);
        List<Term> terms = part.leaves()
                .map(Condition.Leaf.class::cast)
                .flatMap(leaf -> leaf.terms().stream())
                .distinct()
                .toList();
        List<Said> has = terms.stream().map(term -> values.of(term, wanted)).toList();
        return new Said(
                "要求" + demanded.zh() + "；" + has.stream().map(Said::zh).collect(Collectors.joining("，")),
                "asks for " + demanded.en() + "; " + has.stream().map(Said::en).collect(Collectors.joining(", ")));
    }

    private static Said words(java.util.Set<? extends Lifecycle.Worded> words) {
        return new Said(
                words.stream().map(word -> word.said().zh()).collect(Collectors.joining("或")),
                words.stream().map(word -> word.said().en()).collect(Collectors.joining(" or ")));
    }

    private static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
