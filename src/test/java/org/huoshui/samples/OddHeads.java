package org.huoshui.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** {@code layouts/}, second half: one institution under unusual heads, titles and units. Not part of the demo's load. */
final class OddHeads {

    private static final YearMonth NOW = Model.REPORT;
    private static final Scale WAN = Scale.wan(2);
    private static final List<String> ITEMS =
            List.of("deposit.balance", "deposit.household.balance", "loan.balance", "loan.agri.balance");
    private static final String[] NAMES = {"各项存款", "其中：住户存款", "各项贷款", "其中：涉农贷款"};

    private final Model model;
    private final Truth truth;
    private final Path samples;

    OddHeads(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        monthsDown();
        twoTables();
        dateHeads();
        yearInTitle();
        unitPerRow();
        onlyTheFileName();
        numericMonths();
        awayFromTheCorner();
        changeUnderEachMonth();
        unitInTheCell();
    }

    private OddTable open(String file, String sheet) {
        return OddTable.open(model, truth, file, sheet);
    }

    /** The year in the title, 1月 … 12月 down. */
    private void monthsDown() {
        OddTable t = open("华岳银行2022年各月数据.xls", "2022年").title("华岳银行澜溪支行2022年各月存贷款", 4, "单位：万元");
        t.head(2, 0, "月份").head(2, 1, NAMES);
        for (int m = 1; m <= 12; m++) {
            t.label(2 + m, 0, m + "月");
            for (int i = 0; i < 4; i++) t.put(2 + m, 1 + i, "HYB", ITEMS.get(i), YearMonth.of(2022, m), WAN);
        }
        t.pad().widths(10, 18, 18, 18, 18);
        t.save(samples);
    }

    /** One table below the other, each with its own head and its own unit. */
    private void twoTables() {
        OddTable t = open("通海银行上下两表202212.xlsx", "月报").title("通海银行澜溪支行2022年12月月报", 3, "");
        t.pad().text(1, 0, "一、存款情况", Look.PLAIN.bold()).text(1, 3, "单位：万元", Look.PLAIN.right());
        t.head(2, 0, "项目", "期末余额", "上月余额", "备注");
        String[] deposits = {"各项存款", "住户存款", "非金融企业存款", "机关团体存款"};
        String[] codes = {
            "deposit.balance", "deposit.household.balance", "deposit.corporate.balance", "deposit.gov_org.balance"
        };
        for (int i = 0; i < 4; i++) {
            t.label(3 + i, 0, deposits[i])
                    .put(3 + i, 1, "THB", codes[i], NOW, WAN)
                    .label(3 + i, 3, "");
            t.aside(3 + i, 2, t.written("THB", codes[i], Return.LAST_MONTH, WAN), "#,##0.00");
        }
        t.pad().text(9, 0, "二、贷款情况", Look.PLAIN.bold()).text(9, 3, "单位：亿元", Look.PLAIN.right());
        t.head(10, 0, "项目", "上月余额", "期末余额", "备注");
        String[] loans = {"各项贷款", "短期贷款", "企业中长期贷款"};
        String[] more = {"loan.balance", "loan.short_term.balance", "loan.enterprise_mlt.balance"};
        Scale yi = Scale.yi(4);
        for (int i = 0; i < 3; i++) {
            t.label(11 + i, 0, loans[i]).put(11 + i, 2, "THB", more[i], NOW, yi).label(11 + i, 3, "");
            t.aside(11 + i, 1, t.written("THB", more[i], Return.LAST_MONTH, yi), "#,##0.0000");
        }
        t.pad().widths(26, 18, 18, 14);
        t.save(samples);
    }

    /** Months as real dates, shown as Dec-22 and the like. */
    private void dateHeads() {
        OddTable t =
                open("长川银行近半年数据.xlsx", "数据").title("长川银行澜溪支行近半年数据", 6, "单位：万元").head(2, 0, "指标");
        for (int m = 0; m < 6; m++) {
            YearMonth month = NOW.minusMonths(5 - m);
            t.pad().date(2, 1 + m, month.atEndOfMonth(), Look.HEAD.format("mmm-yy"));
            for (int i = 0; i < 4; i++) t.label(3 + i, 0, NAMES[i]).put(3 + i, 1 + m, "CCB", ITEMS.get(i), month, WAN);
        }
        t.pad().widths(24, 16, 16, 16, 16, 16, 16);
        t.save(samples);
    }

