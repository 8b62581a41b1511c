package org.huoshui.matchmaking.matching;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Condition.Manner;
import org.huoshui.matchmaking.matching.Ledger.Track;
import org.huoshui.matchmaking.product.CreditConditions;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductTerms;
import org.jspecify.annotations.Nullable;

/**
 * Gives each product that fits its score: the weighted mean of seven parts of 0 to 1000 each. Whole numbers throughout, so that
 * equal input gives equal output to the last digit; of equal scores the lower product number stands first. The sentences are
 * written by {@link PartWords} for those that are shown.
 */
final class Scorer {

    private static final int FULL = 1000;
    /** With fewer answers than this a record says nothing. */
    static final int ENOUGH_ANSWERS = 3;

    static final int ENOUGH_FUNDED = 5;

    private final ProductIndex index;
    private final Ledger ledger;
    private final int[] weights = new int[MatchPart.values().length];
    private final int allWeights;
    private final Terms[] terms;
    private final List<InstitutionId> institutions;

    /** What is needed of a product again and again, in whole numbers. */
    private record Terms(
            int institution,
            long minFen,
            long maxFen,
            int maxMonths,
            int rateFrom,
            int rateTo,
            boolean loan,
            int promised,
            boolean madeFor) {}

    /** The parts of one product for one case, by the enum's order. */
    record Scored(int place, int score, int[] permille) {}

    /** What is the same for all products of the case. */
    private record Scene(
            long fen,
            int months,
            int ceiling,
            int cheapest,
            int dearest,
            int[] speed,
            int[] refusal,
            int[] speciality,
            int[] load) {}

    Scorer(ProductIndex index, Ledger ledger, Map<MatchPart, Integer> points) {
        this.index = index;
        this.ledger = ledger;
        for (MatchPart part : MatchPart.values()) weights[part.ordinal()] = points.getOrDefault(part, 0);
        allWeights = Math.max(1, Arrays.stream(weights).sum());
        Map<InstitutionId, Integer> places = new HashMap<>();
        terms = index.products().stream().map(offer -> terms(offer, places)).toArray(Terms[]::new);
        InstitutionId[] byPlace = new InstitutionId[places.size()];
        places.forEach((id, place) -> byPlace[place] = id);
        institutions = List.of(byPlace);
    }

    private static Terms terms(OnOffer offer, Map<InstitutionId, Integer> places) {
        ProductTerms terms = offer.product().terms();
        int institution = places.computeIfAbsent(offer.product().institution(), id -> places.size());
        return new Terms(
                institution,
                terms.minAmount().movePointRight(2).longValue(),
                terms.maxAmount().movePointRight(2).longValue(),
                terms.maxMonths(),
                thousandths(terms.rateFrom()),
                thousandths(terms.rateTo()),
                terms.kind() == ProductKind.LOAN,
                terms.promisedDays(),
                madeFor(offer.condition()) != null);
    }

    private static int thousandths(java.math.BigDecimal percent) {
        return percent.movePointRight(3).intValue();
    }

    /** The demand that narrows the product to firms of an industry, a list or green ones; whoever gets in is whom it is for. */
    static @Nullable Condition madeFor(@Nullable Condition condition) {
        if (condition == null) return null;
        List<Condition> parts = condition instanceof Condition.All(var all, var text) ? all : List.of(condition);
        for (Condition part : parts) {
            if (part instanceof Condition.Among among
                    && (among.term().name().equals("行业") || among.term().name().equals("名单"))
                    && (among.manner() == Manner.ANY || among.manner() == Manner.ALL)) return part;
            if (part instanceof Condition.Flag flag
                    && flag.wanted()
                    && flag.term().equals(CreditConditions.GREEN)) return part;
        }
        return null;
    }

    ProductIndex index() {
        return index;
    }

    Ledger ledger() {
        return ledger;
    }

    int weight(MatchPart part) {
        return weights[part.ordinal()];
    }

    /** The best first. */
    List<Scored> best(Case wanted, int limit) {
        int[] admitted = index.admitted(wanted);
        Scene scene = scene(wanted, admitted);
        // score above, place below turned round: the larger number is the better match
        long[] keys = new long[admitted.length];
        int[] permille = new int[weights.length];
        for (int i = 0; i < admitted.length; i++)
            keys[i] = (long) score(terms[admitted[i]], scene, permille) << 32 | (Integer.MAX_VALUE - admitted[i]);
        int shown = Math.min(limit, keys.length);
        largestLast(keys, shown);
        return java.util.stream.IntStream.range(0, shown)
                .mapToObj(i -> {
                    int place = Integer.MAX_VALUE - (int) keys[keys.length - 1 - i];
                    int[] parts = new int[weights.length];
                    return new Scored(place, score(terms[place], scene, parts), parts);
                })
                .toList();
    }

    // a few of many: no need to sort the rest
    private static void largestLast(long[] keys, int count) {
        if (count * 8 > keys.length) {
            Arrays.sort(keys);
            return;
        }
        for (int k = 0; k < count; k++) {
            int last = keys.length - 1 - k;
            int largest = last;
            for (int i = 0; i < last; i++) if (keys[i] > keys[largest]) largest = i;
            long swap = keys[last];
            keys[last] = keys[largest];
            keys[largest] = swap;
        }
    }

