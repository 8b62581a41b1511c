package org.huoshui.samples;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.huoshui.samples.Return.Line;

/** Returns of December 2022 laid out otherwise: items across, months across or down, two lists side by side. */
final class DecemberAcross {

    private static final List<String> ENDING = List.of(
            "loan.manufacturing.balance",
            "loan.manufacturing_mlt.balance",
            "loan.inclusive.balance",
            "loan.inclusive_micro.balance",
            "loan.agri.balance",
            "loan.private.balance",
            "npl.balance",
            "loan.enterprise.issued.amount",
            "loan.rate.enterprise_new.weighted_avg");

    private final Model model;
    private final Truth truth;
    private final Path samples;

    DecemberAcross(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        changchuan();
        jiuyu();
        donglu();
        policyBank();
    }

    /** Items across under heads of three levels, each with its balance and its change; this month above other periods. */
    private void changchuan() {
        Return r = Return.open(model, truth, "CCB", "2022-12/长川银行202212报表.xlsx");
        Pad p = r.book().sheet("报表");
        Look head = Look.HEAD.fill(IndexedColors.PALE_BLUE);
        List<Line> lines = Line.parse("""
                0|各项存款|deposit.balance
                0|住户存款|deposit.household.balance
                0|非金融企业存款|deposit.corporate.balance
                0|机关团体存款|deposit.gov_org.balance
                1|各项贷款|loan.balance
                1|住户贷款|loan.household.balance
                1|企（事）业单位贷款|loan.corporate.balance
                1|短期贷款|loan.short_term.balance
                1|企业中长期贷款|loan.enterprise_mlt.balance
                1|票据贴现|loan.bill_discount.balance
                2|制造业贷款|loan.manufacturing.balance
                2|制造业中长期贷款|loan.manufacturing_mlt.balance
                2|普惠金融重点领域贷款|loan.inclusive.balance
                2|普惠小微贷款|loan.inclusive_micro.balance
                2|涉农贷款|loan.agri.balance
                2|民营企业贷款|loan.private.balance
                2|绿色普惠贷款|loan.green_inclusive.balance
                3|不良贷款余额|npl.balance
                """);
        List<Line> flows = Line.parse("""
                4|涉企贷款累计发放额|loan.enterprise.issued.amount
                4|线上贷款累计发放额|loan.online.issued.amount
                4|首贷金额（累计）|first_loan.amount
                4|首贷企业家数（家）|first_loan.enterprise.count
                4|新发放企业贷款加权平均利率（%）|loan.rate.enterprise_new.weighted_avg
                """);
        int last = 2 * lines.size() + flows.size();
        p.merged(0, 0, 0, last, "长川银行澜溪支行存贷款及重点领域贷款情况表", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 3, "2022年12月末", Look.PLAIN).merged(1, last - 3, 1, last, "单位：亿元", Look.PLAIN.right());
        p.merged(2, 0, 4, 0, "期别", head);
        String[] groups = {"存款", "贷款", "重点领域贷款", "资产质量"};
        for (int g = 0; g < groups.length; g++) {
            int group = g;
            int from =
                    1 + 2 * (int) lines.stream().filter(l -> l.depth() < group).count();
            int to = from
                    - 1
                    + 2 * (int) lines.stream().filter(l -> l.depth() == group).count();
            p.merged(2, from, 2, to, groups[g], head);
        }
        p.merged(2, 2 * lines.size() + 1, 2, last, "当年发放（累计）", head);
        String[] periods = {"本月", "上月", "上年同期"};
        YearMonth[] months = {Return.NOW, Return.LAST_MONTH, Return.LAST_YEAR};
        for (int m = 0; m < 3; m++)
            p.text(5 + m, 0, periods[m], Look.LABEL.bold().centre());
        for (int i = 0; i < lines.size() + flows.size(); i++) {
            boolean flow = i >= lines.size();
            Line line = flow ? flows.get(i - lines.size()) : lines.get(i);
            int column = flow ? 1 + lines.size() + i : 1 + 2 * i;
            truth.label(line.code(), line.label());
            if (flow) p.merged(3, column, 4, column, line.label(), head);
            else
                p.merged(3, column, 3, column + 1, line.label(), head)
                        .text(4, column, "余额", head)
                        .text(4, column + 1, "比年初", head);
            for (int m = 0; m < 3; m++) {
                if (m == 0) r.now(p, 5, column, line.code(), Look.LABEL);
                else r.past(p, 5 + m, column, line.code(), months[m], Look.LABEL);
                if (flow) continue;
                if (m == 0) r.delta(p, 5, column + 1, line.code(), Return.YEAR_START, Look.LABEL);
                else p.cell(5 + m, column + 1, Look.LABEL);
            }
        }
        p.text(9, 0, "制表：赵一鸣", Look.PLAIN).text(9, 5, "复核：韩雪", Look.PLAIN).text(9, 9, "2023年1月5日", Look.PLAIN);
        int[] widths = new int[last + 1];
        java.util.Arrays.fill(widths, 11);
        p.widths(widths).landscape(2);
        p.sheet().createFreezePane(1, 5);
        r.save(samples);
    }

