package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** The parts of a version, for a page's table of differences and for the trail. */
enum ProductField {
    NAME("name", "产品名称", "Name", terms -> Said.same(terms.name())),
    KIND("kind", "类别", "Kind", terms -> terms.kind().said()),
    AMOUNT(
            "amount",
            "金额",
            "Amount",
            terms -> range(ConditionWords.money(terms.minAmount()), ConditionWords.money(terms.maxAmount()))),
    MONTHS("months", "期限（月）", "Term (months)", terms -> Said.same(terms.minMonths() + "–" + terms.maxMonths())),
    RATE(
            "rate",
            "年利率或费率",
            "Rate or fee a year",
            terms -> Said.same(plain(terms.rateFrom()) + "%–" + plain(terms.rateTo()) + "%")),
    GUARANTEES("guarantees", "担保方式", "Guarantees", terms -> words(terms.guarantees())),
    PURPOSES("purposes", "适用用途", "Purposes", terms -> words(terms.purposes())),
    PROMISED_DAYS(
            "promisedDays",
            "承诺办结（工作日）",
            "Promised (working days)",
            terms -> Said.same(Integer.toString(terms.promisedDays()))),
    FEATURES("features", "特色", "Features", terms -> Said.same(String.join("、", terms.features()))),
    CONDITION("condition", "准入条件", "Condition", terms -> Said.same(terms.condition())),
    SUMMARY("summary", "产品说明", "Description", terms -> Said.same(terms.summary()));

    private final String api;
    private final Said said;
    private final Function<ProductTerms, Said> value;

    ProductField(String api, String zh, String en, Function<ProductTerms, Said> value) {
        this.api = api;
        this.said = new Said(zh, en);
        this.value = value;
    }

    String api() {
        return api;
    }

    Said said() {
        return said;
    }

    Said of(ProductTerms terms) {
        return value.apply(terms);
    }

    /** One line of a difference. */
    record Line(ProductField field, Said before, Said after) {}

    static List<Line> differences(ProductTerms before, ProductTerms after) {
        List<Line> lines = new ArrayList<>();
        for (ProductField field : values())
            if (!field.of(before).equals(field.of(after)))
                lines.add(new Line(field, field.of(before), field.of(after)));
        return lines;
    }

    static Map<String, String> all(ProductTerms terms) {
        Map<String, String> all = new TreeMap<>();
        for (ProductField field : values()) all.put(field.api, field.of(terms).zh());
        return all;
    }

    private static Said range(Said from, Said to) {
        return new Said(from.zh() + "–" + to.zh(), from.en() + " – " + to.en());
    }

    private static Said words(java.util.Set<? extends Lifecycle.Worded> words) {
        if (words.isEmpty()) return new Said("不限", "any");
        return new Said(
                words.stream().map(word -> word.said().zh()).collect(Collectors.joining("、")),
                words.stream().map(word -> word.said().en()).collect(Collectors.joining(", ")));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
