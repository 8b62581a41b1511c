package org.huoshui.matchmaking.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.matching.Match.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What matching would have proposed for needs that have found their money: at which place stood the institution that then
 * lent? Each need is matched as on the day it was put, with the products then on offer, the weights then in force and the record
 * up to the day before. The credit grade of a past day is not kept and counts as unknown.
 */
@Service
class BackTest {

    private static final int FIRST = 1;
    private static final int SHOWN = 3;

    private final Cases cases;
    private final Indexes indexes;
    private final History history;
    private final Weights weights;
    private final PartWords words;
    private final OfficeCalendar calendar;

    BackTest(
            Cases cases,
            Indexes indexes,
            History history,
            Weights weights,
            ValueWords values,
            OfficeCalendar calendar) {
        this.cases = cases;
        this.indexes = indexes;
        this.history = history;
        this.weights = weights;
        this.words = new PartWords(values);
        this.calendar = calendar;
    }

    /**
     * How often the lender stood where, of so many needs.
     *
     * @param first at the first place; for drawing lots the expected number, so not whole
     * @param three among the first three
     * @param reciprocal sum of 1 ÷ place, 0 where it was not proposed at all
     */
    record Tally(int needs, double first, double three, double reciprocal) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        /** @param place counted from 1; 0: not proposed */
        Tally with(int place) {
            return new Tally(
                    needs + 1,
                    first + (place == FIRST ? 1 : 0),
                    three + (place >= 1 && place <= SHOWN ? 1 : 0),
                    reciprocal + (place == 0 ? 0 : 1.0 / place));
        }

