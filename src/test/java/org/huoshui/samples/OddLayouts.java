package org.huoshui.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.IndexedColors;

/** {@code layouts/}, first half: many institutions or regions in one workbook. Not part of the demo's load. */
final class OddLayouts {

    private static final YearMonth NOW = Model.REPORT;
    private static final Scale WAN = Scale.wan(2);
    private static final List<String> ITEMS =
            List.of("deposit.balance", "loan.balance", "loan.manufacturing.balance", "npl.balance");
    private static final String[] NAMES = {"各项存款余额", "各项贷款余额", "制造业贷款余额", "不良贷款余额"};

    private final Model model;
    private final Truth truth;
    private final Path samples;

    OddLayouts(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        institutionsDown();
        institutionsAcross();
        institutionsUnderTwoHeads();
        sheetPerInstitution();
        flatList();
        regionsByShortName();
        itemColumnPerInstitutionBlock();
    }

    private OddTable open(String file, String sheet) {
        return OddTable.open(model, truth, file, sheet);
    }

    /** 小计 and 合计 among the institutions: a total is not an institution. */
    private void institutionsDown() {
        OddTable t = open("各机构主要指标（机构竖排）.xlsx", "汇总表")
                .title("澜溪县银行业机构主要指标汇总表（2022年12月）", 5, "单位：万元")
                .head(2, 0, "序号", "机构名称")
                .head(2, 2, NAMES);
        int row = 3;
        List<Integer> subtotals = new ArrayList<>();
        for (List<String> group : List.of(OddTable.BANKS, OddTable.LOCAL)) {
            int first = row;
            for (String code : group) {
                t.aside(row, 0, BigDecimal.valueOf(row - 2 - subtotals.size()), "0")
                        .label(row, 1, Office.of(code).name());
                for (int i = 0; i < 4; i++) t.put(row, 2 + i, code, ITEMS.get(i), NOW, WAN);
                row++;
            }
            t.label(row, 0, "").label(row, 1, subtotals.isEmpty() ? "商业银行小计" : "地方法人机构小计");
            for (int i = 0; i < 4; i++) t.sum(row, 2 + i, first, row - 1, WAN);
            subtotals.add(row++);
        }
        t.label(row, 0, "").label(row, 1, "合　计");
        for (int i = 0; i < 4; i++) {
            String c = Book.column(2 + i);
            t.pad()
                    .formula(
                            row,
                            2 + i,
                            c + (subtotals.get(0) + 1) + "+" + c + (subtotals.get(1) + 1),
                            OddTable.NUMBER.bold().format("#,##0.00"));
        }
        t.pad().text(row + 2, 1, "制表：县金融办综合科", Look.PLAIN);
        t.pad().widths(6, 30, 18, 18, 18, 18);
        t.save(samples);
    }

    private void institutionsAcross() {
        OddTable t = open("各机构主要指标（机构横排）.xlsx", "2022年12月");
        int last = OddTable.BANKS.size() + 1;
        t.title("2022年12月各银行存贷款情况", last, "单位：亿元").head(2, 0, "项目", "合计");
        Scale yi = Scale.yi(2);
        for (int i = 0; i < 4; i++) {
            t.label(3 + i, 0, ITEMS.get(i), NAMES[i].replace("余额", ""));
            String row = String.valueOf(4 + i);
            t.pad()
                    .formula(
                            3 + i,
                            1,
                            "SUM(C" + row + ":" + Book.column(last) + row + ")",
                            OddTable.NUMBER.format("0.00"));
            for (int b = 0; b < OddTable.BANKS.size(); b++) {
                t.head(2, 2 + b, Office.of(OddTable.BANKS.get(b)).shortName());
                t.put(3 + i, 2 + b, OddTable.BANKS.get(b), ITEMS.get(i), NOW, yi);
            }
        }
        t.pad().widths(24, 12, 12, 12, 12, 12, 12, 12);
        t.save(samples);
    }

    /** Each item has its balance, its change and its growth under it; institutions down; .xls. */
    private void institutionsUnderTwoHeads() {
        OddTable t = open("各机构存贷款（两级表头）.xls", "Sheet1").title("澜溪县各银行机构存贷款统计", 9, "单位：万元、%");
        t.pad().text(1, 0, "报表日期：2022年12月31日", Look.PLAIN);
        t.pad().merged(2, 0, 3, 0, "机构", Look.HEAD);
        for (int i = 0; i < 3; i++) {
            int column = 1 + 3 * i;
            t.pad().merged(2, column, 2, column + 2, NAMES[i], Look.HEAD);
            t.head(3, column, "余额", "比年初", "同比%");
            for (int b = 0; b < OddTable.BANKS.size(); b++) {
                String bank = OddTable.BANKS.get(b);
                t.label(4 + b, 0, Office.of(bank).shortName()).put(4 + b, column, bank, ITEMS.get(i), NOW, WAN);
                BigDecimal now = t.written(bank, ITEMS.get(i), NOW, WAN);
                BigDecimal before = t.written(bank, ITEMS.get(i), Return.YEAR_START, WAN);
                t.aside(4 + b, column + 1, now.subtract(before), "#,##0.00")
                        .aside(4 + b, column + 2, Return.growth(now, before), "0.00");
            }
        }
        t.pad().widths(16, 14, 13, 8, 14, 13, 8, 14, 13, 8);
        t.save(samples);
    }