    /** The central bank's form: six months across, every item with a Chinese and an English name; a second sheet for the rest. */
    private void jiuyu() {
        Return r = Return.open(model, truth, "JYB", "2022-12/九域银行信贷收支表2022.12.xls");
        Pad p = r.book().sheet("信贷收支表");
        months(r, p, "人民币信贷收支表", "Sources and Uses of Credit Funds (RMB)", Line.parse("""
                0|来源方项目 Funds Sources|
                0|一、各项存款 Total Deposits|deposit.balance
                1|1.住户存款 Deposits of Households|deposit.household.balance
                1|2.非金融企业存款 Deposits of Non-financial Enterprises|deposit.corporate.balance
                1|3.机关团体存款 Deposits of Government Departments & Organizations|deposit.gov_org.balance
                1|4.财政性存款 Fiscal Deposits|~deposit.fiscal
                1|5.非银行业金融机构存款 Deposits of Non-banking Financial Institutions|~deposit.nonbank
                0|运用方项目 Funds Uses|
                0|一、各项贷款 Total Loans|loan.balance
                1|1.住户贷款 Loans to Households|loan.household.balance
                2|（1）短期贷款 Short-term Loans|~loan.household.short
                2|（2）中长期贷款 Mid & Long-term Loans|~loan.household.long
                1|2.企（事）业单位贷款 Loans to Non-financial Enterprises and Government Departments & Organizations|loan.corporate.balance
                2|（1）短期贷款 Short-term Loans|~loan.corporate.short
                2|（2）中长期贷款 Mid & Long-term Loans|loan.enterprise_mlt.balance
                2|（3）票据融资 Paper Financing|loan.bill_discount.balance
                """));
        Pad more = r.book().sheet("专项统计");
        months(r, more, "贷款专项统计表", "Special Statistics of Loans", Line.parse("""
                0|短期贷款合计 Short-term Loans, Total|loan.short_term.balance
                0|制造业贷款 Loans to Manufacturing|loan.manufacturing.balance
                1|其中：制造业中长期贷款 Mid & Long-term|loan.manufacturing_mlt.balance
                0|普惠金融重点领域贷款 Inclusive Finance|loan.inclusive.balance
                1|其中：普惠小微贷款 Micro and Small Enterprises|loan.inclusive_micro.balance
                0|涉农贷款 Agriculture-related Loans|loan.agri.balance
                0|民营企业贷款 Loans to Private Enterprises|loan.private.balance
                0|不良贷款余额 Non-performing Loans|npl.balance
                0|涉企贷款发放额（当年累计） New Loans to Enterprises, YTD|loan.enterprise.issued.amount
                0|新发放企业贷款加权平均利率（%） Weighted Average Rate (%)|loan.rate.enterprise_new.weighted_avg
                0|线上模式贷款发放额（当年累计） Online Loans, YTD|loan.online.issued.amount
                0|助企纾困贷款金额（当年累计） Relief Loans, YTD|relief.loan.amount
                0|助企纾困贷款笔数（笔，当年累计） Relief Loans, Number|relief.loan.count
                """));
        r.save(samples);
    }

