package org.huoshui.matchmaking.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Secrets;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.intake.DigestItems.Verdict;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTemplate;
import org.huoshui.workbook.ListTemplate.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet an institution gets: what is told, and beside it what is to be filled in. */
@Component
class DigestSheet {

    static final String NUMBER = "number";
    static final String CHECK = "check";
    static final String VERDICT = "verdict";
    static final String REASON = "reason";
    static final String WORDS = "words";
    static final String AMOUNT = "offerAmount";
    static final String RATE = "offerRate";
    static final String MONTHS = "offerMonths";

    /** What is read of a sheet that comes back; the rest is for the eye. */
    static final List<Head> ANSWERS = List.of(
            Head.demanded(NUMBER, "行号"),
            Head.demanded(CHECK, "校验"),
            Head.demanded(VERDICT, "办理意见"),
            Head.of(REASON, "拒绝原因"),
            Head.of(WORDS, "说明"),
            Head.of(AMOUNT, "报价金额（万元）"),
            Head.of(RATE, "报价利率（%）"),
            Head.of(MONTHS, "报价期限（月）"));

    private static final int CHECK_LENGTH = 10;

    private final Secrets secrets;

    DigestSheet(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What ties a row to its digest: a row copied from another list, or moved, does not fit. */
    String check(long digest, Digest.Row row) {
        return secrets.fingerprint(
                        "digest",
                        digest + "/" + row.number() + "/" + row.kind() + "/"
                                + row.item().item())
                .substring(0, CHECK_LENGTH);
    }

    static Map<String, Verdict> verdicts() {
        Map<String, Verdict> words = new LinkedHashMap<>();
        Arrays.stream(Verdict.values()).forEach(one -> words.put(one.said().zh(), one));
        return words;
    }

    byte[] workbook(Digest digest, List<Digest.Row> rows, Map<String, DigestItems> kinds) {
        List<String> reasons = kinds.values().stream()
                .flatMap(kind -> kind.reasons().stream())
                .map(DigestItems.Reason::name)
                .distinct()
                .toList();
        List<Column> columns = List.of(
                told("行号", "请勿修改；每行凭行号和校验与系统对应。"),
                told("校验", "请勿修改。"),
                told("类别", "融资需求或项目融资需求。"),
                told("新增", "上一期清单中没有的标“新”。"),
                told("编号", "系统中的编号。"),
                told("企业（项目）名称", ""),
                told("统一社会信用代码", ""),
                told("乡镇（街道）", ""),
                told("需求金额（万元）", ""),
                told("需求期限（月）", ""),
                told("资金用途", ""),
                told("可接受利率上限（%）", ""),
                told("担保方式", ""),
                told("最迟用款日期", ""),
                told("当前状态", "清单生成时的状态。"),
                told("答复时限", "请在该日（含）之前答复。"),
                filled(VERDICT, "受理、拒绝或报价；留空的行不作处理。", List.copyOf(verdicts().keySet())),
                filled(REASON, "选择“拒绝”时必填。", reasons),
                filled(WORDS, "可补充说明，500 字以内。", List.of()),
                filled(AMOUNT, "选择“报价”时必填，单位为万元。", List.of()),
                filled(RATE, "选择“报价”时必填，年利率，单位为 %。", List.of()),
                filled(MONTHS, "选择“报价”时必填，单位为月。", List.of()));
        return ListTemplate.of(
                "需求清单",
                columns,
                rows.stream().map(row -> cells(digest.id(), row, kinds)).toList());
    }

    private List<@Nullable Object> cells(long digest, Digest.Row row, Map<String, DigestItems> kinds) {
        DigestItems.Item item = row.item();
        DigestItems kind = kinds.get(row.kind());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(check(digest, row));
        cells.add(kind == null ? row.kind() : kind.name().zh());
        cells.add(row.fresh() ? "新" : null);
        cells.add(Long.toString(item.item()));
        cells.add(item.name());
        cells.add(item.firm());
        cells.add(item.place());
        cells.add(item.amount() == null ? null : Unit.WAN_YUAN.fromBase(item.amount()));
        cells.add(item.months());
        cells.add(item.purpose());
        cells.add(item.rate());
        cells.add(item.guarantees());
        cells.add(item.deadline());
        cells.add(item.state());
        cells.add(item.due());
        return cells;
    }

    private static Column told(String name, String note) {
        return new Column(Head.of(name, name), "", note, List.of());
    }

    private static Column filled(String key, String note, List<String> words) {
        Head head = ANSWERS.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Column(Head.of(head.key(), head.name()), "", note, words);
    }
}
