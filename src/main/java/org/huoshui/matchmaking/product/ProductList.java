package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTemplate;
import org.huoshui.workbook.TableExport;
import org.jspecify.annotations.Nullable;

/** The catalogue as an Excel list: the same heads go out, come in, and stand in the empty one. */
final class ProductList {

    static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    static final Head ID = Head.of("id", "编号", "产品编号");
    static final Head INSTITUTION = Head.of("institution", "机构", "机构名称", "银行", "银行名称");
    static final Head NAME = Head.demanded("name", "产品名称", "产品");
    static final Head KIND = Head.of("kind", "类别", "产品类别");
    static final Head MIN_AMOUNT = Head.of("minAmount", "最低金额（万元）");
    static final Head MAX_AMOUNT = Head.demanded("maxAmount", "最高金额（万元）", "额度上限（万元）");
    static final Head MIN_MONTHS = Head.of("minMonths", "最短期限（月）");
    static final Head MAX_MONTHS = Head.demanded("maxMonths", "最长期限（月）");
    static final Head RATE_FROM = Head.demanded("rateFrom", "最低利率（%）", "最低费率（%）");
    static final Head RATE_TO = Head.of("rateTo", "最高利率（%）", "最高费率（%）");
    static final Head GUARANTEES = Head.of("guarantees", "担保方式");
    static final Head PURPOSES = Head.of("purposes", "适用用途");
    static final Head PROMISED_DAYS = Head.of("promisedDays", "承诺办结（工作日）");
    static final Head FEATURES = Head.of("features", "特色");
    static final Head CONDITION = Head.of("condition", "准入条件");
    static final Head SUMMARY = Head.of("summary", "产品说明");
    static final Head FROM = Head.of("from", "生效日期");
    static final Head STATE = Head.of("state", "状态");

    static final List<Head> HEADS = List.of(
            ID,
            INSTITUTION,
            NAME,
            KIND,
            MIN_AMOUNT,
            MAX_AMOUNT,
            MIN_MONTHS,
            MAX_MONTHS,
            RATE_FROM,
            RATE_TO,
            GUARANTEES,
            PURPOSES,
            PROMISED_DAYS,
            FEATURES,
            CONDITION,
            SUMMARY,
            FROM,
            STATE);

    private ProductList() {}

    static <E extends Enum<E> & Lifecycle.Worded> Map<String, E> words(E[] values) {
        return Arrays.stream(values)
                .collect(
                        Collectors.toMap(one -> one.said().zh(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    static byte[] export(List<Product> products, Function<Product, String> institution, Map<String, String> features) {
        TableExport table = new TableExport(
                "金融产品", "", HEADS.stream().map(ProductList::column).toList());
        return table.bytes(products.stream()
                .map(product -> row(product, institution.apply(product), features))
                .toList());
    }

    private static TableExport.Column column(Head head) {
        String name = head.name();
        if (List.of(MIN_AMOUNT, MAX_AMOUNT, RATE_FROM, RATE_TO).contains(head))
            return TableExport.Column.number(name, null, 2);
        if (List.of(MIN_MONTHS, MAX_MONTHS, PROMISED_DAYS).contains(head))
            return TableExport.Column.number(name, null, 0);
        return head == FROM ? TableExport.Column.date(name) : TableExport.Column.text(name);
    }

    private static List<@Nullable Object> row(Product product, String institution, Map<String, String> features) {
        ProductTerms terms = product.terms();
        return Arrays.asList(
                product.id().toString(),
                institution,
                terms.name(),
                terms.kind().said().zh(),
                terms.minAmount().divide(WAN),
                terms.maxAmount().divide(WAN),
                terms.minMonths(),
                terms.maxMonths(),
                terms.rateFrom(),
                terms.rateTo(),
                terms.guarantees().stream().map(Guarantee::zh).collect(Collectors.joining("、")),
                terms.purposes().stream().map(Purpose::zh).collect(Collectors.joining("、")),
                terms.promisedDays(),
                terms.features().stream()
                        .map(code -> features.getOrDefault(code, code))
                        .collect(Collectors.joining("、")),
                terms.condition(),
                terms.summary(),
                product.from(),
                product.state().said().zh());
    }

    static byte[] template(List<String> features) {
        return ListTemplate.of(
                "金融产品",
                List.of(
                        column(INSTITUTION, "华岳银行", "机构简称；机构自己填报时可不填", List.of()),
                        column(NAME, "启航信用贷", "同一机构内不重名；已有的产品按名称更新", List.of()),
                        column(
                                KIND,
                                "贷款",
                                "不填为贷款",
                                List.copyOf(words(ProductKind.values()).keySet())),
                        column(MIN_AMOUNT, "10", "不填为 1 万元", List.of()),
                        column(MAX_AMOUNT, "300", "单户最高金额", List.of()),
                        column(MIN_MONTHS, "1", "不填为 1 个月", List.of()),
                        column(MAX_MONTHS, "36", "", List.of()),
                        column(RATE_FROM, "3.85", "年利率；担保和保险填年费率", List.of()),
                        column(RATE_TO, "4.85", "不填与最低利率相同", List.of()),
                        column(
                                GUARANTEES,
                                "信用、保证",
                                "可填多项，满足任一项即可；不填为不限",
                                List.copyOf(words(Guarantee.values()).keySet())),
                        column(
                                PURPOSES,
                                "流动资金",
                                "可填多项；不填为不限",
                                List.copyOf(words(Purpose.values()).keySet())),
                        column(PROMISED_DAYS, "3", "从申请到答复的工作日数，不填为 10", List.of()),
                        column(FEATURES, "信用贷", "可填多项", features),
                        column(CONDITION, "规模 属于 (小型, 微型) 且 成立年限 >= 2", "谁可以申请，用条件语言写；不填为不限", List.of()),
                        column(SUMMARY, "面向小微企业的纯信用贷款", "给企业看的说明", List.of()),
                        column(FROM, "2022-01-01", "条款从哪天起生效，不填为今天", List.of()),
                        column(STATE, "在售", "填“在售”即发布，不填为起草", List.of("起草中", "在售"))));
    }

    private static ListTemplate.Column column(Head head, String example, String note, List<String> words) {
        return new ListTemplate.Column(head, example, note, words);
    }
}
