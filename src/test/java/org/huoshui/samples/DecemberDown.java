package org.huoshui.samples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.huoshui.samples.Return.Line;

/** Returns of December 2022 whose items stand one below the other: the big banks. */
final class DecemberDown {

    private final Model model;
    private final Truth truth;
    private final Path samples;

    DecemberDown(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        huayue();
        nongze();
        tonghai();
        youhui();
    }

    /** Rows by code, so that totals can point at their parts. */
    static Map<String, Integer> rows(List<Line> lines, int first) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isCaption()) rows.put(lines.get(i).code(), first + i);
        }
        return rows;
    }

    /** The plain one: title, month, unit, one head row, 其中, totals as formulas, changes beside, a rate shown in %. */
    private void huayue() {
        Return r = Return.open(model, truth, "HYB", "2022-12/华岳银行2022年12月报表.xlsx");
        Pad p = r.book().sheet("月报表");
        p.merged(0, 0, 0, 5, "华岳银行澜溪支行金融统计月报表", Look.TITLE).height(0, 30);
        p.text(1, 0, "填报单位：华岳银行澜溪支行", Look.PLAIN);
        p.text(1, 2, "2022年12月", Look.PLAIN.centre()).text(1, 5, "单位：万元", Look.PLAIN.right());
        String[] heads = {"指标", "本月余额", "比上月增减", "比年初增减", "同比增长（%）", "备注"};
        Look head = Look.HEAD.fill(IndexedColors.PALE_BLUE);
        for (int c = 0; c < heads.length; c++) p.text(2, c, heads[c], head);
        List<Line> lines = Line.parse("""
                0|各项存款余额|deposit.balance
                1|住户存款|deposit.household.balance
                1|非金融企业存款|deposit.corporate.balance
                1|机关团体存款|deposit.gov_org.balance
                1|财政性存款|~deposit.fiscal
                1|非银行业金融机构存款|~deposit.nonbank
                0|各项贷款余额|loan.balance
                1|住户贷款|loan.household.balance
                1|企（事）业单位贷款|loan.corporate.balance
                0|短期贷款|loan.short_term.balance
                0|企业中长期贷款|loan.enterprise_mlt.balance
                0|票据贴现|loan.bill_discount.balance
                0|制造业贷款|loan.manufacturing.balance
                1|其中：制造业中长期贷款|loan.manufacturing_mlt.balance
                0|普惠金融重点领域贷款|loan.inclusive.balance
                1|其中：普惠小微贷款|loan.inclusive_micro.balance
                0|涉农贷款|loan.agri.balance
                0|民营企业贷款|loan.private.balance
                0|绿色普惠贷款|loan.green_inclusive.balance
                0|不良贷款余额|npl.balance
                0|涉企贷款发放额（本年累计）|loan.enterprise.issued.amount
                0|线上模式贷款发放额（本年累计）|loan.online.issued.amount
                0|首贷金额（本年累计）|first_loan.amount
                0|首贷企业家数（家，本年累计）|first_loan.enterprise.count
                0|助企纾困贷款金额（本年累计）|relief.loan.amount
                0|助企纾困贷款笔数（笔，本年累计）|relief.loan.count
                0|新发放企业贷款加权平均利率|loan.rate.enterprise_new.weighted_avg
                """);
        Map<String, Integer> rows = rows(lines, 3);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 3 + i;
            boolean strong =
                    line.code().equals("deposit.balance") || line.code().equals("loan.balance");
            Look look = strong ? Look.LABEL.bold() : Look.LABEL;
            r.label(p, row, 0, line, look);
            if (Item.of(line.code()).unit().equals("%")) {
                r.fraction(p, row, 1, line.code(), look);
                for (int c = 2; c < 6; c++) p.text(row, c, c < 5 ? "—" : "当年新发放", Look.LABEL.centre());
                continue;
            }
            r.total(p, row, 1, line.code(), rows, look);
            r.delta(p, row, 2, line.code(), Return.LAST_MONTH, look);
            r.delta(p, row, 3, line.code(), Return.YEAR_START, look);
            r.growth(p, row, 4, line.code(), Return.LAST_YEAR, look);
            p.text(row, 5, line.code().equals("npl.balance") ? "12月核销1笔，金额326.50万元" : "", Look.LABEL);
        }
        footer(p, 3 + lines.size() + 1, r.office(), "2023年1月5日");
        p.widths(34, 16, 15, 15, 13, 28).landscape(1);
        r.save(samples);
    }

    /** .xls typed by hand: numbers as text with separators, 1.1 numbering, empty rows, a hidden column, 元. */
    private void nongze() {
        Return r = Return.open(model, truth, "NZB", "2022-12/农泽银行澜溪县支行_金融统计月报_202212.xls");
        Pad p = r.book().sheet("金融统计月报");
        p.merged(0, 0, 0, 4, "农泽银行澜溪县支行金融统计月报", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 4, "报告期：2022年12月　　　　货币单位：元", Look.PLAIN.centre());
        String[] heads = {"项　目", "行次", "上月数", "本期余额", "说明"};
        for (int c = 0; c < heads.length; c++) p.text(3, c, heads[c], Look.HEAD);
        List<Line> lines = Line.parse("""
                0|一、各项存款|deposit.balance
                1|1.1 住户存款|deposit.household.balance
                1|1.2 非金融企业存款|deposit.corporate.balance
                1|1.3 机关团体存款|deposit.gov_org.balance
                1|1.4 财政性存款|~deposit.fiscal
                0||
                0|二、各项贷款|loan.balance
                1|2.1 住户贷款|loan.household.balance
                1|2.2 企（事）业单位贷款|loan.corporate.balance
                0||
                0|三、贷款结构|
                1|3.1 短期贷款|loan.short_term.balance
                1|3.2 企业中长期贷款|loan.enterprise_mlt.balance
                1|3.3 票据贴现|loan.bill_discount.balance
                0||
                0|四、重点领域|
                1|4.1 制造业贷款|loan.manufacturing.balance
                2|其中：制造业中长期贷款|loan.manufacturing_mlt.balance
                1|4.2 普惠金融重点领域贷款|loan.inclusive.balance
                2|其中：普惠小微贷款|loan.inclusive_micro.balance
                1|4.3 涉农贷款|loan.agri.balance
                1|4.4 民营企业贷款|loan.private.balance
                1|4.5 绿色普惠贷款|loan.green_inclusive.balance
                0||
                0|五、资产质量及价格|
                1|5.1 不良贷款余额|npl.balance
                1|5.2 当年累计发放涉企贷款|loan.enterprise.issued.amount
                1|5.3 新发放企业贷款加权平均利率（%）|loan.rate.enterprise_new.weighted_avg
                1|5.4 首贷金额（累计）|first_loan.amount
                1|5.5 首贷企业家数（家）|first_loan.enterprise.count
                1|5.6 助企纾困贷款金额（累计）|relief.loan.amount
                1|5.7 助企纾困贷款笔数（笔）|relief.loan.count
                """);
        int number = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 4 + i;
            if (line.label().isEmpty()) continue;
            r.label(p, row, 0, line, line.depth() == 0 ? Look.LABEL.bold() : Look.LABEL);
            for (int c = 1; c < 5; c++) p.cell(row, c, Look.LABEL);
            if (line.isCaption()) continue;
            p.text(row, 1, String.valueOf(++number), Look.LABEL.centre());
            r.past(p, row, 2, line.code(), Return.LAST_MONTH, Look.LABEL);
            r.typed(p, row, 3, line.code(), r.separated(line.code()), Look.LABEL.right());
        }
        p.text(30, 4, "含展期", Look.LABEL);
        p.sheet().setColumnHidden(2, true);
        footer(p, 4 + lines.size() + 1, r.office(), "2023.1.4");
        p.widths(38, 6, 20, 22, 12);
        p.sheet().setColumnHidden(2, true);
        r.save(samples);
    }

    /** A cover sheet, the data sheet and last month's sheet kept hidden; totals below their parts; two-row head; 千元. */
    private void tonghai() {
        Return r = Return.open(model, truth, "THB", "2022-12/通海银行澜溪支行12月报送.xlsx");
        Pad cover = r.book().sheet("填报说明");
        cover.merged(0, 0, 0, 3, "填报说明", Look.TITLE).height(0, 28);
        String[] notes = {
            "1. 本表由各银行业金融机构于次月5日前报送县金融办。",
            "2. 存款合计＝住户存款＋非金融企业存款＋机关团体存款＋财政性存款＋非银行业金融机构存款。",
            "3. 金额单位为千元，利率单位为%，保留两位小数。",
            "4. 发放类指标填报1月1日至报告期末累计数。",
            "5. 联系人：王海波，电话：0990-6688123。"
        };
        for (int i = 0; i < notes.length; i++)
            cover.merged(2 + i, 0, 2 + i, 3, notes[i], Look.PLAIN.wrap()).height(2 + i, 24);
        cover.widths(30, 20, 20, 20);
        Return before = new Return(model, r.office(), r.book(), r.scale());
        tonghaiSheet(r, r.book().sheet("2022年12月"), Return.NOW);
        tonghaiSheet(before, r.book().sheet("2022年11月"), Return.LAST_MONTH);
        r.book().workbook().setSheetHidden(2, true);
        r.book().workbook().setActiveSheet(1);
        r.save(samples);
    }

    private static void tonghaiSheet(Return r, Pad p, java.time.YearMonth month) {
        boolean now = month.equals(Return.NOW);
        p.merged(0, 0, 0, 6, "通海银行澜溪支行主要业务指标统计表", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 3, "统计时间：" + Model.chinese(month), Look.PLAIN);
        p.merged(1, 4, 1, 6, "金额单位：千元", Look.PLAIN.right());
        Look head = Look.HEAD.fill(IndexedColors.LIGHT_YELLOW);
        p.merged(2, 0, 3, 0, "指标名称", head).merged(2, 1, 3, 1, "期末余额", head);
        p.merged(2, 2, 2, 3, "比上月", head).merged(2, 4, 2, 5, "比年初", head).merged(2, 6, 3, 6, "备注", head);
        String[] sub = {"增减额", "增减%", "增减额", "增减%"};
        for (int c = 0; c < 4; c++) p.text(3, 2 + c, sub[c], head);
        List<Line> lines = Line.parse("""
                1|住户存款|deposit.household.balance
                1|非金融企业存款|deposit.corporate.balance
                1|机关团体存款|deposit.gov_org.balance
                1|财政性存款|~deposit.fiscal
                1|非银行业金融机构存款|~deposit.nonbank
                0|存款合计|deposit.balance
                1|住户贷款|loan.household.balance
                1|企事业单位贷款|loan.corporate.balance
                0|贷款合计|loan.balance
                1|其中：短期贷款|loan.short_term.balance
                1|其中：企业中长期贷款|loan.enterprise_mlt.balance
                1|其中：票据贴现|loan.bill_discount.balance
                1|其中：制造业贷款|loan.manufacturing.balance
                1|其中：制造业中长期贷款|loan.manufacturing_mlt.balance
                1|其中：普惠金融重点领域贷款|loan.inclusive.balance
                1|其中：普惠小微贷款|loan.inclusive_micro.balance
                1|其中：涉农贷款|loan.agri.balance
                1|其中：民营企业贷款|loan.private.balance
                0|不良贷款|npl.balance
                0|涉企贷款累计发放额|loan.enterprise.issued.amount
                0|新发放企业贷款加权平均利率（%）|loan.rate.enterprise_new.weighted_avg
                """);
        Map<String, Integer> rows = rows(lines, 4);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 4 + i;
            Look look = line.label().endsWith("合计") ? Look.LABEL.bold() : Look.LABEL;
            r.label(p, row, 0, line, look);
            for (int c = 1; c < 7; c++) p.cell(row, c, look);
            if (!now) {
                r.past(p, row, 1, line.code(), month, look);
                continue;
            }
            r.total(p, row, 1, line.code(), rows, look);
            if (!Item.of(line.code()).isMoney() || Item.of(line.code()).flow()) continue;
            r.delta(p, row, 2, line.code(), Return.LAST_MONTH, look);
            r.growth(p, row, 3, line.code(), Return.LAST_MONTH, look);
            r.delta(p, row, 4, line.code(), Return.YEAR_START, look);
            r.growth(p, row, 5, line.code(), Return.YEAR_START, look);
        }
        footer(p, 4 + lines.size() + 1, r.office(), "2023-01-05");
        p.widths(36, 16, 14, 10, 14, 10, 14).landscape(1);
    }

    /** A unit column: amounts, percentages and counts beneath each other; this period, year start, a year ago. */
    private void youhui() {
        Return r = Return.open(model, truth, "YHB", "2022-12/邮汇银行澜溪县支行2022年12月统计表.xlsx");
        Pad cover = r.book().sheet("封面");
        cover.merged(3, 1, 3, 6, "澜溪县银行业金融机构统计报表", Look.TITLE.font("黑体", 22)).height(3, 40);
        cover.merged(
                6, 1, 6, 6, "填报机构：邮汇储蓄银行澜溪县支行（公章）", Look.PLAIN.font("宋体", 14).centre());
        cover.merged(8, 1, 8, 6, "报告期：2022年12月", Look.PLAIN.font("宋体", 14).centre());
        cover.merged(10, 1, 10, 6, "报送日期：2023年1月4日", Look.PLAIN.font("宋体", 14).centre());
        Pad p = r.book().sheet("统计表");
        p.merged(0, 0, 0, 6, "邮汇储蓄银行澜溪县支行主要指标统计表（2022年12月）", Look.TITLE).height(0, 30);
        String[] heads = {"序号", "指标名称", "计量单位", "本期数", "年初数", "上年同期数", "备注"};
        Look head = Look.HEAD.fill(IndexedColors.LIGHT_GREEN);
        for (int c = 0; c < heads.length; c++) p.text(2, c, heads[c], head);
        List<Line> lines = Line.parse("""
                0|各项存款|deposit.balance
                0|其中：住户存款|deposit.household.balance
                0|　　　非金融企业存款|deposit.corporate.balance
                0|　　　机关团体存款|deposit.gov_org.balance
                0|各项贷款|loan.balance
                0|其中：住户贷款|loan.household.balance
                0|　　　企（事）业单位贷款|loan.corporate.balance
                0|短期贷款余额|loan.short_term.balance
                0|企业中长期贷款余额|loan.enterprise_mlt.balance
                0|票据贴现余额|loan.bill_discount.balance
                0|制造业贷款余额|loan.manufacturing.balance
                0|制造业中长期贷款余额|loan.manufacturing_mlt.balance
                0|普惠金融重点领域贷款余额|loan.inclusive.balance
                0|普惠型小微企业贷款余额|loan.inclusive_micro.balance
                0|涉农贷款余额|loan.agri.balance
                0|民营企业贷款余额|loan.private.balance
                0|不良贷款余额|npl.balance
                0|不良贷款率|npl.ratio
                0|涉企贷款本年累计发放额|loan.enterprise.issued.amount
                0|新发放企业贷款加权平均利率|loan.rate.enterprise_new.weighted_avg
                0|线上贷款本年累计发放额|loan.online.issued.amount
                0|首贷本年累计发放额|first_loan.amount
                0|首贷企业数|first_loan.enterprise.count
                """);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Item item = Item.of(line.code());
            int row = 3 + i;
            p.number(row, 0, java.math.BigDecimal.valueOf(i + 1), Look.LABEL.centre());
            r.label(p, row, 1, line, Look.LABEL);
            p.text(row, 2, item.isMoney() ? "万元" : item.unit(), Look.LABEL.centre());
            r.now(p, row, 3, line.code(), Look.LABEL);
            if (item.flow()) p.text(row, 4, "-", Look.LABEL.centre());
            else r.past(p, row, 4, line.code(), Return.YEAR_START, Look.LABEL);
            r.past(p, row, 5, line.code(), Return.LAST_YEAR, Look.LABEL);
            p.cell(row, 6, Look.LABEL);
        }
        footer(p, 3 + lines.size() + 1, r.office(), "2023年1月4日");
        p.widths(6, 36, 10, 16, 16, 16, 16).landscape(1);
        r.book().workbook().setActiveSheet(1);
        r.save(samples);
    }

    static void footer(Pad pad, int row, Office office, String date) {
        pad.text(row, 0, "填表人：" + HistoryFiles.clerk(office) + "　　　审核人：李建军　　　填报日期：" + date, Look.PLAIN);
    }
}
