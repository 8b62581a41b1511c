package org.huoshui.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * {@code history/}: one workbook per institution, items down, 36 months across under a head of two rows, the year
 * merged over its months.
 */
final class HistoryFiles {

    /** How an office's clerk lays the table out. */
    private record Habit(
            String file,
            String sheet,
            String title,
            boolean numbered,
            boolean unitColumn,
            boolean percentCells,
            boolean typed,
            String words) {}

    // words: how items are named; "plain" the catalogue's, "short" without 余额, "list" with Chinese numbering
    private static final Map<String, Habit> HABITS = Map.ofEntries(
            habit("HYB", "华岳银行2019年12月至2022年11月历史数据.xlsx", "历史数据", "华岳银行澜溪支行主要业务指标历史数据", "x--", "plain"),
            habit("CCB", "长川银行历史月报201912-202211.xlsx", "Sheet1", "长川银行澜溪支行2019年12月—2022年11月经营数据", "-x-", "short"),
            habit("JYB", "九域银行_近三年月度数据.xls", "月度数据", "九域银行澜溪支行近三年月度数据表", "--%", "list"),
            habit("NZB", "农泽银行澜溪县支行_历史数据_201912_202211.xls", "数据", "农泽银行澜溪县支行分月统计数据", "--t", "list"),
            habit("THB", "通海银行历史数据.xlsx", "2019-2022", "通海银行澜溪支行分月数据", "x--", "short"),
            habit("YHB", "邮汇银行澜溪县支行三年数据.xlsx", "三年数据", "邮汇储蓄银行澜溪县支行主要指标分月情况", "-x-", "plain"),
            habit("HNB", "瀚宁银行历史报表（2019.12-2022.11）.xlsx", "历史报表", "瀚宁银行澜溪支行历史报表", "xx-", "short"),
            habit("DLB", "东陆银行历史数据.xls", "Sheet1", "东陆银行澜溪支行各月数据", "---", "plain"),
            habit("LXR", "澜溪农商行2019-2022年分月数据.xlsx", "分月数据", "澜溪农村商业银行股份有限公司分月数据", "x-%", "list"),
            habit("LXV", "瀚丰村镇银行历史数据.xls", "历史", "澜溪瀚丰村镇银行分月统计表", "---", "short"),
            habit("GNP", "国农发行澜溪县支行历史数据.xlsx", "历史数据", "国农发展银行澜溪县支行历史数据", "-x-", "plain"),
            habit("AHP", "安和财险历史数据.xlsx", "保费赔款", "安和财产保险澜溪支公司保费及赔款分月情况（本年累计）", "x--", "plain"),
            habit("TNL", "泰宁人寿历史数据.xls", "Sheet1", "泰宁人寿保险澜溪支公司业务数据（本年累计）", "---", "plain"),
            habit("HNG", "瀚宁担保业务历史数据.xlsx", "业务数据", "瀚宁融资担保澜溪分公司业务数据（本年累计）", "-x-", "plain"));

    private static final List<String> BANK = List.of(
            "deposit.balance",
            "deposit.household.balance",
            "deposit.corporate.balance",
            "deposit.gov_org.balance",
            "loan.balance",
            "loan.household.balance",
            "loan.corporate.balance",
            "loan.short_term.balance",
            "loan.enterprise_mlt.balance",
            "loan.bill_discount.balance",
            "loan.manufacturing.balance",
            "loan.manufacturing_mlt.balance",
            "loan.inclusive.balance",
            "loan.inclusive_micro.balance",
            "loan.agri.balance",
            "loan.private.balance",
            "npl.balance",
            "loan.enterprise.issued.amount",
            "loan.rate.enterprise_new.weighted_avg",
            "loan.green_inclusive.balance",
            "loan.online.issued.amount",
            "first_loan.amount",
            "first_loan.enterprise.count",
            "relief.loan.amount",
            "relief.loan.count");
    private static final Map<String, List<String>> OTHERS = Map.of(
            "AHP", List.of("insurance.premium.property", "insurance.claim.property", "insurance.agri.premium"),
            "TNL", List.of("insurance.premium.life", "insurance.claim.life"),
            "HNG",
                    List.of(
                            "guarantee_loan.issued.amount",
                            "guarantee_loan.issued.count",
                            "guarantee.farmer.amount",
                            "guarantee.farmer.household.count"));

    private static final Map<String, String> LISTED = Map.ofEntries(
            Map.entry("deposit.balance", "一、各项存款"),
            Map.entry("deposit.household.balance", "（一）住户存款"),
            Map.entry("deposit.corporate.balance", "（二）非金融企业存款"),
            Map.entry("deposit.gov_org.balance", "（三）机关团体存款"),
            Map.entry("loan.balance", "二、各项贷款"),
            Map.entry("loan.household.balance", "（一）住户贷款"),
            Map.entry("loan.corporate.balance", "（二）企（事）业单位贷款"),
            Map.entry("loan.short_term.balance", "其中：短期贷款"),
            Map.entry("loan.enterprise_mlt.balance", "其中：企业中长期贷款"),
            Map.entry("loan.bill_discount.balance", "其中：票据贴现"),
            Map.entry("loan.manufacturing.balance", "其中：制造业贷款"),
            Map.entry("loan.manufacturing_mlt.balance", "其中：制造业中长期贷款"),
            Map.entry("loan.inclusive.balance", "其中：普惠金融重点领域贷款"),
            Map.entry("loan.inclusive_micro.balance", "其中：普惠小微贷款"),
            Map.entry("loan.agri.balance", "其中：涉农贷款"),
            Map.entry("loan.private.balance", "其中：民营企业贷款"),
            Map.entry("npl.balance", "三、不良贷款余额"));

