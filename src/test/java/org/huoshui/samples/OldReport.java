package org.huoshui.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.huoshui.reporting.paper.PaperRole;
import org.huoshui.reporting.paper.PaperStyle;

/**
 * The report of the year before, as an office keeps it: to be made into a template. Its statistics are those of the
 * history files for December 2021; the daily work is invented.
 */
final class OldReport {

    private static final String[][] TEXT = {
        {"TITLE", "澜溪县金融工作办公室2021年工作总结"},
        {"BODY", "2021年，县金融办在县委、县政府领导和市金融局指导下，盯住“稳增长、防风险、优环境”三件事，较好完成了全年任务。现总结如下。"},
        {"LEVEL1", "一、全年工作情况"},
        {"LEVEL2", "（一）存贷款稳步增长"},
        {
            "BODY",
            "截至12月末，全县各项存款余额271.91亿元，较年初增加22.85亿元，增长9.18%，余额、增量、增幅分别居全市第3位、第4位、第3位；"
                    + "各项贷款余额186.65亿元，较年初增加21.75亿元，增长13.19%，三项指标均列全市第3位。余额存贷比68.64%，较年初提高2.44个百分点，居全市第4位。"
        },
        {
            "BODY",
            "从结构看，制造业贷款余额30.42亿元，同比增长20.61%；企业中长期贷款余额61.84亿元，同比增长18.72%；普惠小微贷款余额35.68亿元，"
                    + "较年初增加7.27亿元；涉农贷款余额65.40亿元，同比增长3.21%，低于各项贷款增速。"
        },
        {"LEVEL2", "（二）银企对接走深走实"},
        {"BODY", "全年举办政银企对接会6场次，现场促成意向融资9.80亿元。组织辖内银行走访企业412家，帮助137家企业融资58600万元。" + "瀚宁担保全年办理担保贷款347笔，其中惠农担保4401.11万元。"
        },
        {"LEVEL2", "（三）风险防控守住底线"},
        {
            "BODY",
            "12月末，全县不良贷款余额2.29亿元，较年初下降0.04亿元；不良贷款率1.23%，比年初下降0.19个百分点。全年开展防范非法集资宣传活动18次，"
                    + "发放宣传资料12000余份，排查风险隐患9处，清理非法广告46处。"
        },
        {"LEVEL2", "（四）企业上市稳步推进"},
        {"BODY", "新增上市后备企业5家，后备库企业达到21家；2家企业在区域股权市场挂牌，1家企业进入辅导期。"},
        {"LEVEL2", "（五）保险保障持续增强"},
        {"BODY", "全县实现财产险保费收入1.30亿元，人身险保费收入2.82亿元，财产险赔款支出0.78亿元。"},
        {"LEVEL1", "二、存在的问题"},
        {"BODY", "一是存贷比仍然偏低，在南部五县中排第3位；二是涉农贷款增长偏慢；三是个别银行不良贷款压降任务较重。"},
        {"LEVEL1", "三、2022年工作打算"},
        {"BODY", "2022年，力争全县各项存款余额突破295亿元，各项贷款余额达到210亿元、增长12%以上，不良贷款率控制在1.2%以内；全年举办政银企对接会不少于8场次，走访企业500家以上。"},
        {"SIGNATURE", "澜溪县金融工作办公室"},
        {"SIGNATURE_DATE", "2022年1月10日"},
    };

    private OldReport() {}

    static void write(Path samples) throws IOException {
        Path file = samples.resolve("reports").resolve("澜溪县金融办2021年工作总结.docx");
        Files.createDirectories(file.getParent());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(PaperStyle.OFFICIAL.emptyDocument()));
                OutputStream out = Files.newOutputStream(file)) {
            for (String[] line : TEXT) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle(PaperRole.valueOf(line[0]).styleId());
                paragraph.createRun().setText(line[1]);
            }
            document.write(out);
        }
    }
}
