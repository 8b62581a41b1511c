package org.huoshui.matchmaking.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;

/** The month's 调度表 in Word, for the meeting: A4 across, heads repeated on each page. */
@Component
class DispatchPaper {

    private static final String[] HEADS = {
        "序号", "项目名称", "业主单位", "阶段", "融资需求", "已审批", "已投放", "缺口", "本月进展", "困难问题", "措施、责任单位及时限"
    };
    /** In twentieths of a point, together what A4 across leaves between its margins. */
    private static final int[] WIDTHS = {620, 1700, 1500, 1000, 950, 950, 950, 950, 2200, 1900, 2100};

    /** @param lines in the order to print */
    byte[] write(Month month, List<DispatchStore.Line> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            across(document);
            paragraph(document, month.chinese() + "重点项目融资调度表", "方正小标宋简体", 20, true);
            BigDecimal demand = sum(lines, DispatchStore.Line::demand);
            BigDecimal placed = sum(lines, DispatchStore.Line::placed);
            paragraph(
                    document,
                    "在调度项目%d个，融资需求%s亿元，已投放%s亿元，当月投放%s亿元；已报送%d个，未报送%d个。"
                            .formatted(
                                    lines.size(),
                                    yi(demand),
                                    yi(placed),
                                    yi(sum(lines, DispatchStore.Line::placedInMonth)),
                                    lines.stream()
                                            .filter(line -> line.record() != null)
                                            .count(),
                                    lines.stream()
                                            .filter(line -> line.record() == null)
                                            .count()),
                    "仿宋_GB2312",
                    14,
                    false);
            paragraph(document, "单位：万元", "仿宋_GB2312", 10, false).setAlignment(ParagraphAlignment.RIGHT);
            table(document, lines);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void across(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(1000));
        margin.setRight(BigInteger.valueOf(1000));
        margin.setTop(BigInteger.valueOf(1100));
        margin.setBottom(BigInteger.valueOf(1000));
    }

    private static XWPFParagraph paragraph(
            XWPFDocument document, String text, String font, int points, boolean centre) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(centre ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(80);
        run(paragraph, text, font, points, false);
        return paragraph;
    }

    private static void table(XWPFDocument document, List<DispatchStore.Line> lines) {
        XWPFTable table = document.createTable(lines.size() + 1, HEADS.length);
        table.setWidth("100%");
        XWPFTableRow heads = table.getRow(0);
        heads.setRepeatHeader(true);
        for (int i = 0; i < HEADS.length; i++) cell(heads.getCell(i), HEADS[i], i, true);
        for (int n = 0; n < lines.size(); n++) {
            DispatchStore.Line line = lines.get(n);
            Dispatch record = line.record();
            XWPFTableRow row = table.getRow(n + 1);
            row.setCantSplitRow(true);
            String[] texts = {
                Integer.toString(n + 1),
                line.name(),
                line.ownerName(),
                line.state().said().zh(),
                wan(line.demand()),
                wan(line.approved()),
                wan(line.placed()),
                wan(line.demand().subtract(line.placed()).max(BigDecimal.ZERO)),
                record == null ? "（未报送）" : record.progress(),
                record == null ? "" : record.difficulty(),
                record == null ? "" : measures(record)
            };
            for (int i = 0; i < texts.length; i++) cell(row.getCell(i), texts[i], i, false);
        }
    }

    private static String measures(Dispatch record) {
        StringBuilder text = new StringBuilder(record.measure());
        if (!record.responsible().isEmpty())
            text.append(text.isEmpty() ? "" : "；").append(record.responsible());
        if (record.due() != null)
            text.append(text.isEmpty() ? "" : "，")
                    .append(record.due().getMonthValue())
                    .append("月")
                    .append(record.due().getDayOfMonth())
                    .append("日前");
        return text.toString();
    }

    private static void cell(XWPFTableCell cell, String text, int column, boolean head) {
        cell.setWidth(Integer.toString(WIDTHS[column]));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        boolean number = column >= 4 && column <= 7;
        paragraph.setAlignment(
                head || column == 0
                        ? ParagraphAlignment.CENTER
                        : number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        run(paragraph, text, head ? "黑体" : "仿宋_GB2312", 9, head);
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
    }

    private static BigDecimal sum(
            List<DispatchStore.Line> lines, java.util.function.Function<DispatchStore.Line, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String wan(BigDecimal yuan) {
        return Unit.WAN_YUAN.display(yuan, 2).stripTrailingZeros().toPlainString();
    }

    private static String yi(BigDecimal yuan) {
        return Unit.YI_YUAN.display(yuan, 2).toPlainString();
    }
}