        /** One of so many, drawn by lot. */
        Tally drawn(int of) {
            if (of == 0) return with(0);
            double harmonic = 0;
            for (int place = 1; place <= of; place++) harmonic += 1.0 / place;
            return new Tally(
                    needs + 1,
                    first + 1.0 / of,
                    three + Math.min(1.0, (double) SHOWN / of),
                    reciprocal + harmonic / of);
        }
    }

    /**
     * One need.
     *
     * @param place of the lender among the institutions proposed, from 1; 0: it was not
     * @param proposed how many institutions were
     * @param why of a lender that was not among the first three: what stood against it
     */
    record Tested(
            Cases.Wanted need,
            InstitutionId lender,
            int place,
            int proposed,
            List<InstitutionId> three,
            List<Said> why) {}

    /** @param frequent the most frequent lenders so far first; @param random drawn by lot among those with a product */
    record Result(
            LocalDate from,
            LocalDate to,
            Tally ours,
            Tally frequent,
            Tally random,
            Map<InstitutionId, Tally> byLender,
            List<Tested> needs) {

        List<Tested> misses() {
            return needs.stream()
                    .filter(one -> one.place() == 0 || one.place() > SHOWN)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public Result run(LocalDate from, LocalDate to) {
        List<Dealing> dealings = history.before(calendar.today().plusDays(1));
        Map<Long, InstitutionId> lenders = lenders(dealings);
        Ledger ledger = new Ledger(dealings);
        Tally ours = Tally.NONE;
        Tally frequent = Tally.NONE;
        Tally random = Tally.NONE;
        Map<InstitutionId, Tally> byLender = new TreeMap<>(Comparator.comparing(InstitutionId::code));
        List<Tested> tested = new ArrayList<>();
        for (Cases.Wanted need : cases.funded(from, to)) {
            InstitutionId lender = lenders.get(need.id().value());
            if (lender == null) continue;
            LocalDate day = need.postedOn();
            ledger.upTo(day);
            Scorer scorer = new Scorer(indexes.on(day), ledger, weights.on(day));
            Tested one = test(need, lender, scorer);
            tested.add(one);
            ours = ours.with(one.place());
            List<InstitutionId> offering = offering(scorer.index());
            frequent = frequent.with(place(lender, frequentFirst(offering, ledger)));
            random = offering.contains(lender) ? random.drawn(offering.size()) : random.with(0);
            byLender.merge(lender, Tally.NONE.with(one.place()), (a, b) -> add(a, b));
        }
        return new Result(from, to, ours, frequent, random, byLender, tested);
    }

    private static Tally add(Tally a, Tally b) {
        return new Tally(
                a.needs() + b.needs(), a.first() + b.first(), a.three() + b.three(), a.reciprocal() + b.reciprocal());
    }

    /** Who gave each need its first money. */
    private static Map<Long, InstitutionId> lenders(List<Dealing> dealings) {
        Map<Long, Dealing> first = new LinkedHashMap<>();
        for (Dealing dealing : dealings) {
            LocalDate funded = dealing.funded();
            if (funded == null) continue;
            first.merge(dealing.need(), dealing, (a, b) -> isBefore(b.funded(), a.funded()) ? b : a);
        }
        Map<Long, InstitutionId> lenders = new LinkedHashMap<>();
        first.forEach((need, dealing) -> lenders.put(need, dealing.institution()));
        return lenders;
    }

    private static boolean isBefore(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isBefore(b);
    }

    private Tested test(Cases.Wanted need, InstitutionId lender, Scorer scorer) {
        Case wanted = cases.of(need, need.postedOn(), false);
        List<OnOffer> products = scorer.index().products();
        Map<InstitutionId, Scorer.Scored> bestOf = new LinkedHashMap<>();
        for (Scorer.Scored scored : scorer.best(wanted, products.size()))
            bestOf.putIfAbsent(products.get(scored.place()).product().institution(), scored);
        List<InstitutionId> order = List.copyOf(bestOf.keySet());
        int place = place(lender, order);
        List<InstitutionId> three = order.stream().limit(SHOWN).toList();
        List<Said> why = place >= 1 && place <= SHOWN
                ? List.of()
                : place == 0 ? excluded(products, lender, wanted) : behind(scorer, bestOf.get(lender), wanted);
        return new Tested(need, lender, place, order.size(), three, why);
    }

    /** Why the lender's nearest product was not proposed. */
    private List<Said> excluded(List<OnOffer> products, InstitutionId lender, Case wanted) {
        Optional<Match.Excluded> nearest = products.stream()
                .filter(offer -> offer.product().institution().equals(lender))
                .map(offer -> words.excluded(offer, wanted))
                .min(Comparator.comparingInt(one -> one.reasons().size()));
        return nearest.map(one -> one.reasons().stream()
                        .map(reason -> new Said(
                                one.product().terms().name() + "：" + reason.zh(),
                                one.product().terms().name() + ": " + reason.en()))
                        .toList())
                .orElse(List.of(new Said("当时没有在售产品", "had no product on offer that day")));
    }

    private List<Said> behind(Scorer scorer, Scorer.@Nullable Scored scored, Case wanted) {
        if (scored == null) return List.of();
        Match match = words.match(scorer, scored, wanted);
        List<Said> against = match.parts().stream()
                .filter(part -> part.verdict() == Verdict.AGAINST)
                .map(part -> new Said(
                        part.part().said().zh() + "：" + part.said().zh(),
                        part.part().said().en() + ": " + part.said().en()))
                .toList();
        if (!against.isEmpty()) return against;
        return List.of(new Said("各项均可，总分低于前三家", "nothing against it; three others scored more"));
    }

    private static List<InstitutionId> offering(ProductIndex index) {
        return index.products().stream()
                .map(offer -> offer.product().institution())
                .distinct()
                .sorted(Comparator.comparing(InstitutionId::code))
                .toList();
    }

    private static List<InstitutionId> frequentFirst(List<InstitutionId> offering, Ledger ledger) {
        return offering.stream()
                .sorted(Comparator.comparingInt((InstitutionId id) -> -ledger.of(id).funded)
                        .thenComparing(InstitutionId::code))
                .toList();
    }

    private static int place(InstitutionId lender, List<InstitutionId> order) {
        return order.indexOf(lender) + 1;
    }
}