    private static void months(Return r, Pad p, String title, String english, List<Line> lines) {
        p.merged(0, 0, 0, 6, title, Look.TITLE)
                .height(0, 26)
                .merged(
                        1,
                        0,
                        1,
                        6,
                        english,
                        Look.PLAIN.font("Times New Roman", 12).centre());
        p.text(2, 0, "九域银行澜溪支行", Look.PLAIN).merged(2, 3, 2, 6, "单位：亿元人民币 Unit: 100 Million RMB", Look.PLAIN.right());
        p.text(3, 0, "项目 Item", Look.HEAD);
        for (int m = 0; m < 6; m++) p.text(3, 1 + m, String.format("2022.%02d", 7 + m), Look.HEAD);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 4 + i;
            r.label(p, row, 0, line, line.depth() == 0 ? Look.LABEL.bold().wrap() : Look.LABEL.wrap());
            if (line.label().length() > 46) p.height(row, 27);
            for (int m = 0; m < 6; m++) {
                YearMonth month = YearMonth.of(2022, 7 + m);
                if (line.isCaption()) {
                    p.cell(row, 1 + m, Look.LABEL);
                } else if (month.equals(Return.NOW)) {
                    r.now(p, row, 1 + m, line.code(), Look.LABEL);
                } else {
                    r.past(p, row, 1 + m, line.code(), month, Look.LABEL);
                    p.means(row, 1 + m, "JYB", line.code(), month, r.model().get("JYB", line.code(), month));
                }
            }
        }
        p.text(4 + lines.size() + 1, 0, "注：本表数据为月末余额；当年累计项目自1月1日起。", Look.PLAIN);
        p.text(4 + lines.size() + 2, 0, "制表人：李思远　审核：高健　2023年1月5日", Look.PLAIN);
        p.widths(62, 12, 12, 12, 12, 12, 12).landscape(1);
    }

    /** Deposits on the left, loans on the right of one sheet, .xls. */
    private void donglu() {
        Return r = Return.open(model, truth, "DLB", "2022-12/东陆银行澜溪支行2022-12.xls");
        side(r, "");
        r.save(samples);
    }

    /** @param slipped an item whose number the clerk typed in 元 although the sheet is in 万元; empty for a clean sheet */
    static void side(Return r, String slipped) {
        Pad p = r.book().sheet("Sheet1");
        boolean faulty = !slipped.isEmpty();
        p.merged(0, 0, 0, 6, "东陆银行澜溪支行业务统计表", Look.TITLE).height(0, 30);
        p.text(1, 0, "2022年12月31日", Look.PLAIN).text(1, 6, "单位：万元", Look.PLAIN.right());
        Look head = Look.HEAD.fill(IndexedColors.GREY_25_PERCENT);
        for (int block = 0; block < 2; block++) {
            p.text(2, 4 * block, block == 0 ? "存款项目" : "贷款项目", head)
                    .text(2, 4 * block + 1, "余额", head)
                    .text(2, 4 * block + 2, "比年初", head);
        }
        List<Line> left = Line.parse("""
                0|各项存款|deposit.balance
                1|住户存款|deposit.household.balance
                1|非金融企业存款|deposit.corporate.balance
                1|机关团体存款|deposit.gov_org.balance
                1|财政性存款|~deposit.fiscal
                1|非银行业金融机构存款|~deposit.nonbank
                0|不良贷款余额|npl.balance
                0|涉企贷款发放额（累计）|loan.enterprise.issued.amount
                0|新发放企业贷款加权平均利率（%）|loan.rate.enterprise_new.weighted_avg
                """);
        List<Line> right = Line.parse("""
                0|各项贷款|loan.balance
                1|住户贷款|loan.household.balance
                1|企（事）业单位贷款|loan.corporate.balance
                0|短期贷款|loan.short_term.balance
                0|企业中长期贷款|loan.enterprise_mlt.balance
                0|票据贴现|loan.bill_discount.balance
                0|制造业贷款|loan.manufacturing.balance
                1|制造业中长期贷款|loan.manufacturing_mlt.balance
                0|普惠金融重点领域贷款|loan.inclusive.balance
                1|普惠小微贷款|loan.inclusive_micro.balance
                0|涉农贷款|loan.agri.balance
                0|民营企业贷款|loan.private.balance
                """);
        Map<String, Integer> rows = DecemberDown.rows(left, 3);
        for (int i = 0; i < left.size(); i++) sideLine(r, p, 3 + i, 0, left.get(i), rows, slipped);
        rows = DecemberDown.rows(right, 3);
        for (int i = 0; i < right.size(); i++) {
            if (faulty && right.get(i).code().equals("loan.private.balance")) {
                // the row is not there at all, so the fault has no cell
                r.book()
                        .truth()
                        .fault(new Truth.Fault(r.book().file(), "Sheet1", "", "missing_required:loan.private.balance"));
                continue;
            }
            sideLine(r, p, 3 + i, 4, right.get(i), rows, slipped);
        }
        p.text(16, 0, "填表：冯晓东", Look.PLAIN).text(16, 4, "审核：姜涛", Look.PLAIN);
        p.widths(34, 16, 14, 3, 30, 16, 14).landscape(1);
    }

    private static void sideLine(
            Return r, Pad p, int row, int column, Line line, Map<String, Integer> rows, String slipped) {
        r.label(p, row, column, line, Look.LABEL);
        if (line.code().equals(slipped)) {
            var yuan = r.model().get(r.office().code(), slipped, Return.NOW);
            p.number(row, column + 1, yuan, Look.LABEL.right().format("#,##0.00"));
            p.means(row, column + 1, r.office().code(), slipped, Return.NOW, yuan.movePointRight(4));
            p.fault(row, column + 1, "unit_slip");
        } else {
            r.total(p, row, column + 1, line.code(), rows, Look.LABEL);
        }
        if (Item.of(line.code()).flow() || !Item.of(line.code()).isMoney()) p.cell(row, column + 2, Look.LABEL);
        else r.delta(p, row, column + 2, line.code(), Return.YEAR_START, Look.LABEL);
    }

    /** The quarter's months down, items across under heads of two levels. */
    private void policyBank() {
        Return r = Return.open(model, truth, "GNP", "2022-12/国农发行澜溪县支行四季度月报（报2022年12月）.xlsx");
        Pad p = r.book().sheet("月报");
        List<String> deposits = List.of(
                "deposit.balance", "deposit.household.balance", "deposit.corporate.balance", "deposit.gov_org.balance");
        List<String> loans = List.of(
                "loan.balance",
                "loan.household.balance",
                "loan.corporate.balance",
                "loan.short_term.balance",
                "loan.enterprise_mlt.balance",
                "loan.bill_discount.balance");
        List<String> ending = new java.util.ArrayList<>(ENDING);
        ending.add("loan.green_inclusive.balance");
        List<List<String>> groups = List.of(deposits, loans, ending);
        String[] names = {"存款", "贷款", "专项及其他"};
        Look head = Look.HEAD.fill(IndexedColors.LIGHT_GREEN);
        int last = deposits.size() + loans.size() + ending.size();
        p.merged(0, 0, 0, last, "国农发展银行澜溪县支行月报", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 4, "填报机构：国农发展银行澜溪县支行", Look.PLAIN)
                .merged(1, last - 3, 1, last, "单位：万元，%", Look.PLAIN.right());
        p.merged(2, 0, 3, 0, "月份", head);
        int column = 1;
        for (int g = 0; g < groups.size(); g++) {
            p.merged(2, column, 2, column + groups.get(g).size() - 1, names[g], head);
            for (String code : groups.get(g)) {
                String label = Item.of(code).name()
                        + (Item.of(code).flow() ? "（累计）" : Item.of(code).isMoney() ? "" : "（%）");
                truth.label(code, label);
                p.text(3, column, label, head);
                for (int m = 0; m < 3; m++) {
                    YearMonth month = YearMonth.of(2022, 10 + m);
                    p.text(4 + m, 0, Model.chinese(month), Look.LABEL.centre());
                    r.past(p, 4 + m, column, code, month, Look.LABEL);
                    p.means(4 + m, column, "GNP", code, month, model.get("GNP", code, month));
                }
                column++;
            }
        }
        p.height(3, 44);
        p.text(8, 0, "填报人：钱倩", Look.PLAIN).text(8, 4, "负责人：郭志刚", Look.PLAIN);
        int[] widths = new int[last + 1];
        java.util.Arrays.fill(widths, 14);
        p.widths(widths).landscape(1);
        r.save(samples);
    }
}
