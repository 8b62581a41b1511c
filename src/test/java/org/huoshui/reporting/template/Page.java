package org.huoshui.reporting.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A Word document written by a test, and read back. */
final class Page {

    private final XWPFDocument document = new XWPFDocument();

    /** A paragraph; each argument becomes a run of its own. */
    Page paragraph(String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        for (String text : runs) paragraph.createRun().setText(text);
        return this;
    }

    Page bold(String text) {
        XWPFRun run = document.createParagraph().createRun();
        run.setBold(true);
        run.setFontFamily("仿宋");
        run.setFontSize(16);
        run.setText(text);
        return this;
    }

    Page table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < rows[i].length; j++) table.getRow(i).getCell(j).setText(rows[i][j]);
        return this;
    }

    Page header(String text) {
        document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(text);
        return this;
    }

    Page chart(String alternativeText) {
        try {
            var run = document.createParagraph().createRun();
            var chart = document.createChart(run, 5_000_000, 3_000_000);
            var categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
            var numbers = chart.createValueAxis(AxisPosition.LEFT);
            var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, numbers);
            bars.setBarDirection(BarDirection.COL);
            bars.addSeries(
                            XDDFDataSourcesFactory.fromArray(new String[] {"甲", "乙"}, "Sheet1!$A$2:$A$3", 0),
                            XDDFDataSourcesFactory.fromArray(new Double[] {1.0, 2.0}, "Sheet1!$B$2:$B$3", 1))
                    .setTitle("示例", chart.setSheetTitle("示例", 1));
            chart.plot(bars);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternativeText);
            return this;
        } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] docx() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument open(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> paragraphs(byte[] docx) {
        return open(docx).getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    /** Rows of the first table, cells joined by |. */
    static List<String> rows(byte[] docx) {
        return open(docx).getTables().getFirst().getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining("|")))
                .toList();
    }
}