    private final Model model;
    private final Truth truth;
    private final Path samples;

    HistoryFiles(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    private static Map.Entry<String, Habit> habit(
            String code, String file, String sheet, String title, String marks, String words) {
        return Map.entry(
                code,
                new Habit(
                        "history/" + file,
                        sheet,
                        title,
                        marks.charAt(0) == 'x',
                        marks.charAt(1) == 'x',
                        marks.charAt(2) == '%',
                        marks.charAt(2) == 't',
                        words));
    }

    void write() {
        for (Office office : Office.ALL) write(office, HABITS.get(office.code()));
    }

    private void write(Office office, Habit habit) {
        Book book = Book.open(habit.file(), truth);
        Pad pad = book.sheet(habit.sheet());
        Scale scale = office.history();
        int labels = habit.numbered() ? 1 : 0;
        int first = labels + (habit.unitColumn() ? 2 : 1);
        int last = first + Model.HISTORY - 1;
        pad.merged(0, 0, 0, Math.min(last, first + 12), habit.title(), Look.TITLE)
                .height(0, 28);
        pad.text(1, 0, "填报单位：" + office.name(), Look.PLAIN);
        if (!habit.unitColumn()) pad.text(1, first + 11, "单位：" + scale.symbol(), Look.PLAIN.right());
        head(pad, habit, labels, first);
        int row = 4;
        for (String code : OTHERS.getOrDefault(office.code(), BANK)) {
            if (!model.has(office.code(), code, Model.REPORT)) continue;
            Item item = Item.of(code);
            String label = label(item, habit);
            truth.label(code, label);
            if (habit.numbered()) pad.number(row, 0, BigDecimal.valueOf(row - 3), Look.LABEL.centre());
            pad.text(row, labels, label, Look.LABEL.indent(label.startsWith("（") ? 1 : label.startsWith("其中") ? 2 : 0));
            if (habit.unitColumn())
                pad.text(row, labels + 1, item.isMoney() ? scale.symbol() : item.unit(), Look.LABEL.centre());
            int column = first;
            for (YearMonth month : Model.history()) {
                if (model.has(office.code(), code, month)) value(pad, row, column, office, item, month, habit);
                else pad.cell(row, column, Look.LABEL);
                column++;
            }
            row++;
        }
        pad.text(row + 1, labels, "注：余额类指标为月末数，发放额及户数、笔数为本年累计数。", Look.PLAIN);
        pad.text(row + 2, labels, "填表人：" + clerk(office) + "    复核：" + clerk(Office.ALL.get(0)), Look.PLAIN);
        int[] widths = new int[last + 1];
        java.util.Arrays.fill(widths, scale.power() == 0 ? 19 : 13);
        if (habit.numbered()) widths[0] = 6;
        widths[labels] = 34;
        if (habit.unitColumn()) widths[labels + 1] = 7;
        pad.widths(widths).landscape(3);
        pad.sheet().createFreezePane(first, 4);
        book.save(samples);
    }

    private void head(Pad pad, Habit habit, int labels, int first) {
        Look look =
                Look.HEAD.fill(habit.words().equals("short") ? IndexedColors.PALE_BLUE : IndexedColors.GREY_25_PERCENT);
        if (habit.numbered()) pad.merged(2, 0, 3, 0, "序号", look);
        pad.merged(2, labels, 3, labels, habit.words().equals("list") ? "项目" : "指标名称", look);
        if (habit.unitColumn()) pad.merged(2, labels + 1, 3, labels + 1, "单位", look);
        int column = first;
        int from = first;
        for (YearMonth month : Model.history()) {
            pad.text(3, column, month.getMonthValue() + "月", look);
            boolean ends = month.getMonthValue() == 12 || column == first + Model.HISTORY - 1;
            if (ends && from == column) pad.text(2, from, month.getYear() + "年", look);
            else if (ends) pad.merged(2, from, 2, column, month.getYear() + "年", look);
            if (ends) from = column + 1;
            column++;
        }
    }

    private void value(Pad pad, int row, int column, Office office, Item item, YearMonth month, Habit habit) {
        BigDecimal value = model.get(office.code(), item.code(), month);
        Look look = Look.LABEL.right();
        if (item.unit().equals("%")) {
            if (habit.percentCells()) pad.number(row, column, value.movePointLeft(2), look.format("0.00%"));
            else pad.number(row, column, value, look.format("0.00"));
        } else if (!item.isMoney()) {
            pad.number(row, column, value, look.format("0"));
        } else if (habit.typed()) {
            // typed by hand: text with thousands separators, as copied out of another program
            pad.text(
                    row,
                    column,
                    String.format(
                            java.util.Locale.ROOT, "%,.2f", office.history().exact(value)),
                    look);
        } else {
            pad.number(
                    row,
                    column,
                    office.history().exact(value),
                    look.format(office.history().format()));
        }
        pad.means(row, column, office.code(), item.code(), month, value);
    }

    private static String label(Item item, Habit habit) {
        String label = switch (habit.words()) {
            case "list" -> LISTED.getOrDefault(item.code(), item.name());
            case "short" ->
                item.name().replace("余额", "").replace("企（事）业单位", "企事业单位").replace("（“三农”）", "");
            default -> item.name();
        };
        if (item.flow() && !habit.title().contains("累计")) label += "（本年累计）";
        if (habit.unitColumn() || item.isMoney()) return label;
        return label + "（" + item.unit() + "）";
    }

    static String clerk(Office office) {
        List<String> names =
                List.of("陈晓雯", "赵一鸣", "李思远", "周敏", "吴国强", "郑雅婷", "王海波", "冯丽", "孙建平", "钱倩", "何志远", "杨帆", "许文静", "罗勇");
        return names.get(Office.ALL.indexOf(office));
    }
}
