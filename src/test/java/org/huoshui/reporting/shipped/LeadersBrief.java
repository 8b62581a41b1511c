package org.huoshui.reporting.shipped;

import static org.huoshui.reporting.shipped.PaperChart.Form.LINES;

/** 领导参阅: one page, for people who have a minute. */
final class LeadersBrief {

    private LeadersBrief() {}

    static byte[] write() {
        OfficialPaper paper = new OfficialPaper()
                .title("{{地区}}金融运行要情")
                .byline("（{{年月}}）")
                .second(
                        "存贷款。",
                        "存款{{各项存款余额}}亿元，较年初{{各项存款余额·较年初增减}}，增幅列全市第{{各项存款余额·增幅位次}}位；贷款{{各项贷款余额}}亿元，较年初"
                                + "{{各项贷款余额·较年初增减}}，增幅列全市第{{各项贷款余额·增幅位次}}位。")
                .second("存贷比。", "存贷比{{存贷比}}%，较年初{{存贷比·较年初升降}}，{{存贷比·较全市平均}}，列全市第{{存贷比·位次}}位。")
                .second("重点领域。", "制造业贷款较年初{{制造业贷款余额·较年初增降}}，普惠小微贷款较年初{{普惠小微贷款余额·较年初增降}}，涉农贷款较年初" + "{{涉农贷款余额·较年初增降}}。")
                .second("对接。", "政银企对接活动{{政银企对接活动场次}}场次，现场签约{{签约金额}}亿元；经对接促成融资{{对接融资金额}}亿元，惠及企业{{帮助融资企业家数}}家。")
                .second("风险。", "不良贷款率{{不良贷款率}}%，较年初{{不良贷款率·较年初升降}}，{{不良贷款率·较全市平均}}。")
                .second("目标。", "各项贷款年度目标完成{{各项贷款余额·目标完成率}}%，各项存款完成{{各项存款余额·目标完成率}}%。");
        // 34 mm: with the text above it must stay on the page
        paper.caption("近十三个月存贷比（%）");
        PaperChart.on(paper, LINES, "走势：存贷比", 1, 34);
        return paper.docx();
    }
}