    /** The year in the title, 10月 … 12月 across, then a column of change. */
    private void yearInTitle() {
        OddTable t = open("农泽银行四季度.xls", "四季度").title("农泽银行澜溪县支行2022年四季度各月情况表", 4, "单位：元");
        t.head(2, 0, "项　目", "10月", "11月", "12月", "12月比11月");
        Scale yuan = Scale.yuan(2);
        for (int i = 0; i < 4; i++) {
            t.label(3 + i, 0, NAMES[i]);
            for (int m = 0; m < 3; m++) t.put(3 + i, 1 + m, "NZB", ITEMS.get(i), YearMonth.of(2022, 10 + m), yuan);
            t.aside(
                    3 + i,
                    4,
                    t.written("NZB", ITEMS.get(i), NOW, yuan)
                            .subtract(t.written("NZB", ITEMS.get(i), Return.LAST_MONTH, yuan)),
                    "#,##0.00");
        }
        t.pad().widths(24, 22, 22, 22, 20);
        t.save(samples);
    }

    /** Every row has a unit of its own, some of them inside the name. */
    private void unitPerRow() {
        OddTable t = open("澜溪农商行2022年12月逐行单位.xlsx", "指标").title("澜溪农村商业银行2022年12月指标", 2, "");
        t.head(2, 0, "指标", "单位", "数值");
        record Row(String label, String unit, String code, Scale scale) {}
        List<Row> rows = List.of(
                new Row("各项存款余额", "亿元", "deposit.balance", Scale.yi(4)),
                new Row("各项贷款余额", "亿元", "loan.balance", Scale.yi(4)),
                new Row("不良贷款余额", "万元", "npl.balance", Scale.wan(2)),
                new Row("制造业贷款余额（千元）", "", "loan.manufacturing.balance", Scale.thousand(0)),
                new Row("普惠小微贷款余额", "元", "loan.inclusive_micro.balance", Scale.yuan(2)),
                new Row("新发放企业贷款加权平均利率", "％", "loan.rate.enterprise_new.weighted_avg", WAN),
                new Row("首贷企业家数", "家", "first_loan.enterprise.count", WAN),
                new Row("助企纾困贷款金额（百万元）", "", "relief.loan.amount", new Scale("百万元", 6, 2)),
                new Row("助企纾困贷款笔数", "笔", "relief.loan.count", WAN));
        for (int i = 0; i < rows.size(); i++) {
            Row r = rows.get(i);
            t.label(3 + i, 0, r.code(), r.label())
                    .label(3 + i, 1, r.unit())
                    .put(3 + i, 2, "LXR", r.code(), NOW, r.scale());
        }
        t.pad().widths(34, 8, 22);
        t.save(samples);
    }

    /** Neither the institution nor the month stands in the sheet. */
    private void onlyTheFileName() {
        OddTable t = open("瀚丰村镇银行202212.xlsx", "Sheet1").head(0, 0, "项目", "金额（万元）");
        for (int i = 0; i < 4; i++) t.label(1 + i, 0, NAMES[i]).put(1 + i, 1, "LXV", ITEMS.get(i), NOW, WAN);
        t.pad().widths(24, 18);
        t.save(samples);
    }

