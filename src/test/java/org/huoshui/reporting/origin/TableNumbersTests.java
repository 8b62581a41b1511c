package org.huoshui.reporting.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.Test;

class TableNumbersTests {

    private static List<String> sentences(String above, String[]... rows) {
        PaperText text = PaperText.of(
                Docx.open("旧.docx", new OldPaper().text(above).table(rows).docx()));
        List<PaperText.Paragraph> inside =
                text.paragraphs().stream().filter(one -> one.table() == 0).toList();
        return TableNumbers.of(TableGrid.of(text.tables().getFirst(), inside), above + "\n").stream()
                .map(number -> number.sentences().isEmpty()
                        ? number.literal()
                        : number.sentences().getFirst().words())
                .toList();
    }

    private static String[] row(String... cells) {
        return cells;
    }

    @Test
    void makesASentenceOfRowAndColumnAndUnit() {
        assertThat(sentences(
                        "表1 主要指标情况表 单位：亿元",
                        row("序号", "指标", "余额", "较年初增量", "同比增幅（%）", "全市位次"),
                        row("1", "各项存款", "300.12", "-1.05", "5.2", "3"),
                        row("2", "不良贷款率", "1.86%", "XX", "—", "第9位")))
                .containsExactly(
                        "各项存款余额为300.12亿元。",
                        "各项存款较年初增量为-1.05亿元。",
                        "各项存款同比增幅为5.2%。",
                        "各项存款列全市第3位。",
                        "不良贷款率余额为1.86%。",
                        "不良贷款率较年初变化为XX个百分点。",
                        "不良贷款率列全市第9位。");
    }

    @Test
    void readsTablesOfInstitutionsAndOfMonths() {
        assertThat(sentences("各银行贷款情况", row("机构", "各项贷款余额（万元）", "2020年12月末"), row("农泽银行", "181060", "170000")))
                .containsExactly("农泽银行各项贷款余额为181060万元。", "2020年12月末农泽银行为170000。");
    }

    @Test
    void leavesOrdinalsYearsAndTelephonesAlone() {
        assertThat(sentences("", row("序号", "单位", "联系电话"), row("1", "甲支行", "6688123")))
                .isEmpty();
    }
}