    private Scene scene(Case wanted, int[] admitted) {
        int cheapest = Integer.MAX_VALUE;
        int dearest = 0;
        for (int place : admitted) {
            if (!terms[place].loan) continue;
            cheapest = Math.min(cheapest, terms[place].rateFrom);
            dearest = Math.max(dearest, terms[place].rateFrom);
        }
        int n = institutions.size();
        int[] speed = new int[n];
        int[] refusal = new int[n];
        int[] speciality = new int[n];
        int[] load = new int[n];
        for (int i = 0; i < n; i++) {
            Track track = ledger.of(institutions.get(i));
            speed[i] = track.answered < ENOUGH_ANSWERS ? -1 : ofDays(track.waitedDays * 10 / track.answered);
            // one refusal and three offers are taken for granted, so that a newcomer starts in the middle
            refusal[i] = FULL - (track.refused + 1) * FULL / (track.answered + 4);
            speciality[i] = speciality(track, wanted);
            load[i] = load(track);
        }
        int ceiling = wanted.rateCeiling() == null ? -1 : thousandths(wanted.rateCeiling());
        return new Scene(
                wanted.amount().movePointRight(2).longValue(),
                wanted.months(),
                ceiling,
                cheapest,
                dearest,
                speed,
                refusal,
                speciality,
                load);
    }

    /** Twenty working days are worth nothing, none are worth all. */
    private static int ofDays(int tenthsOfDays) {
        return Math.max(0, FULL - tenthsOfDays * 5);
    }

    /** How much more often than all institutions together it has lent to the industry (six tenths) and the size (four). */
    private int speciality(Track track, Case wanted) {
        if (track.funded < ENOUGH_FUNDED) return 500;
        int bySection = lift(
                track,
                track.funded(track.fundedBySection, wanted.section()),
                ledger.all().fundedBySection,
                wanted.section());
        int bySize = lift(
                track,
                track.funded(track.fundedBySize, wanted.sizeOrNone()),
                ledger.all().fundedBySize,
                wanted.sizeOrNone());
        return (bySection * 6 + bySize * 4) / 10;
    }

    private int lift(Track track, int own, Map<String, Integer> everybodys, String key) {
        Track all = ledger.all();
        int among = all.funded(everybodys, key);
        if (key.isEmpty() || among == 0) return 500;
        // own share ÷ everybody's share, 500 when equal
        return (int) Math.min(FULL, 500L * own * all.funded / ((long) track.funded * among));
    }

    /** Half when it has as many in hand as the others on average. */
    private int load(Track track) {
        int mean = ledger.meanOpenTenths() + 10;
        return FULL * mean / (mean + Math.max(0, track.open) * 10);
    }

    private int score(Terms product, Scene scene, int[] permille) {
        int institution = product.institution;
        permille[MatchPart.AMOUNT.ordinal()] = amount(scene.fen, product);
        permille[MatchPart.TERM.ordinal()] = term(scene.months, product.maxMonths);
        permille[MatchPart.RATE.ordinal()] = rate(product, scene);
        permille[MatchPart.SPEED.ordinal()] =
                scene.speed[institution] >= 0 ? scene.speed[institution] : ofDays(product.promised * 10);
        permille[MatchPart.REFUSAL.ordinal()] = scene.refusal[institution];
        permille[MatchPart.SPECIALITY.ordinal()] =
                Math.min(FULL, scene.speciality[institution] + (product.madeFor ? 300 : 0));
        permille[MatchPart.LOAD.ordinal()] = scene.load[institution];
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * permille[i];
        return sum / allWeights;
    }

    /** Close to the limit it may be cut, far below it the product is made for others. */
    private static int amount(long fen, Terms product) {
        long share = fen * FULL / Math.max(1, product.maxFen);
        if (share > 900) return (int) (FULL - (share - 900) * 4);
        return share < 100 ? (int) (600 + share * 4) : FULL;
    }

    private static int term(int months, int maxMonths) {
        int share = months * FULL / maxMonths;
        return share > 900 ? FULL - (share - 900) * 3 : FULL;
    }

    /** Half for being within what the firm would pay, half for being cheap among those that fit. */
    private static int rate(Terms product, Scene scene) {
        if (!product.loan) return 700;
        int cheap = scene.dearest == scene.cheapest
                ? 700
                : FULL * (scene.dearest - product.rateFrom) / (scene.dearest - scene.cheapest);
        if (scene.ceiling < 0) return cheap;
        int within = product.rateTo <= scene.ceiling
                ? FULL
                : 400 + 600 * (scene.ceiling - product.rateFrom) / Math.max(1, product.rateTo - product.rateFrom);
        return (within + cheap) / 2;
    }

    Map<MatchPart, Integer> byPart(Scored scored) {
        Map<MatchPart, Integer> parts = new EnumMap<>(MatchPart.class);
        for (MatchPart part : MatchPart.values()) parts.put(part, scored.permille[part.ordinal()]);
        return parts;
    }
}