    /** Months as plain numbers: 202210 in one block, 2022.10 shown with two digits in another. */
    private void numericMonths() {
        OddTable t = open("九域银行数字月份.xlsx", "六位").title("九域银行澜溪支行数据", 3, "单位：万元").head(2, 0, "指标");
        for (int m = 0; m < 3; m++) {
            YearMonth month = YearMonth.of(2022, 10 + m);
            t.pad().number(2, 1 + m, BigDecimal.valueOf(202210 + m), Look.HEAD.format("0"));
            for (int i = 0; i < 4; i++) t.label(3 + i, 0, NAMES[i]).put(3 + i, 1 + m, "JYB", ITEMS.get(i), month, WAN);
        }
        t.pad().widths(24, 16, 16, 16);
        OddTable u = t.next("带点").title("九域银行澜溪支行数据（贷款）", 3, "单位：万元").head(2, 0, "指标");
        String[] codes = {"loan.manufacturing.balance", "loan.private.balance"};
        String[] labels = {"制造业贷款", "民营企业贷款"};
        for (int m = 0; m < 3; m++) {
            // 2022.1 as a number is October here, not January: it is shown as 2022.10
            u.pad()
                    .number(
                            2,
                            1 + m,
                            new BigDecimal("2022.10").add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(m))),
                            Look.HEAD.format("0.00"));
            for (int i = 0; i < 2; i++)
                u.label(3 + i, 0, codes[i], labels[i])
                        .put(3 + i, 1 + m, "JYB", codes[i], YearMonth.of(2022, 10 + m), WAN);
        }
        u.pad().widths(24, 16, 16, 16);
        t.save(samples);
    }

    /** The table does not begin at A1, and notes with numbers stand beside it. */
    private void awayFromTheCorner() {
        OddTable t = open("东陆银行12月（右下）.xlsx", "Sheet1");
        t.pad().text(0, 0, "各位同事：请于1月5日12:00前报送，联系电话0990-6688123，超过2次迟报将通报。", Look.PLAIN);
        t.pad().merged(4, 3, 4, 6, "东陆银行澜溪支行2022年12月报表", Look.TITLE.font("黑体", 14));
        t.pad().text(5, 6, "单位:人民币万元", Look.PLAIN.right());
        t.head(6, 3, "行次", "项目", "年初余额", "期末余额");
        for (int i = 0; i < 4; i++) {
            t.aside(7 + i, 3, BigDecimal.valueOf(i + 1), "0")
                    .label(7 + i, 4, NAMES[i])
                    .put(7 + i, 6, "DLB", ITEMS.get(i), NOW, WAN);
            t.aside(7 + i, 5, t.written("DLB", ITEMS.get(i), Return.YEAR_START, WAN), "#,##0.00");
        }
        t.pad().text(8, 9, "去年同期约8.6亿元", Look.PLAIN).number(9, 9, new BigDecimal("86000"), Look.PLAIN);
        t.pad().widths(6, 6, 6, 6, 24, 18, 18, 4, 4, 22);
        t.save(samples);
    }

    /** Each month heads two columns: its balance and the change to the month before. */
    private void changeUnderEachMonth() {
        OddTable t = open("邮汇银行各月余额及增减.xlsx", "各月").title("邮汇储蓄银行澜溪县支行各月余额及增减", 6, "单位：万元");
        t.pad().merged(2, 0, 3, 0, "指标", Look.HEAD);
        for (int m = 0; m < 3; m++) {
            YearMonth month = YearMonth.of(2022, 10 + m);
            t.pad().merged(2, 1 + 2 * m, 2, 2 + 2 * m, Model.chinese(month), Look.HEAD);
            t.head(3, 1 + 2 * m, "余额", "比上月");
            for (int i = 0; i < 4; i++) {
                t.label(4 + i, 0, NAMES[i]).put(4 + i, 1 + 2 * m, "YHB", ITEMS.get(i), month, WAN);
                t.aside(
                        4 + i,
                        2 + 2 * m,
                        t.written("YHB", ITEMS.get(i), month, WAN)
                                .subtract(t.written("YHB", ITEMS.get(i), month.minusMonths(1), WAN)),
                        "#,##0.00");
            }
        }
        t.pad().widths(24, 16, 14, 16, 14, 16, 14);
        t.save(samples);
    }

    /** The unit typed behind each number. */
    private void unitInTheCell() {
        OddTable t = open("泰宁人寿12月简表.xlsx", "简表")
                .title("泰宁人寿保险澜溪支公司2022年12月简表", 1, "")
                .head(2, 0, "项目", "本年累计");
        Scale scale = Scale.wan(2);
        String[] codes = {"insurance.premium.life", "insurance.claim.life"};
        String[] names = {"人身险保费收入", "人身险赔付支出"};
        for (int i = 0; i < 2; i++) {
            String text = String.format(java.util.Locale.ROOT, "%,.2f万元", t.written("TNL", codes[i], NOW, scale));
            t.label(3 + i, 0, names[i]).pad().text(3 + i, 1, text, OddTable.NUMBER);
            t.means(3 + i, 1, "TNL", codes[i], NOW, scale);
        }
        t.pad().widths(24, 20);
        t.save(samples);
    }
}
