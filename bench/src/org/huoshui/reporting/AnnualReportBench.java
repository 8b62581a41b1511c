package org.huoshui.reporting;

import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huoshui.HuoshuiApplication;
import org.huoshui.directory.Directory;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Notables;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.proof.ExportingReports;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo county's annual report, from the stored numbers to the .docx with its charts. Beside it what bare poi-tl takes to
 * put ready-made texts into the same document: no figures computed, no charts drawn (poi-tl 1.12 cannot on POI 5.5).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx600m")
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class AnnualReportBench {

    private static final Month MONTH = Month.of(2022, 12);

    private final Map<String, Object> texts = new HashMap<>();
    private ConfigurableApplicationContext context;
    private WritingReports writing;
    private ExportingReports exporting;
    private byte[] template;
    private WrittenReport report;

    @Setup
    public void open() throws IOException {
        context = new SpringApplicationBuilder(HuoshuiApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--huoshui.data=" + Path.of("target/bench/county").toAbsolutePath(), "--logging.level.root=warn");
        writing = context.getBean(WritingReports.class);
        exporting = context.getBean(ExportingReports.class);
        TransactionTemplate transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        DemoNumbers demo = new DemoNumbers(
                context.getBean(MaintainingDirectory.class),
                context.getBean(Observations.class),
                context.getBean(Targets.class),
                transactions);
        Asking.run(Asker.system(), demo::load);
        report = annualReport();
        System.out.printf("%d figures, %d gaps%n", report.figures().size(), report.gaps());
        template = tagged(report);
    }

    /** The finished report with a plain tag in the place of each figure's text. */
    private byte[] tagged(WrittenReport report) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report.docx()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (XWPFParagraph paragraph : document.getParagraphs()) tag(paragraph);
            for (XWPFTable table : document.getTables())
                for (XWPFTableRow row : table.getRows())
                    for (XWPFTableCell cell : row.getTableCells())
                        for (XWPFParagraph paragraph : cell.getParagraphs()) tag(paragraph);
            document.write(out);
            System.out.printf("%d tags for the yardstick%n", texts.size());
            return out.toByteArray();
        }
    }

    private void tag(XWPFParagraph paragraph) {
        var plain = paragraph.getCTP();
        while (plain.sizeOfSdtArray() > 0) {
            var control = plain.getSdtArray(0);
            var run = control.getSdtContent().getRArray(0);
            String name = "f" + texts.size();
            texts.put(name, run.getTArray(0).getStringValue());
            run.getTArray(0).setStringValue("{{" + name + "}}");
            // the yardstick knows plain runs only
            var node = control.getDomNode();
            node.getParentNode().replaceChild(run.getDomNode(), node);
        }
    }

    @TearDown
    public void close() {
        context.close();
    }

    /** Ours. */
    @Benchmark
    public WrittenReport annualReport() {
        return Asking.as(Asker.system(), () -> writing.write("annual", MONTH, Basis.LATEST));
    }

    /** The same with every figure proved down to its cells, the manifest signed, stored and put into the document. */
    @Benchmark
    public byte[] sealedReport() {
        return Asking.as(Asker.system(), () -> exporting
                .write("annual", MONTH, Basis.LATEST, false)
                .docx());
    }

    /** The proofs of the report's figures alone. */
    Object proofsAlone() {
        var phrases = report.figures().stream().map(one -> one.figure().phrase()).toList();
        return Asking.as(Asker.system(), () -> context.getBean(Figures.class).prove(phrases, at()));
    }

    /** The report's figures without its document. */
    Object figuresAlone() {
        var phrases = report.figures().stream().map(one -> one.figure().phrase()).toList();
        return Asking.as(Asker.system(), () -> context.getBean(Figures.class).figures(phrases, at()));
    }

    /** What is notable, alone. */
    Object notablesAlone() {
        Figures.Context at = at();
        return Asking.as(
                Asker.system(), () -> context.getBean(Notables.class).of(at.subject(), at.month(), at.basis()));
    }

    private Figures.Context at() {
        var home = context.getBean(Directory.class).home().id();
        return new Figures.Context(MONTH, Subject.of(home), Basis.LATEST);
    }

    /** The yardstick. */
    @Benchmark
    public int barePoiTl() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFTemplate one = XWPFTemplate.compile(new ByteArrayInputStream(template))) {
            one.render(texts).write(out);
        }
        return out.size();
    }
}
