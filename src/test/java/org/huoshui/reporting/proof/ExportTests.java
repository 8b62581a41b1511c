package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Directory;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.WritingReports;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = DemoNumbers.DATABASE_OF_ITS_OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTests {

    private static final Month DECEMBER = Month.of(2022, 12);

    @Autowired
    private Reports reports;

    @Autowired
    private WritingReports writing;

    @Autowired
    private ExportingReports exporting;

    @Autowired
    private KeepingEvidence kept;

    @Autowired
    private Figures figures;

    @Autowired
    private Directory directory;

    @Autowired
    private Installation installation;

    private final DemoNumbers demo;

    @Autowired
    ExportTests(
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
    }

    @BeforeAll
    void loadTheDemoCounty() {
        Asking.run(Asker.system(), demo::load);
    }

    @Test
    void provesManyAsItProvesOne() {
        for (Basis basis : Basis.values()) {
            Figures.Context context =
                    new Figures.Context(DECEMBER, Subject.of(directory.home().id()), basis);
            List<Phrase> asked = writing.write("annual", DECEMBER, basis).figures().stream()
                    .map(one -> one.figure().phrase())
                    .toList();
            List<Proof> together = figures.prove(asked, context);
            for (int i = 0; i < asked.size(); i++)
                assertThat(together.get(i)).isEqualTo(figures.prove(asked.get(i), context));
        }
    }

    @Test
    void keepsWhatEachFigureRestedOn() {
        long id = reports.create("annual", DECEMBER, Basis.LATEST).id();
        Evidence evidence = kept.find(id).map(EvidenceJson::read).orElseThrow();
        assertThat(evidence.figures()).hasSize(reports.figures(id).size());
        Evidence.EvidentFigure deposits = evidence.figures().getFirst();
        assertThat(deposits.phrase()).isEqualTo("2022年12月·澜溪县·各项存款余额");
        assertThat(deposits.text()).isEqualTo("298.52");
        KeptProof proof = KeptProof.of(evidence, deposits.proof());
        assertThat(proof.observations()).hasSize(11).allSatisfy(leaf -> {
            assertThat(leaf.fileName()).isNotBlank();
            assertThat(leaf.sha256()).hasSize(64);
            assertThat(leaf.cell()).matches("[A-Z]+\\d+");
            assertThat(leaf.acceptedBy()).isEqualTo("statistician");
        });
        // the sum of the cells is the figure, reckoned here and not there
        java.math.BigDecimal sum = proof.observations().stream()
                .map(leaf -> new java.math.BigDecimal(leaf.value()))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        assertThat(sum.movePointLeft(8).setScale(2, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("298.52");
        System.out.printf(
                "evidence %d characters, %d steps, %d observations, %d sources%n",
                kept.find(id).orElseThrow().length(),
                evidence.steps().size(),
                evidence.observations().size(),
                evidence.sources().size());
    }

    @Test
    void sealsTheDocumentOnceForTheSameContent() throws IOException {
        long id = reports.create("annual", DECEMBER, Basis.LATEST).id();
        DocumentSeal first = seal(exporting.export(id, false).docx());
        DocumentSeal again = seal(exporting.export(id, false).docx());
        byte[] withSources = exporting.export(id, true).docx();
        assertThat(again).isEqualTo(first);
        assertThat(seal(withSources).properties().get("document"))
                .isNotEqualTo(first.properties().get("document"));
        assertThat(first.properties())
                .containsOnlyKeys("document", "installation", "key", "manifest", "signature")
                .containsEntry("installation", installation.id().toString());
        String manifest = String.valueOf(first.manifest());
        assertThat(Signing.sha256(manifest)).isEqualTo(first.properties().get("manifest"));
        assertThat(Signing.fits(
                        installation.publicKey(first.properties().get("key")).orElseThrow(),
                        manifest,
                        first.properties().get("signature")))
                .isTrue();
        Path out = Files.createDirectories(Path.of("target", "reports"));
        Files.write(out.resolve("sealed.docx"), exporting.export(id, false).docx());
        Files.write(out.resolve("sources.docx"), withSources);
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(withSources))) {
            assertThat(document.getProperties().getCustomProperties().getProperty("huoshui.document"))
                    .isNotNull();
            var table = document.getTables().getLast();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("序号", "数字", "名称", "公式", "来源文件", "工作表/单元格", "报送单位", "接收人", "时间");
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("298.52亿元");
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("2022年12月 澜溪县 各项存款余额");
            assertThat(table.getRow(1).getCell(4).getText()).contains("等11份");
        }
    }

    @Test
    void sealsTheSameManifestAsItRead() {
        var written = exporting.write("monthly", DECEMBER, Basis.LATEST, false);
        String manifest = String.valueOf(seal(written.docx()).manifest());
        Manifest read = Manifest.read(manifest);
        assertThat(Manifest.write(read, EvidenceJson.write(read.evidence()))).isEqualTo(manifest);
        assertThat(read.lines()).isNotEmpty();
        assertThat(read.numbers()).containsKey("2022");
        assertThat(read.report()).isNull();
    }

    private static DocumentSeal seal(byte[] docx) {
        return DocumentSeal.read(Docx.open("x.docx", docx));
    }
}
