package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Lifecycle.LifecycleView.ActionView;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products as pages get them. */
@Component
class ProductViews {

    private final Directory directory;
    private final CreditConditions conditions;
    private final ProductStore store;

    ProductViews(Directory directory, CreditConditions conditions, ProductStore store) {
        this.directory = directory;
        this.conditions = conditions;
        this.store = store;
    }

    /** A word of a dictionary. */
    record ProductWordView(String code, String zh, String en) {}

    /**
     * @param institutionName its short name
     * @param minAmount 元
     * @param amountText both ends, in 万元 or 亿元
     * @param rateFrom %
     * @param conditionWords the condition in plain words; empty when there is none
     * @param version the one in force
     * @param mine whether who asks may change it
     */
    record ProductView(
            String id,
            String institution,
            String institutionName,
            String name,
            ProductKind kind,
            ProductState state,
            int version,
            LocalDate from,
            String minAmount,
            String maxAmount,
            Said amountText,
            int minMonths,
            int maxMonths,
            String rateFrom,
            String rateTo,
            List<ProductWordView> guarantees,
            List<ProductWordView> purposes,
            int promisedDays,
            List<ProductWordView> features,
            String condition,
            Said conditionWords,
            String summary,
            boolean mine) {}

    record ProductsView(List<ProductView> rows, int total) {}

    record ProductVersionView(
            int version, LocalDate from, String state, Instant madeAt, String madeBy, ProductView terms) {}

    record ProductStepView(
            ProductAction action,
            Said said,
            Said to,
            int version,
            LocalDate day,
            String words,
            Instant takenAt,
            String takenBy) {}

    /** @param until absent: still on offer */
    record ProductOfferedView(LocalDate since, @Nullable LocalDate until) {}

    record ProductDetailView(
            ProductView product,
            List<ProductVersionView> versions,
            List<ProductOfferedView> offered,
            List<ProductStepView> steps,
            List<ActionView> actions) {}

    record ProductDifferenceView(String field, Said title, Said before, Said after) {}

    /** @param minAmount 元; the numbers as decimal strings */
    record ProductTermsToKeep(
            @Nullable String institution,
            @Nullable String name,
            @Nullable ProductKind kind,
            @Nullable BigDecimal minAmount,
            @Nullable BigDecimal maxAmount,
            @Nullable Integer minMonths,
            @Nullable Integer maxMonths,
            @Nullable BigDecimal rateFrom,
            @Nullable BigDecimal rateTo,
            @Nullable Set<Guarantee> guarantees,
            @Nullable Set<Purpose> purposes,
            @Nullable Integer promisedDays,
            @Nullable Set<String> features,
            @Nullable String condition,
            @Nullable String summary,
            @Nullable LocalDate from) {

        ProductTerms terms() {
            // what is missing is out of range and said so, each at its field
            return new ProductTerms(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(kind, ProductKind.LOAN),
                    Objects.requireNonNullElse(minAmount, BigDecimal.ZERO),
                    Objects.requireNonNullElse(maxAmount, BigDecimal.ZERO),
                    Objects.requireNonNullElse(minMonths, 0),
                    Objects.requireNonNullElse(maxMonths, 0),
                    Objects.requireNonNullElse(rateFrom, BigDecimal.valueOf(-1)),
                    Objects.requireNonNullElse(rateTo, BigDecimal.valueOf(-1)),
                    Objects.requireNonNullElse(guarantees, Set.of()),
                    Objects.requireNonNullElse(purposes, Set.of()),
                    Objects.requireNonNullElse(promisedDays, 0),
                    Objects.requireNonNullElse(features, Set.of()),
                    Objects.requireNonNullElse(condition, ""),
                    Objects.requireNonNullElse(summary, ""));
        }
    }

    Map<String, ProductWordView> features() {
        return store.features().stream()
                .collect(Collectors.toMap(
                        ProductStore.Feature::code,
                        one -> new ProductWordView(one.code(), one.zh(), one.en()),
                        (a, b) -> a,
                        TreeMap::new));
    }

    Function<Product, ProductView> views(java.util.function.Predicate<InstitutionId> mine) {
        Map<String, ProductWordView> features = features();
        return product -> view(product, features, mine.test(product.institution()));
    }

    private ProductView view(Product product, Map<String, ProductWordView> features, boolean mine) {
        ProductTerms terms = product.terms();
        Said from = ConditionWords.money(terms.minAmount());
        Said to = ConditionWords.money(terms.maxAmount());
        return new ProductView(
                product.id().toString(),
                product.institution().code(),
                name(product.institution()),
                terms.name(),
                terms.kind(),
                product.state(),
                product.version(),
                product.from(),
                terms.minAmount().toPlainString(),
                terms.maxAmount().toPlainString(),
                new Said(from.zh() + "–" + to.zh(), from.en() + " – " + to.en()),
                terms.minMonths(),
                terms.maxMonths(),
                ProductField.plain(terms.rateFrom()),
                ProductField.plain(terms.rateTo()),
                words(terms.guarantees()),
                words(terms.purposes()),
                terms.promisedDays(),
                terms.features().stream()
                        .map(code -> features.getOrDefault(code, new ProductWordView(code, code, code)))
                        .toList(),
                terms.condition(),
                conditionWords(terms.condition()),
                terms.summary(),
                mine);
    }

    String name(InstitutionId id) {
        return directory.institution(id).map(Institution::shortName).orElse(id.code());
    }

    /** A word that has left its list since (a town renamed) leaves the text to speak for itself. */
    Said conditionWords(String text) {
        try {
            Condition condition = conditions.parse(text);
            return condition == null ? Said.same("") : ConditionWords.of(condition);
        } catch (Refused refused) {
            return Said.same(text);
        }
    }

    static <E extends Enum<E> & Lifecycle.Worded> List<ProductWordView> words(Set<E> words) {
        return words.stream().map(ProductViews::word).toList();
    }

    static <E extends Enum<E> & Lifecycle.Worded> ProductWordView word(E one) {
        return new ProductWordView(one.name(), one.said().zh(), one.said().en());
    }
}
