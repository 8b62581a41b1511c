package org.huoshui.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.huoshui.samples.Return.Line;

/** Returns of December 2022 of the local banks: the rural bank, the village bank, and the city's bank with its faults. */
final class DecemberLocalBanks {

    private final Model model;
    private final Truth truth;
    private final Path samples;

    DecemberLocalBanks(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        ruralBank();
        villageBank();
        cityBank("2022-12/瀚宁银行澜溪支行2022年12月月报.xlsx", true);
        cityBank("corrected/瀚宁银行澜溪支行2022年12月月报（更正）.xlsx", false);
    }

    /** Full-width digits typed as text, a two-row head, stale rows kept hidden. */
    private void ruralBank() {
        Return r = Return.open(model, truth, "LXR", "2022-12/澜溪农商行业务状况表（2022年12月）.xlsx");
        Pad p = r.book().sheet("业务状况表");
        p.merged(0, 0, 0, 4, "澜溪农村商业银行股份有限公司业务状况表", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 1, "２０２２年１２月", Look.PLAIN).merged(1, 2, 1, 4, "单位：万元、％", Look.PLAIN.right());
        Look head = Look.HEAD;
        p.merged(2, 0, 3, 0, "项　　　目", head).merged(2, 1, 3, 1, "期末余额", head);
        p.merged(2, 2, 2, 3, "比　年　初", head).merged(2, 4, 3, 4, "备　注", head);
        p.text(3, 2, "增减额", head).text(3, 3, "增减％", head);
        List<Line> lines = Line.parse("""
                0|一、各项存款合计|deposit.balance
                1|（一）住户存款|deposit.household.balance
                1|（二）非金融企业存款|deposit.corporate.balance
                1|（三）机关团体存款|deposit.gov_org.balance
                1|（四）财政性存款（旧口径）|~deposit.fiscal
                0|二、各项贷款合计|loan.balance
                1|（一）住户贷款|loan.household.balance
                1|（二）企（事）业单位贷款|loan.corporate.balance
                1|其中：短期贷款|loan.short_term.balance
                1|其中：企业中长期贷款|loan.enterprise_mlt.balance
                1|其中：票据贴现|loan.bill_discount.balance
                1|其中：制造业贷款|loan.manufacturing.balance
                1|其中：制造业中长期贷款|loan.manufacturing_mlt.balance
                1|其中：普惠金融重点领域贷款|loan.inclusive.balance
                1|其中：普惠小微贷款|loan.inclusive_micro.balance
                1|其中：“三农”贷款|loan.agri.balance
                1|其中：民营企业贷款|loan.private.balance
                1|其中：绿色普惠贷款|loan.green_inclusive.balance
                0|三、不良贷款余额|npl.balance
                0|四、当年累计发放涉企贷款|loan.enterprise.issued.amount
                0|五、新发放企业贷款加权平均利率|loan.rate.enterprise_new.weighted_avg
                0|六、线上模式贷款累计发放额|loan.online.issued.amount
                0|七、首贷金额（累计）|first_loan.amount
                0|八、首贷企业家数（家）|first_loan.enterprise.count
                0|九、助企纾困贷款金额（累计）|relief.loan.amount
                0|十、助企纾困贷款笔数（笔）|relief.loan.count
                """);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 4 + i;
            r.label(p, row, 0, line, line.depth() == 0 ? Look.LABEL.bold() : Look.LABEL);
            for (int c = 1; c < 5; c++) p.cell(row, c, Look.LABEL);
            r.typed(p, row, 1, line.code(), Return.fullWidth(r.separated(line.code())), Look.LABEL.right());
            Item item = Item.of(line.code());
            if (!item.isMoney() || item.flow()) continue;
            r.delta(p, row, 2, line.code(), Return.YEAR_START, Look.LABEL);
            r.growth(p, row, 3, line.code(), Return.YEAR_START, Look.LABEL);
        }
        // rows of an older form, kept and hidden: what is hidden is not read
        int stale = 4 + lines.size();
        String[] old = {"各项存款", "各项贷款", "不良贷款余额"};
        for (int i = 0; i < old.length; i++) {
            p.text(stale + i, 0, old[i], Look.LABEL).text(stale + i, 1, "４５６，７８９．１２", Look.LABEL.right());
            p.sheet().getRow(stale + i).setZeroHeight(true);
        }
        p.sheet().getRow(8).setZeroHeight(true);
        DecemberDown.footer(p, stale + 4, r.office(), "２０２３年１月５日");
        p.widths(36, 20, 16, 11, 16).landscape(1);
        r.save(samples);
    }

    /** Small and clean, .xls: year start, last month, this month, change. */
    private void villageBank() {
        Return r = Return.open(model, truth, "LXV", "2022-12/瀚丰村镇银行2022年12月经营情况表.xls");
        Pad p = r.book().sheet("经营情况表");
        p.merged(0, 0, 0, 5, "澜溪瀚丰村镇银行经营情况统计表", Look.TITLE).height(0, 30);
        p.text(1, 0, "编报单位：澜溪瀚丰村镇银行股份有限公司", Look.PLAIN);
        p.text(1, 3, "报告期：2022年12月31日", Look.PLAIN.centre()).text(1, 5, "单位：元", Look.PLAIN.right());
        String[] heads = {"项目", "年初数", "上月数", "本月数", "比年初增减", "增幅(%)"};
        for (int c = 0; c < heads.length; c++) p.text(2, c, heads[c], Look.HEAD.fill(IndexedColors.GREY_25_PERCENT));
        List<Line> lines = Line.parse("""
                0|各项存款|deposit.balance
                1|住户存款|deposit.household.balance
                1|非金融企业存款|deposit.corporate.balance
                1|机关团体存款|deposit.gov_org.balance
                0|各项贷款|loan.balance
                1|住户贷款|loan.household.balance
                1|企（事）业单位贷款|loan.corporate.balance
                0|短期贷款|loan.short_term.balance
                0|企业中长期贷款|loan.enterprise_mlt.balance
                0|票据贴现|loan.bill_discount.balance
                0|制造业贷款|loan.manufacturing.balance
                0|制造业中长期贷款|loan.manufacturing_mlt.balance
                0|普惠金融重点领域贷款|loan.inclusive.balance
                0|普惠小微贷款|loan.inclusive_micro.balance
                0|涉农贷款|loan.agri.balance
                0|民营企业贷款|loan.private.balance
                0|不良贷款余额|npl.balance
                0|涉企贷款发放额（累计）|loan.enterprise.issued.amount
                0|新发放企业贷款加权平均利率(%)|loan.rate.enterprise_new.weighted_avg
                0|助企纾困贷款金额（累计）|relief.loan.amount
                0|助企纾困贷款笔数（笔）|relief.loan.count
                """);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 3 + i;
            Item item = Item.of(line.code());
            r.label(p, row, 0, line, Look.LABEL);
            for (int c = 1; c < 6; c++) p.cell(row, c, Look.LABEL);
            if (!item.flow()) r.past(p, row, 1, line.code(), Return.YEAR_START, Look.LABEL);
            r.past(p, row, 2, line.code(), Return.LAST_MONTH, Look.LABEL);
            r.now(p, row, 3, line.code(), Look.LABEL);
            if (!item.isMoney() || item.flow()) continue;
            r.delta(p, row, 4, line.code(), Return.YEAR_START, Look.LABEL);
            r.growth(p, row, 5, line.code(), Return.YEAR_START, Look.LABEL);
        }
        DecemberDown.footer(p, 3 + lines.size() + 1, r.office(), "2023年1月3日");
        p.widths(36, 20, 20, 20, 18, 10).landscape(1);
        r.save(samples);
    }

    /**
     * The city's bank, with faults: the deposits' total typed below the sum of its parts, words where a number belongs,
     * a broken reference in an item that nobody must report. The corrected version is what the bank sends next.
     */
    private void cityBank(String file, boolean faulty) {
        Return r = Return.open(model, truth, "HNB", file);
        Pad p = r.book().sheet("月报");
        p.merged(0, 0, 0, 5, "瀚宁银行澜溪支行月报表", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 5, "2022年12月　　　　　　　　　　　　　　　　　　　　　　　　单位：人民币万元", Look.PLAIN.centre());
        Look head = Look.HEAD.fill(IndexedColors.LIGHT_TURQUOISE);
        p.merged(2, 0, 3, 0, "项目", head).merged(2, 1, 3, 1, "行次", head).merged(2, 2, 2, 4, "余额", head);
        p.merged(2, 5, 3, 5, "备注", head);
        p.text(3, 2, "本月", head).text(3, 3, "上月", head).text(3, 4, "比上月增减", head);
        List<Line> lines = Line.parse("""
                0|1.各项存款|deposit.balance
                1|1.1住户存款|deposit.household.balance
                1|1.2非金融企业存款|deposit.corporate.balance
                1|1.3机关团体存款|deposit.gov_org.balance
                0|2.各项贷款|loan.balance
                1|2.1住户贷款|loan.household.balance
                1|2.2企事业单位贷款|loan.corporate.balance
                0|3.短期贷款|loan.short_term.balance
                0|4.企业中长期贷款|loan.enterprise_mlt.balance
                0|5.票据贴现|loan.bill_discount.balance
                0|6.制造业贷款|loan.manufacturing.balance
                1|其中：制造业中长期贷款|loan.manufacturing_mlt.balance
                0|7.普惠金融重点领域贷款|loan.inclusive.balance
                1|其中：普惠小微贷款|loan.inclusive_micro.balance
                0|8.涉农贷款|loan.agri.balance
                0|9.民营企业贷款|loan.private.balance
                0|10.不良贷款余额|npl.balance
                0|11.本年累计发放涉企贷款|loan.enterprise.issued.amount
                0|12.新发放企业贷款加权平均利率（%）|loan.rate.enterprise_new.weighted_avg
                0|13.助企纾困贷款金额（本年累计）|relief.loan.amount
                0|14.助企纾困贷款笔数（本年累计，笔）|relief.loan.count
                """);
        Map<String, Integer> rows = DecemberDown.rows(lines, 4);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 4 + i;
            r.label(p, row, 0, line, line.depth() == 0 ? Look.LABEL.bold() : Look.LABEL);
            p.number(row, 1, BigDecimal.valueOf(i + 1), Look.LABEL.centre());
            r.past(p, row, 3, line.code(), Return.LAST_MONTH, Look.LABEL);
            r.delta(p, row, 4, line.code(), Return.LAST_MONTH, Look.LABEL);
            p.cell(row, 5, Look.LABEL);
            if (!faulty || !FAULTY.contains(line.code())) r.total(p, row, 2, line.code(), rows, Look.LABEL);
        }
        if (faulty) {
            int total = rows.get("deposit.balance");
            // the clerk's total leaves out part of the household deposits: 3 000万元 too little for its parts
            BigDecimal wrong = r.written("deposit.household.balance", Return.NOW)
                    .add(r.written("deposit.corporate.balance", Return.NOW))
                    .add(r.written("deposit.gov_org.balance", Return.NOW))
                    .subtract(new BigDecimal("3000.00"));
            p.number(total, 2, wrong, Look.LABEL.right().format("#,##0.00"));
            p.means(total, 2, "HNB", "deposit.balance", Return.NOW, wrong.movePointRight(4));
            p.fault(total, 2, "parts_exceed_total");
            int making = rows.get("loan.manufacturing.balance");
            p.text(making, 2, "待核实", Look.LABEL.centre()).fault(making, 2, "text_for_number");
            p.text(making, 4, "", Look.LABEL);
            int relief = rows.get("relief.loan.amount");
            var broken = p.cell(relief, 2, Look.LABEL.right());
            broken.setCellErrorValue(FormulaError.REF.getCode());
            p.fault(relief, 2, "error_value");
            // the difference to last month follows the faulty total
            p.number(
                    total,
                    4,
                    wrong.subtract(r.written("deposit.balance", Return.LAST_MONTH)),
                    Look.LABEL.right().format("#,##0.00"));
        }
        DecemberDown.footer(p, 4 + lines.size() + 1, r.office(), "2023年1月6日");
        p.widths(38, 6, 17, 17, 16, 16).landscape(1);
        r.save(samples);
    }

    private static final Set<String> FAULTY =
            Set.of("deposit.balance", "loan.manufacturing.balance", "relief.loan.amount");
}