    /** The institution stands in the sheet's name only. */
    private void sheetPerInstitution() {
        OddTable t = open("2022年12月各行分表.xlsx", "华岳银行");
        for (String bank : List.of("HYB", "YHB", "LXV")) {
            if (!bank.equals("HYB")) t = t.next(Office.of(bank).shortName());
            t.title("存贷款月报", 1, "单位：万元").head(2, 0, "指标", "本月");
            for (int i = 0; i < 4; i++) t.label(3 + i, 0, NAMES[i]).put(3 + i, 1, bank, ITEMS.get(i), NOW, WAN);
            t.pad().widths(28, 18);
        }
        t.save(samples);
    }

    /** One observation per line, as a database would export it; two months. */
    private void flatList() {
        OddTable t = open("指标明细清单.xlsx", "明细").head(0, 0, "机构", "指标", "单位", "月份", "数值");
        int row = 1;
        for (YearMonth month : List.of(NOW.minusMonths(1), NOW)) {
            for (String bank : List.of("HYB", "LXR")) {
                for (int i = 0; i < 4; i++) {
                    t.label(row, 0, Office.of(bank).name())
                            .label(row, 1, NAMES[i])
                            .label(row, 2, "万元");
                    t.label(row, 3, month.toString()).put(row, 4, bank, ITEMS.get(i), month, WAN);
                    row++;
                }
                t.label(row, 0, Office.of(bank).name())
                        .label(row, 1, "新发放企业贷款加权平均利率")
                        .label(row, 2, "%");
                t.label(row, 3, month.toString())
                        .put(row, 4, bank, "loan.rate.enterprise_new.weighted_avg", month, WAN);
                row++;
            }
        }
        t.pad().widths(24, 32, 8, 12, 18);
        t.save(samples);
    }

    /** Counties without 县, a 南部五县 row that is a group and no region, the city at the foot. */
    private void regionsByShortName() {
        OddTable t = open("2022年12月各县存贷款.xls", "各县").title("2022年12月全市各县存贷款余额", 3, "单位：亿元");
        t.head(2, 0, "县别", "各项存款余额", "同比增长", "各项贷款余额");
        Scale yi = Scale.yi(2);
        int row = 3;
        for (String county : CityModel.COUNTIES.keySet()) {
            t.label(row, 0, CityModel.COUNTIES.get(county).replace("县", ""));
            t.put(row, 1, county, "deposit.balance", NOW, yi).put(row, 3, county, "loan.balance", NOW, yi);
            BigDecimal growth = Return.growth(
                    model.get(county, "deposit.balance", NOW), model.get(county, "deposit.balance", Return.LAST_YEAR));
            t.pad().number(row, 2, growth.movePointLeft(2), OddTable.NUMBER.format("0.00%"));
            row++;
        }
        t.label(row, 0, "瀚宁市")
                .put(row, 1, CityModel.CITY, "deposit.balance", NOW, yi)
                .put(row, 3, CityModel.CITY, "loan.balance", NOW, yi);
        t.pad().widths(14, 18, 12, 18);
        t.save(samples);
    }

    /** Two head rows the other way round: institutions merged on top, this month and last month beneath. */
    private void itemColumnPerInstitutionBlock() {
        OddTable t = open("各行本月与上月对照（2022年12月）.xlsx", "对照");
        t.title("各行本月与上月对照表", 8, "单位：万元");
        t.pad().merged(2, 0, 3, 0, "指标", Look.HEAD.fill(IndexedColors.PALE_BLUE));
        for (int b = 0; b < 4; b++) {
            String bank = OddTable.BANKS.get(b);
            t.pad().merged(2, 1 + 2 * b, 2, 2 + 2 * b, Office.of(bank).shortName(), Look.HEAD);
            t.head(3, 1 + 2 * b, "本月", "上月");
            for (int i = 0; i < 4; i++) {
                t.label(4 + i, 0, NAMES[i]).put(4 + i, 1 + 2 * b, bank, ITEMS.get(i), NOW, WAN);
                t.aside(4 + i, 2 + 2 * b, t.written(bank, ITEMS.get(i), Return.LAST_MONTH, WAN), "#,##0.00");
            }
        }
        t.pad().widths(24, 14, 14, 14, 14, 14, 14, 14, 14);
        t.save(samples);
    }
}
