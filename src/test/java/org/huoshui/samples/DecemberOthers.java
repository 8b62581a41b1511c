package org.huoshui.samples;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.huoshui.samples.Return.Line;

/** Returns of December 2022 of the insurers and the guarantee company: flows with their month and their year to date. */
final class DecemberOthers {

    private final Model model;
    private final Truth truth;
    private final Path samples;

    DecemberOthers(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() {
        propertyInsurer();
        lifeInsurer();
        guarantor();
    }

    /** This month's own amount stands before the year to date, which is the value. */
    private void propertyInsurer() {
        Return r = Return.open(model, truth, "AHP", "2022-12/安和财险2022年12月业务报表.xlsx");
        Pad p = r.book().sheet("业务报表");
        p.merged(0, 0, 0, 5, "安和财产保险澜溪支公司业务报表", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 2, "2022年12月", Look.PLAIN).merged(1, 3, 1, 5, "单位：万元", Look.PLAIN.right());
        String[] heads = {"项目", "本月发生额", "本年累计", "上年同期累计", "同比增速（%）", "备注"};
        for (int c = 0; c < heads.length; c++) p.text(2, c, heads[c], Look.HEAD.fill(IndexedColors.LIGHT_TURQUOISE));
        List<Line> lines = Line.parse("""
                0|财产险保费收入|insurance.premium.property
                1|其中：政策性农险保费|insurance.agri.premium
                0|财产险赔款支出|insurance.claim.property
                """);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 3 + i;
            r.label(p, row, 0, line, Look.LABEL);
            p.number(
                    row,
                    1,
                    r.written(line.code(), Return.NOW).subtract(r.written(line.code(), Return.LAST_MONTH)),
                    Look.LABEL.right().format("#,##0.00"));
            r.now(p, row, 2, line.code(), Look.LABEL);
            r.past(p, row, 3, line.code(), Return.LAST_YEAR, Look.LABEL);
            r.growth(p, row, 4, line.code(), Return.LAST_YEAR, Look.LABEL);
            p.cell(row, 5, Look.LABEL);
        }
        DecemberDown.footer(p, 8, r.office(), "2023年1月4日");
        p.widths(30, 16, 16, 16, 14, 14).landscape(1);
        r.save(samples);
    }

    /** The title says 1-12月, which is the year to December; .xls in 元. */
    private void lifeInsurer() {
        Return r = Return.open(model, truth, "TNL", "2022-12/泰宁人寿澜溪支公司报表202212.xls");
        Pad p = r.book().sheet("Sheet1");
        p.merged(0, 0, 0, 3, "泰宁人寿保险澜溪支公司2022年1-12月业务情况", Look.TITLE.font("黑体", 14))
                .height(0, 28);
        p.text(1, 3, "单位：元", Look.PLAIN.right());
        String[] heads = {"指标", "12月当月", "1-12月累计", "累计同比(%)"};
        for (int c = 0; c < heads.length; c++) p.text(2, c, heads[c], Look.HEAD);
        List<Line> lines = Line.parse("""
                0|人身险保费收入|insurance.premium.life
                0|人身险赔付支出|insurance.claim.life
                """);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = 3 + i;
            r.label(p, row, 0, line, Look.LABEL);
            p.number(
                    row,
                    1,
                    r.written(line.code(), Return.NOW).subtract(r.written(line.code(), Return.LAST_MONTH)),
                    Look.LABEL.right().format("#,##0.00"));
            r.now(p, row, 2, line.code(), Look.LABEL);
            r.growth(p, row, 3, line.code(), Return.LAST_YEAR, Look.LABEL);
        }
        p.text(6, 0, "制表人：许文静", Look.PLAIN).text(6, 2, "制表日期：2023-01-03", Look.PLAIN);
        p.widths(26, 20, 20, 14);
        r.save(samples);
    }

    /** The month in Chinese numerals, a real date cell for the day of sending, one unit per row. */
    private void guarantor() {
        Return r = Return.open(model, truth, "HNG", "2022-12/瀚宁担保澜溪分公司2022年12月业务统计.xlsx");
        Pad p = r.book().sheet("业务统计");
        p.merged(0, 0, 0, 4, "瀚宁融资担保澜溪分公司业务统计表", Look.TITLE).height(0, 30);
        p.merged(1, 0, 1, 4, "（二〇二二年十二月）", Look.PLAIN.centre());
        String[] heads = {"业务指标", "单位", "本月", "本年累计", "上年累计"};
        for (int c = 0; c < heads.length; c++) p.text(2, c, heads[c], Look.HEAD.fill(IndexedColors.LIGHT_YELLOW));
        List<Line> lines = Line.parse("""
                0|担保类信贷产品放款额|guarantee_loan.issued.amount
                0|担保类信贷产品放款笔数|guarantee_loan.issued.count
                0|惠农担保额|guarantee.farmer.amount
                0|惠农担保户数|guarantee.farmer.household.count
                """);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Item item = Item.of(line.code());
            int row = 3 + i;
            r.label(p, row, 0, line, Look.LABEL);
            p.text(row, 1, item.isMoney() ? "万元" : item.unit(), Look.LABEL.centre());
            p.number(
                    row,
                    2,
                    r.written(line.code(), Return.NOW).subtract(r.written(line.code(), Return.LAST_MONTH)),
                    Look.LABEL.right().format(item.isMoney() ? "#,##0.00" : "0"));
            r.now(p, row, 3, line.code(), Look.LABEL);
            r.past(p, row, 4, line.code(), Return.LAST_YEAR, Look.LABEL);
        }
        p.text(8, 0, "填表人：罗勇", Look.PLAIN).text(8, 2, "报送日期：", Look.PLAIN.right());
        p.date(8, 3, java.time.LocalDate.of(2023, 1, 6), Look.PLAIN.format("yyyy-mm-dd"));
        p.widths(30, 8, 16, 16, 16);
        r.save(samples);
    }
}
