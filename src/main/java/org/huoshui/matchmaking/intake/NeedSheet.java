package org.huoshui.matchmaking.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTemplate;
import org.huoshui.workbook.ListTemplate.Column;

/** The sheet on which needs come in and go out: one set of heads for the template, the import and the export. */
final class NeedSheet {

    static final String NAME = "融资需求";

    static final String ID = "id";
    static final String FIRM = "firm";
    static final String FIRM_NAME = "firmName";
    static final String TOWNSHIP = "township";
    static final String AMOUNT = "amount";
    static final String MONTHS = "months";
    static final String PURPOSE = "purpose";
    static final String PURPOSE_WORDS = "purposeWords";
    static final String RATE = "rateCeiling";
    static final String GUARANTEES = "guarantees";
    static final String DEADLINE = "deadline";
    static final String CONTACT = "contactName";
    static final String PHONE = "contactPhone";
    static final String NOTE = "note";

    static final List<Head> HEADS = List.of(
            Head.of(ID, "需求编号", "编号"),
            Head.demanded(FIRM, "统一社会信用代码", "信用代码", "社会信用代码"),
            Head.of(FIRM_NAME, "企业名称", "名称", "企业"),
            Head.of(TOWNSHIP, "乡镇（街道）", "乡镇", "街道", "所属乡镇"),
            Head.demanded(AMOUNT, "融资金额（万元）", "金额", "需求金额", "贷款金额"),
            Head.demanded(MONTHS, "期限（月）", "融资期限", "贷款期限"),
            Head.demanded(PURPOSE, "资金用途", "用途", "贷款用途"),
            Head.of(PURPOSE_WORDS, "具体用途", "用途说明"),
            Head.of(RATE, "可接受利率上限（%）", "利率上限", "利率"),
            Head.of(GUARANTEES, "可提供的担保方式", "担保方式", "担保"),
            Head.demanded(DEADLINE, "最迟用款日期", "用款日期", "用款期限", "需要日期"),
            Head.of(CONTACT, "联系人"),
            Head.of(PHONE, "联系电话", "电话", "手机", "手机号"),
            Head.of(NOTE, "备注", "说明"));

    static final Map<String, Purpose> PURPOSES = words(Purpose.values(), Purpose::zh);
    static final Map<String, Guarantee> GUARANTEE_WORDS =
            words(Guarantee.values(), one -> one.said().zh());

    private NeedSheet() {}

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(word, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** @param townships by name, for the drop-down */
    static byte[] template(List<String> townships, LocalDate today) {
        return ListTemplate.of(
                NAME,
                List.of(
                        column(ID, "", "留空表示新需求；从系统导出的清单保留原编号，用于核对是否已在库。", List.of()),
                        column(FIRM, "91350100M000100Y43", "18 位，录入时核对校验码。请先把该列设为文本格式。", List.of()),
                        column(FIRM_NAME, "示例企业有限公司", "名录中没有的企业必填，将随需求一并加入企业名录。", List.of()),
                        column(TOWNSHIP, townships.isEmpty() ? "" : townships.getFirst(), "名录中没有的企业必填。", townships),
                        column(AMOUNT, "300", "单位为万元，大于 0。", List.of()),
                        column(MONTHS, "12", "1 至 600 的整数，单位为月。", List.of()),
                        column(PURPOSE, Purpose.WORKING_CAPITAL.zh(), "从下拉列表中选择。", List.copyOf(PURPOSES.keySet())),
                        column(PURPOSE_WORDS, "采购原材料", "一句话说明，200 字以内。", List.of()),
                        column(RATE, "4.5", "年利率，单位为 %；不限可留空。", List.of()),
                        column(
                                GUARANTEES,
                                Guarantee.CREDIT.said().zh() + "、"
                                        + Guarantee.COLLATERAL.said().zh(),
                                "可填多项，用顿号隔开；留空表示未说明。",
                                List.copyOf(GUARANTEE_WORDS.keySet())),
                        column(DEADLINE, today.plusMonths(1).toString(), "最迟何时需要资金，不早于今天。", List.of()),
                        column(CONTACT, "张三", "60 字以内。", List.of()),
                        column(PHONE, "13800000000", "手机号，或带区号的座机号；带星号的遮盖值视为不修改。", List.of()),
                        column(NOTE, "", "1000 字以内。", List.of())));
    }

    private static Column column(String key, String example, String note, List<String> words) {
        Head head =
                HEADS.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        return new Column(head, example, note, words);
    }
}
