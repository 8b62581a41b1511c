package org.huoshui.returns.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A head or a label taken apart.
 *
 * @param raw as written
 * @param folded without widths and spaces
 * @param numbering what stands before the name
 * @param core what is left when unit, month and role are taken away: an item's or an institution's name, or empty
 * @param direct the indicator the core names by itself
 * @param name the institution or region the label names as a whole
 */
record Label(
        String raw,
        String folded,
        Numbering numbering,
        String core,
        MonthWords months,
        UnitWords units,
        RoleWords role,
        HeadKind kind,
        Items.@Nullable Match direct,
        Names.@Nullable Name name) {

    private static final List<String> KEYS = List.of(
            "填报单位", "报送单位", "填报机构", "报送机构", "编制单位", "上报单位", "填表单位", "报告单位", "机构名称", "单位名称", "银行名称", "填报行", "报表机构", "行名",
            "报告机构", "上报机构", "公司名称", "填表机构", "报送银行", "填报银行", "机构", "金融机构");
    private static final List<String> FILING_KEYS = List.of(
            "填报日期", "填表日期", "制表日期", "报送日期", "上报日期", "打印日期", "打印时间", "填报时间", "制表时间", "报送时间", "上报时间", "报出日期", "导出时间",
            "导出日期", "生成时间", "编制日期", "填制日期", "签发日期", "审核日期", "提交时间");
    private static final List<String> FOOT_WORDS = List.of(
            "填报人", "填表人", "制表", "审核", "复核", "负责人", "联系电话", "联系人", "电话", "手机", "经办", "签字", "签章", "盖章", "邮箱", "传真", "统计员",
            "制表人", "审核人", "主管", "分管", "报送人", "行长");

    boolean isVocabulary() {
        return kind != HeadKind.NONE
                || direct != null
                || name != null
                || role != RoleWords.NONE
                || !months.isEmpty()
                || !units.units().isEmpty()
                || Names.isTotal(core)
                || Items.isMeasure(core);
    }

    boolean isTotal() {
        return Names.isTotal(core);
    }

    /** Only a unit: {@code 单位：万元}. */
    boolean isUnitLine() {
        // 金额（万元） heads a column
        return units.isAll() && !folded.startsWith("金额(");
    }

    /** 填报日期：2023年1月5日 is about the filing. */
    boolean isFiling() {
        return FILING_KEYS.stream().anyMatch(folded::contains);
    }

    /** 填报单位：…银行, or the key alone with its value in the next cell. */
    boolean isSubjectKey() {
        return subjectKey() != null;
    }

    /** What follows 填报单位：; empty when the value is in the next cell. */
    @Nullable
    String keyed() {
        String key = subjectKey();
        if (key == null) return null;
        String rest =
                folded.substring(folded.indexOf(key) + key.length()).replaceAll("^(?:名称)?(?:\\([^)]*\\))?[:：]?", "");
        // several keys in one cell: 编制单位：某某银行 2022年12月31日 单位：万元
        return MonthWords.of(UnitWords.of(rest).rest()).rest();
    }

    private @Nullable String subjectKey() {
        for (String key : KEYS) {
            int at = folded.indexOf(key);
            if (at < 0) continue;
            String after = folded.substring(at + key.length());
            if (at <= 1 && (after.isEmpty() || after.matches("^(?:名称)?(?:\\([^)]*\\))?[:：].*"))) return key;
            if (after.matches("^(?:名称)?(?:\\([^)]*\\))?[:：].+")) return key;
        }
        return null;
    }

    /** Who made the sheet, how to reach them: numbers beside it are no figures. */
    boolean isFoot() {
        if (folded.startsWith("注:") || folded.startsWith("说明:") || folded.startsWith("备注:")) return true;
        return direct == null && FOOT_WORDS.stream().anyMatch(w -> folded.startsWith(w) || folded.startsWith(w + ":"));
    }
}
