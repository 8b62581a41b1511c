package org.huoshui.matchmaking.matching;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Condition;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.product.Product;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductTerms;
import org.jspecify.annotations.Nullable;

/**
 * A product on offer with its condition read.
 *
 * @param condition absent: everybody qualifies
 * @param unreadable its words are no longer known (a town or a list renamed): nobody is let in by what cannot be read
 */
record OnOffer(Product product, @Nullable Condition condition, boolean unreadable) {

    /** The demands that are not part of the condition: each stands against a case or does not. */
    enum Demand {
        AMOUNT,
        TERM,
        RATE,
        GUARANTEE,
        PURPOSE,
        CONDITION
    }

    /** Whether the case fits the terms and the condition holds; the meaning the index has to keep. */
    boolean admits(Case wanted) {
        for (Demand demand : Demand.values()) if (!fits(demand, wanted)) return false;
        return true;
    }

    List<Demand> against(Case wanted) {
        List<Demand> against = new ArrayList<>();
        for (Demand demand : Demand.values()) if (!fits(demand, wanted)) against.add(demand);
        return against;
    }

    boolean fits(Demand demand, Case wanted) {
        ProductTerms terms = product.terms();
        return switch (demand) {
            case AMOUNT ->
                wanted.amount().compareTo(terms.minAmount()) >= 0
                        && wanted.amount().compareTo(terms.maxAmount()) <= 0;
            case TERM -> wanted.months() >= terms.minMonths() && wanted.months() <= terms.maxMonths();
            // a fee for a guarantee is no interest
            case RATE ->
                wanted.rateCeiling() == null
                        || terms.kind() != ProductKind.LOAN
                        || terms.rateFrom().compareTo(wanted.rateCeiling()) <= 0;
            case GUARANTEE ->
                terms.guarantees().isEmpty()
                        || wanted.guarantees().isEmpty()
                        || terms.guarantees().stream().map(Guarantee::name).anyMatch(wanted.guarantees()::contains);
            case PURPOSE ->
                terms.purposes().isEmpty()
                        || terms.purposes().stream().anyMatch(one -> one.name().equals(wanted.purpose()));
            case CONDITION -> !unreadable && (condition == null || condition.holds(wanted));
        };
    }
}
