package org.huoshui.reporting.shipped;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.huoshui.reporting.paper.PaperRole;

/** A chart of Word's own with a made-up series, to be replaced by what its alternative text asks for. */
final class PaperChart {

    private static final List<byte[]> COLOURS = List.of(
            new byte[] {0x0f, 0x6b, 0x6b}, new byte[] {(byte) 0xc8, 0x7a, 0x1e}, new byte[] {0x5b, 0x6b, (byte) 0x8c});
    private static final double WIDTH_MM = 154;

    private PaperChart() {}

    enum Form {
        LINES,
        COLUMNS
    }

    /** @param tag what the chart shows, {@code 走势：各项存款余额、各项贷款余额} */
    static void on(OfficialPaper paper, Form form, String tag, int series, double heightMm) {
        try {
            XWPFRun run = paper.paragraph(PaperRole.CHART).createRun();
            XWPFChart chart = paper.document.createChart(run, emu(WIDTH_MM), emu(heightMm));
            draw(chart, form, series);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr("{{" + tag + "}}");
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int emu(double millimetres) {
        return (int) (millimetres * Units.EMU_PER_CENTIMETER / 10);
    }

    private static void draw(XWPFChart chart, Form form, int series) {
        var categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var numbers = chart.createValueAxis(AxisPosition.LEFT);
        numbers.setCrosses(AxisCrosses.AUTO_ZERO);
        categories.crossAxis(numbers);
        numbers.crossAxis(categories);
        XDDFLineProperties faint =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY)));
        faint.setWidth(0.5);
        numbers.getOrAddMajorGridProperties().setLineProperties(faint);
        boolean lines = form == Form.LINES;
        XDDFChartData data = chart.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, categories, numbers);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setGapWidth(60);
        }
        for (int i = 0; i < series; i++) {
            char column = (char) ('B' + i);
            XDDFChartData.Series one = data.addSeries(
                    XDDFDataSourcesFactory.fromArray(new String[] {"一", "二"}, "Sheet1!$A$2:$A$3", 0),
                    XDDFDataSourcesFactory.fromArray(
                            new Double[] {1.0, 2.0}, "Sheet1!$" + column + "$2:$" + column + "$3", i + 1));
            one.setTitle("示例", chart.setSheetTitle("示例", i + 1));
            colour(one, COLOURS.get(i % COLOURS.size()), lines);
        }
        if (series > 1 || lines) chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.plot(data);
        for (var bar : chart.getCTChart().getPlotArea().getBarChartList())
            bar.addNewVaryColors().setVal(false);
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        text(chart);
    }

    private static void colour(XDDFChartData.Series series, byte[] rgb, boolean line) {
        var fill = new XDDFSolidFillProperties(new XDDFColorRgbBinary(rgb));
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (line) {
            XDDFLineProperties stroke = new XDDFLineProperties(fill);
            stroke.setWidth(2.25);
            shape.setLineProperties(stroke);
            ((XDDFLineChartData.Series) series).setSmooth(false);
            ((XDDFLineChartData.Series) series).setMarkerStyle(MarkerStyle.NONE);
        } else {
            shape.setFillProperties(fill);
        }
        series.setShapeProperties(shape);
    }

    /** Small type in the document's own font. */
    private static void text(XWPFChart chart) {
        var properties = chart.getCTChartSpace().addNewTxPr();
        properties.addNewBodyPr();
        var defaults = properties.addNewP().addNewPPr().addNewDefRPr();
        defaults.setSz(900);
        defaults.addNewLatin().setTypeface("Times New Roman");
        defaults.addNewEa().setTypeface("宋体");
    }
}
