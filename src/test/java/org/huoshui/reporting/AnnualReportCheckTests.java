package org.huoshui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every figure the reports print, held against {@code annual-report.sql}: plain SQL over the samples, written from the
 * definitions and run by DuckDB. What is compared is the text that stands in the document in the figure's content control.
 */
@HuoshuiTest
@TestPropertySource(properties = DemoNumbers.DATABASE_OF_ITS_OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualReportCheckTests {

    private final WritingReports writing;
    private final DemoNumbers demo;
    private final Map<String, String> expected = new HashMap<>();

    @Autowired
    AnnualReportCheckTests(
            WritingReports writing,
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.writing = writing;
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
    }

    @BeforeAll
    void computeWithTheOtherTool() throws IOException, SQLException {
        Asking.run(Asker.system(), demo::load);
        try (InputStream script = getClass().getResourceAsStream("annual-report.sql");
                Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            assertThat(script).isNotNull();
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            try (ResultSet rows = statement.executeQuery("select phrase, text from expected")) {
                while (rows.next()) expected.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12", "2022-11", "2022-06"})
    void theAnnualReportSaysWhatTheSamplesSay(String month) throws IOException {
        WrittenReport report = writing.write("annual", Month.parse(month), Basis.LATEST);
        Map<Integer, String> document = figuresOf(report.docx());
        Map<String, String> wrong = new TreeMap<>();
        int compared = 0;
        for (WrittenReport.PrintedFigure figure : report.figures()) {
            String printed = figure.chart() == 0 ? document.get(figure.ordinal()) : figure.text();
            if (DemoNumbers.isOfRecords(figure.phrase())) continue;
            String right = expected.get(figure.phrase());
            if (right == null) wrong.put(figure.phrase(), printed + ", not computed by the other tool");
            else if (!right.equals(printed)) wrong.put(figure.phrase(), "printed " + printed + ", is " + right);
            else compared++;
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void wouldNoticeAWrongFigure() {
        String phrase = "2022年12月·澜溪县·各项存款余额";
        assertThat(expected).containsEntry(phrase, "298.52");
    }

    /** The words in each content control tagged {@code hs_<ordinal>}, read with POI. */
    private static Map<Integer, String> figuresOf(byte[] docx) throws IOException {
        Map<Integer, String> figures = new HashMap<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) collect(paragraph, figures);
            for (XWPFTable table : document.getTables())
                for (XWPFTableRow row : table.getRows())
                    for (XWPFTableCell cell : row.getTableCells())
                        for (XWPFParagraph paragraph : cell.getParagraphs()) collect(paragraph, figures);
        }
        return figures;
    }

    private static void collect(XWPFParagraph paragraph, Map<Integer, String> figures) {
        for (CTSdtRun control : paragraph.getCTP().getSdtList()) {
            Integer ordinal =
                    Integer.valueOf(control.getSdtPr().getTag().getVal().substring("hs_".length()));
            StringBuilder words = new StringBuilder();
            for (CTR run : control.getSdtContent().getRList())
                for (CTText text : run.getTList()) words.append(text.getStringValue());
            figures.merge(ordinal, words.toString(), String::concat);
        }
    }
}
