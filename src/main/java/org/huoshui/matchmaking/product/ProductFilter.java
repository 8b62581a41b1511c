package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.matchmaking.need.Guarantee;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the catalogue looks for; what is absent does not narrow it.
 *
 * @param amount 元; products that can give it
 * @param sort name of a column; absent: by institution and name
 */
record ProductFilter(
        String q,
        @Nullable String institution,
        @Nullable ProductKind kind,
        @Nullable ProductState state,
        @Nullable String feature,
        @Nullable Guarantee guarantee,
        @Nullable BigDecimal amount,
        @Nullable Integer months,
        @Nullable String sort,
        boolean descending) {

    List<Product> of(List<Product> products, Directory directory) {
        return products.stream()
                .filter(fits(directory))
                .sorted(order(directory))
                .toList();
    }

    private Predicate<Product> fits(Directory directory) {
        String words = q.strip().toLowerCase(Locale.ROOT);
        return product -> {
            ProductTerms terms = product.terms();
            return (institution == null
                            || institution.isBlank()
                            || product.institution().code().equals(institution))
                    && (kind == null || terms.kind() == kind)
                    && (state == null || product.state() == state)
                    && (feature == null || feature.isBlank() || terms.features().contains(feature))
                    && (guarantee == null
                            || terms.guarantees().isEmpty()
                            || terms.guarantees().contains(guarantee))
                    && (amount == null
                            || terms.minAmount().compareTo(amount) <= 0
                                    && terms.maxAmount().compareTo(amount) >= 0)
                    && (months == null || terms.minMonths() <= months && terms.maxMonths() >= months)
                    && (words.isEmpty()
                            || terms.name().toLowerCase(Locale.ROOT).contains(words)
                            || terms.summary().toLowerCase(Locale.ROOT).contains(words)
                            || terms.condition().toLowerCase(Locale.ROOT).contains(words)
                            || name(product, directory).toLowerCase(Locale.ROOT).contains(words));
        };
    }

    private Comparator<Product> order(Directory directory) {
        Comparator<Product> by = switch (sort == null ? "" : sort) {
            case "name" -> Comparator.comparing(product -> product.terms().name());
            case "maxAmount" -> Comparator.comparing(product -> product.terms().maxAmount());
            case "maxMonths" -> Comparator.comparing(product -> product.terms().maxMonths());
            case "rateFrom" -> Comparator.comparing(product -> product.terms().rateFrom());
            case "promisedDays" ->
                Comparator.comparing(product -> product.terms().promisedDays());
            case "state" -> Comparator.comparing(Product::state);
            case "from" -> Comparator.comparing(Product::from);
            default -> Comparator.comparing(product -> name(product, directory));
        };
        Comparator<Product> ordered = descending ? by.reversed() : by;
        return ordered.thenComparing(product -> product.terms().name())
                .thenComparing(product -> product.id().value());
    }

    private static String name(Product product, Directory directory) {
        return directory
                .institution(product.institution())
                .map(Institution::shortName)
                .orElse(product.institution().code());
    }
}
