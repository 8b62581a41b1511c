package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Term;
import org.huoshui.matchmaking.matching.OnOffer.Demand;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductTerms;

/**
 * All products on offer, ready to be asked many times. What a product demands without 或 is taken apart by what it asks about
 * (amount, region, industry …) into {@link Dimension}s, whose bits are laid over each other; conditions with 或 or arithmetic are
 * held against the case one by one, after all bits have spoken. The answer is exactly that of {@link OnOffer#admits}.
 */
final class ProductIndex {

    private final List<OnOffer> products;
    private final List<Dimension> dimensions = new ArrayList<>();
    /** Parts of a condition that no dimension can answer; null where there are none. */
    private final Condition[][] rest;

    private final long[] readable;

    ProductIndex(List<OnOffer> products) {
        this.products = List.copyOf(products);
        int n = products.size();
        rest = new Condition[n][];
        readable = new long[(n + 63) >>> 6];
        Map<Term, List<List<Condition>>> byTerm = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            OnOffer offer = products.get(i);
            if (!offer.unreadable()) readable[i >>> 6] |= 1L << i;
            sort(i, n, offer, byTerm);
        }
        ofTerms(n);
        byTerm.forEach((term, parts) -> add(dimension(n, term, parts)));
    }

    private void sort(int i, int n, OnOffer offer, Map<Term, List<List<Condition>>> byTerm) {
        Condition condition = offer.condition();
        if (condition == null) return;
        List<Condition> parts = condition instanceof Condition.All(var all, var text) ? all : List.of(condition);
        List<Condition> left = new ArrayList<>();
        for (Condition part : parts) {
            Term term = switch (part) {
                case Condition.Bound bound -> bound.term();
                case Condition.Among among -> among.term();
                case Condition.Flag flag -> flag.term();
                case Condition.Any any -> null;
                case Condition.All all -> null;
                case Condition.Computed computed -> null;
            };
            if (term == null) {
                left.add(part);
                continue;
            }
            List<List<Condition>> all =
                    byTerm.computeIfAbsent(term, t -> new ArrayList<>(java.util.Collections.nCopies(n, List.of())));
            if (all.get(i).isEmpty()) all.set(i, new ArrayList<>(2));
            all.get(i).add(part);
        }
        if (!left.isEmpty()) rest[i] = left.toArray(Condition[]::new);
    }

    private void ofTerms(int n) {
        Set<BigDecimal> amounts = new HashSet<>();
        Set<BigDecimal> months = new HashSet<>();
        Set<BigDecimal> rates = new HashSet<>();
        for (OnOffer offer : products) {
            ProductTerms terms = offer.product().terms();
            amounts.add(terms.minAmount());
            amounts.add(terms.maxAmount());
            months.add(BigDecimal.valueOf(terms.minMonths()));
            months.add(BigDecimal.valueOf(terms.maxMonths()));
            rates.add(terms.rateFrom());
        }
        add(Dimension.numbers(n, i -> true, Case::amount, amounts, demand(Demand.AMOUNT)));
        add(Dimension.numbers(
                n, i -> true, wanted -> BigDecimal.valueOf(wanted.months()), months, demand(Demand.TERM)));
        add(Dimension.numbers(
                n,
                i -> products.get(i).product().terms().kind() == ProductKind.LOAN,
                Case::rateCeiling,
                rates,
                demand(Demand.RATE)));
        add(Dimension.words(
                n,
                i -> !products.get(i).product().terms().guarantees().isEmpty(),
                Case::guarantees,
                demand(Demand.GUARANTEE)));
        add(Dimension.words(
                n,
                i -> !products.get(i).product().terms().purposes().isEmpty(),
                Case::purpose,
                demand(Demand.PURPOSE)));
    }

    private Dimension.Holds demand(Demand demand) {
        return (product, wanted) -> products.get(product).fits(demand, wanted);
    }

    private static Dimension dimension(int n, Term term, List<List<Condition>> parts) {
        Dimension.Holds holds = (product, wanted) -> {
            for (Condition part : parts.get(product)) if (!part.holds(wanted)) return false;
            return true;
        };
        if (term.kind() != Term.Kind.NUMBER)
            return Dimension.words(
                    n,
                    i -> !parts.get(i).isEmpty(),
                    wanted -> term.kind() == Term.Kind.FLAG ? wanted.flag(term) : wanted.words(term),
                    holds);
        Set<BigDecimal> limits = new HashSet<>();
        for (List<Condition> one : parts)
            for (Condition part : one) if (part instanceof Condition.Bound bound) limits.add(bound.value());
        return Dimension.numbers(n, i -> !parts.get(i).isEmpty(), wanted -> wanted.number(term), limits, holds);
    }

    private void add(Dimension dimension) {
        if (!dimension.isIdle()) dimensions.add(dimension);
    }

    List<OnOffer> products() {
        return products;
    }

    /** Places of the products the case fits, in their order. */
    void forEach(Case wanted, IntConsumer found) {
        long[] bits = readable.clone();
        for (Dimension dimension : dimensions) {
            long[] satisfied = dimension.satisfied(wanted);
            for (int i = 0; i < bits.length; i++) bits[i] &= satisfied[i];
        }
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int product = (word << 6) + Long.numberOfTrailingZeros(left);
                if (holds(rest[product], wanted)) found.accept(product);
            }
        }
    }

    private static boolean holds(Condition[] parts, Case wanted) {
        if (parts == null) return true;
        for (Condition part : parts) if (!part.holds(wanted)) return false;
        return true;
    }

    int[] admitted(Case wanted) {
        int[] found = new int[products.size()];
        int[] count = {0};
        forEach(wanted, product -> found[count[0]++] = product);
        return Arrays.copyOf(found, count[0]);
    }
}
