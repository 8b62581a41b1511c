package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A document as a user hands it back: edited in a program of his, or by somebody who means to deceive. */
@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=verifying")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyingTests {

    private static final Month DECEMBER = Month.of(2022, 12);
    private static final String DEPOSITS = "2022年12月·澜溪县·各项存款余额";

    @Autowired
    private Reports reports;

    @Autowired
    private ExportingReports exporting;

    @Autowired
    private VerifyingDocuments verifying;

    @Autowired
    private Observations observations;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final DemoNumbers demo;
    private byte[] annual = new byte[0];
    private int written;

    @Autowired
    VerifyingTests(
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
    }

    @BeforeAll
    void exportAReport() {
        Asking.run(Asker.system(), () -> {
            demo.load();
            long id = reports.create("annual", DECEMBER, Basis.LATEST).id();
            annual = exporting.export(id, false).docx();
            written = reports.figures(id).size();
        });
    }

    private DocumentVerdict verdict(byte[] docx) {
        return verifying.verify("报告.docx", docx);
    }

    private static List<FigureVerdict> only(DocumentVerdict verdict, Verdict which) {
        return verdict.figures().stream()
                .filter(one -> one.verdict().equals(which.name()))
                .toList();
    }

    /** The first control of a phrase, from its first letter to its last. */
    private static String control(String body, String alias) {
        Matcher control = Pattern.compile(
                        "<w:sdt><w:sdtPr><w:alias w:val=\"" + Pattern.quote(alias) + "\"/>.*?</w:sdt>")
                .matcher(body);
        assertThat(control.find()).as(alias).isTrue();
        return control.group();
    }

    private static String alias(String phrase, String unit) {
        return phrase + "|" + unit + "|2";
    }

    @Test
    void untouchedEveryFigureIsIntact() {
        DocumentVerdict verdict = verdict(annual);
        assertThat(verdict.standing()).isEqualTo("GENUINE");
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.counts()).containsEntry("INTACT", written).containsEntry("CHANGED", 0);
        assertThat(verdict.typed()).isEmpty();
        assertThat(verdict.edited()).isZero();
        assertThat(verdict.figures()).filteredOn(one -> one.chart() > 0).isNotEmpty();
    }

    @Test
    void theAppendixBelongsToTheDocument() {
        long id = reports.create("annual", DECEMBER, Basis.LATEST).id();
        assertThat(verdict(exporting.export(id, true).docx()).intact()).isTrue();
    }

    @Test
    void aChangedDigitIsCaught() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replace(control, control.replace("298.52", "398.52"));
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED)).singleElement().satisfies(one -> {
            assertThat(one.phrase()).isEqualTo(DEPOSITS);
            assertThat(one.was()).isEqualTo("298.52");
            assertThat(one.is()).isEqualTo("398.52");
        });
    }

    @Test
    void aChangeUnderTrackedChangesIsCaught() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            String run = control.substring(control.indexOf("<w:r>"), control.indexOf("</w:r>") + 6);
            String deleted = "<w:del w:id=\"9\" w:author=\"x\">"
                    + run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>") + "</w:del>";
            String inserted = "<w:ins w:id=\"10\" w:author=\"x\">" + run.replace("298.52", "300.00") + "</w:ins>";
            return body.replace(control, control.replace(run, deleted + inserted));
        });
        assertThat(only(verdict(edited), Verdict.CHANGED))
                .singleElement()
                .satisfies(one -> assertThat(one.is()).isEqualTo("300.00"));
    }

    @Test
    void digitsAndUnitsBesideTheControlCountToo() {
        byte[] digit = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replaceFirst(
                    Pattern.quote(control), Matcher.quoteReplacement("<w:r><w:t>1</w:t></w:r>" + control));
        });
        DocumentVerdict withDigit = verdict(digit);
        assertThat(only(withDigit, Verdict.CHANGED)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo("298.52亿元");
            assertThat(one.is()).isEqualTo("1298.52亿元");
        });
        byte[] unit = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            int end = body.indexOf(control) + control.length();
            return body.substring(0, end) + body.substring(end).replaceFirst("亿元", "万元");
        });
        assertThat(only(verdict(unit), Verdict.CHANGED))
                .singleElement()
                .satisfies(one -> assertThat(one.is()).isEqualTo("298.52万元"));
    }

    @Test
    void aDeletedFigureIsMissed() {
        byte[] edited = Documents.edited(annual, body -> body.replace(control(body, alias(DEPOSITS, "亿元")), ""));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.REMOVED)).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo("298.52");
            assertThat(one.is()).isNull();
        });
        assertThat(only(verdict, Verdict.CHANGED)).isEmpty();
    }

    @Test
    void anEmptiedControlThatShowsItsPromptIsMissed() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replace(
                    control,
                    control.replace("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>")
                            .replace("298.52", "单击或点击此处输入文字。"));
        });
        assertThat(only(verdict(edited), Verdict.REMOVED)).hasSize(1);
    }

    @Test
    void aNumberTypedInPlaceOfTheControlIsToldAsUnprovable() {
        byte[] edited = Documents.edited(
                annual, body -> body.replace(control(body, alias(DEPOSITS, "亿元")), "<w:r><w:t>311.11</w:t></w:r>"));
        DocumentVerdict verdict = verdict(edited);
        assertThat(only(verdict, Verdict.REMOVED)).hasSize(1);
        assertThat(verdict.typed()).singleElement().satisfies(typed -> {
            assertThat(typed.number()).isEqualTo("311.11");
            assertThat(typed.around()).contains("各项存款余额");
        });
    }

    @Test
    void aCopyWithinTheDocumentIsAsGoodAsTheOriginal() {
        byte[] edited = Documents.edited(annual, body -> {
            String control = control(body, alias(DEPOSITS, "亿元"));
            return body.replaceFirst(
                    "<w:sectPr",
                    Matcher.quoteReplacement("<w:p><w:r><w:t>如前所述，存款</w:t></w:r>" + control
                            + "<w:r><w:t>亿元。</w:t></w:r></w:p><w:sectPr"));
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isTrue();
        assertThat(only(verdict, Verdict.INTACT)).hasSize(written + 1);
        byte[] false_ = Documents.edited(edited, body -> {
            int copy = body.lastIndexOf("298.52");
            return body.substring(0, copy) + "299.52" + body.substring(copy + 6);
        });
        assertThat(only(verdict(false_), Verdict.CHANGED))
                .singleElement()
                .satisfies(one -> assertThat(one.is()).isEqualTo("299.52"));
    }

    @Test
    void movedParagraphsAreStillTheSameFigures() {
        byte[] edited = Documents.edited(annual, body -> {
            int at = body.indexOf(control(body, alias(DEPOSITS, "亿元")));
            int from = body.lastIndexOf("<w:p>", at);
            int to = body.indexOf("</w:p>", at) + 6;
            String paragraph = body.substring(from, to);
            String without = body.substring(0, from) + body.substring(to);
            int end = without.lastIndexOf("<w:sectPr");
            return without.substring(0, end) + paragraph + without.substring(end);
        });
        assertThat(verdict(edited).intact()).isTrue();
    }

    @Test
    void wordsAroundAFigureMayBePolished() {
        byte[] edited = Documents.edited(annual, body -> {
            int at = body.indexOf(control(body, alias(DEPOSITS, "亿元")));
            int words = body.lastIndexOf("各项存款余额</w:t>", at);
            return body.substring(0, words) + "存款总额达到了" + body.substring(words + 6);
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.edited()).isOne();
    }

    @Test
    void swappedTextsAreCaught() {
        byte[] edited = Documents.edited(
                annual,
                body -> body.replace("298.52", "@@").replace("211.94", "298.52").replace("@@", "211.94"));
        assertThat(only(verdict(edited), Verdict.CHANGED))
                .extracting(FigureVerdict::was, FigureVerdict::is)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("298.52", "211.94"),
                        org.assertj.core.groups.Tuple.tuple("211.94", "298.52"));
    }

    @Test
    void swappedControlsAreCaughtByTheirSentences() {
        byte[] edited = Documents.edited(annual, body -> {
            String deposits = control(body, alias(DEPOSITS, "亿元"));
            String loans = control(body, alias("2022年12月·澜溪县·各项贷款余额", "亿元"));
            return body.replace(deposits, "@@").replace(loans, deposits).replace("@@", loans);
        });
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED))
                .extracting(FigureVerdict::was, FigureVerdict::is)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("298.52", "211.94"),
                        org.assertj.core.groups.Tuple.tuple("211.94", "298.52"));
    }

    @Test
    void aFigureOfAnotherDocumentIsUnknown() {
        byte[] november = exporting
                .write("annual", Month.of(2022, 11), Basis.LATEST, false)
                .docx();
        String foreign = control(Documents.body(november), alias("2022年11月·澜溪县·各项存款余额", "亿元"));
        byte[] edited = Documents.edited(
                annual,
                body -> body.replaceFirst(
                        "<w:sectPr",
                        Matcher.quoteReplacement("<w:p><w:r><w:t>上月</w:t></w:r>" + foreign + "</w:p><w:sectPr")));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.UNKNOWN)).singleElement().satisfies(one -> {
            assertThat(one.phrase()).startsWith("2022年11月");
            assertThat(one.was()).isNull();
        });
        assertThat(only(verdict, Verdict.INTACT)).hasSize(written);
    }

    @Test
    void aChangedPointOfAChartIsCaught() {
        byte[] edited = Documents.edited(annual, "word/charts/chart1.xml", chart -> {
            int values = chart.indexOf("<c:val>");
            return chart.substring(0, values)
                    + chart.substring(values).replaceFirst("<c:v>[0-9.]+</c:v>", "<c:v>999.99</c:v>");
        });
        assertThat(only(verdict(edited), Verdict.CHANGED)).singleElement().satisfies(one -> {
            assertThat(one.chart()).isOne();
            assertThat(one.is()).isEqualTo("999.99");
        });
    }

    @Test
    void restatedDataMakeAnOldFigureNoLongerCurrent() {
        // a month the annual report of 2022 does not touch
        Month march = Month.of(2021, 3);
        byte[] before = exporting.write("brief", march, Basis.LATEST, false).docx();
        byte[] first =
                exporting.write("brief", march, Basis.FIRST_REPORTED, false).docx();
        assertThat(verdict(before).intact()).isTrue();
        BigDecimal old = observations
                .reported(Subject.of(new InstitutionId("HYB")), march)
                .get(new IndicatorId("deposit.balance"));
        transactions.executeWithoutResult(status -> observations.record(
                new Observations.Source("更正.xlsx", "1".repeat(64), null, "statistician", Instant.EPOCH),
                List.of(new Observation(
                        new IndicatorId("deposit.balance"),
                        Subject.of(new InstitutionId("HYB")),
                        march,
                        old.add(new BigDecimal("500000000")),
                        "Sheet1",
                        "C7"))));
        DocumentVerdict verdict = verdict(before);
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED)).isEmpty();
        FigureVerdict deposits = only(verdict, Verdict.NO_LONGER_CURRENT).stream()
                .filter(one -> one.phrase().equals("2021年3月·澜溪县·各项存款余额"))
                .findFirst()
                .orElseThrow();
        // five hundred million more is 5.00 亿元 more
        assertThat(new BigDecimal(String.valueOf(deposits.today()))
                        .subtract(new BigDecimal(String.valueOf(deposits.is()))))
                .isEqualByComparingTo("5.00");
        // the proof is the one of then
        var step = verdict.steps().get(java.util.Objects.requireNonNull(deposits.step()));
        assertThat(step.text()).startsWith(String.valueOf(deposits.was()));
        assertThat(verdict(first).intact())
                .as("first reported stays first reported")
                .isTrue();
    }

    @Test
    void aForgedSignatureIsSaid() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DocumentSeal seal = DocumentSeal.read(Docx.open("x.docx", annual));
        String forged = Signing.sign(stranger.getPrivate(), String.valueOf(seal.manifest()));
        byte[] edited = Documents.edited(
                annual,
                "docProps/custom.xml",
                custom -> custom.replace(String.valueOf(seal.properties().get("signature")), forged));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.standing()).isEqualTo("FORGED");
        assertThat(verdict.intact()).isFalse();
        // held against our own copy all the same
        assertThat(only(verdict, Verdict.INTACT)).hasSize(written);
    }

    @Test
    void anEditedManifestIsSaidAlsoWithAFittingDigest() {
        byte[] edited = Documents.edited(
                annual, "customXml/huoshui-manifest.xml", manifest -> manifest.replace("298.52", "398.52"));
        assertThat(verdict(edited).standing()).isEqualTo("FORGED");
        DocumentSeal seal = DocumentSeal.read(Docx.open("x.docx", edited));
        byte[] fitting = Documents.edited(
                edited,
                "docProps/custom.xml",
                custom -> custom.replace(
                        String.valueOf(seal.properties().get("manifest")),
                        Signing.sha256(String.valueOf(seal.manifest()))));
        byte[] both = Documents.edited(fitting, body -> body.replace(">298.52<", ">398.52<"));
        DocumentVerdict verdict = verdict(both);
        assertThat(verdict.standing()).isEqualTo("FORGED");
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.CHANGED)).isNotEmpty();
    }

    @Test
    void anotherDocumentsManifestDoesNotFit() {
        byte[] brief = exporting.write("brief", DECEMBER, Basis.LATEST, false).docx();
        DocumentSeal other = DocumentSeal.read(Docx.open("x.docx", brief));
        Docx swapped = Docx.open("x.docx", annual);
        other.writeInto(swapped);
        DocumentVerdict verdict = verdict(swapped.packed());
        assertThat(verdict.intact()).isFalse();
        assertThat(only(verdict, Verdict.UNKNOWN)).isNotEmpty();
        // its manifest under this document's number
        Docx half = Docx.open("x.docx", annual);
        half.replace(
                "customXml/huoshui-manifest.xml", Docx.open("y.docx", brief).part("customXml/huoshui-manifest.xml"));
        assertThat(verdict(half.packed()).standing()).isEqualTo("FORGED");
    }

    @Test
    void aRemovedSignatureIsSaid() {
        byte[] edited = Documents.edited(
                annual,
                "docProps/custom.xml",
                custom -> custom.replaceFirst("<property [^>]*huoshui.signature.*?</property>", ""));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.standing()).isEqualTo("UNSIGNED");
        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void anotherInstallationsDocumentIsForeign() {
        String ours = String.valueOf(
                DocumentSeal.read(Docx.open("x.docx", annual)).properties().get("installation"));
        byte[] edited = Documents.edited(
                annual, "docProps/custom.xml", custom -> custom.replace(ours, "00000000-0000-4000-8000-000000000000"));
        DocumentVerdict verdict = verdict(edited);
        assertThat(verdict.standing()).isEqualTo("FOREIGN");
        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.figures())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo("UNKNOWN"));
        assertThat(verdict.steps()).isEmpty();
    }

    @Test
    void aNumberNobodyKnowsIsSaidWhereTheManifestIsGone() {
        DocumentSeal seal = DocumentSeal.read(Docx.open("x.docx", annual));
        byte[] without = Documents.without(annual, "customXml/huoshui-manifest.xml");
        assertThat(verdict(without).standing()).isEqualTo("GENUINE_BY_COPY");
        assertThat(verdict(without).intact()).isTrue();
        byte[] lost = Documents.edited(
                without,
                "docProps/custom.xml",
                custom -> custom.replace(
                        String.valueOf(seal.properties().get("document")), "11111111-2222-4333-8444-555555555555"));
        assertThat(verdict(lost).standing()).isEqualTo("UNKNOWN_DOCUMENT");
        assertThat(verdict(lost).intact()).isFalse();
    }

    @Test
    void withoutItsPropertiesNothingCanBeVerified() {
        byte[] bare = Documents.edited(
                Documents.without(annual, "customXml/huoshui-manifest.xml"),
                "docProps/custom.xml",
                custom -> custom.replaceAll("<property .*</property>", ""));
        assertThat(verdict(bare).standing()).isEqualTo("NO_IDENTITY");
        assertThat(verdict(bare).intact()).isFalse();
    }

    @Test
    void aPlainDocumentIsToldSo() {
        DocumentVerdict verdict = verdict(Documents.plain("2022年末全县存款298.52亿元。"));
        assertThat(verdict.standing()).isEqualTo("PLAIN");
        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.figures()).isEmpty();
    }

    @Test
    void aControlOfTheTemplatesOwnIsNobodysFigure() {
        byte[] edited = Documents.edited(
                annual,
                body -> body.replaceFirst(
                        "<w:sectPr",
                        "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"签发人\"/></w:sdtPr><w:sdtContent><w:r><w:t>某某</w:t></w:r>"
                                + "</w:sdtContent></w:sdt></w:p><w:sectPr"));
        assertThat(verdict(edited).intact()).isTrue();
    }

    private static void refusedWith(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @Test
    void unusableFilesAreRefusedWithASentence() throws IOException {
        refusedWith("REP-101", () -> verdict("这不是文档".getBytes(StandardCharsets.UTF_8)));
        refusedWith("REP-102", () -> verdict(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}));
        refusedWith("REP-503", () -> verdict(new byte[VerifyingDocuments.LARGEST + 1]));
        refusedWith("REP-103", () -> verdict(Documents.edited(annual, body -> body.substring(0, 2_000))));
        refusedWith(
                "REP-103",
                () -> verdict(Documents.edited(
                        annual,
                        body -> "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                                + body.replaceFirst("<\\?xml[^>]*>", ""))));
        refusedWith("REP-504", () -> verdict(swollen()));
        Throwable deep = org.assertj.core.api.Assertions.catchThrowable(() -> verdict(Documents.edited(
                annual,
                body -> body.replaceFirst(
                        "<w:sectPr", "<w:sdt>".repeat(200_000) + "</w:sdt>".repeat(200_000) + "<w:sectPr"))));
        assertThat(deep).isInstanceOf(Refused.class);
    }

    /** A few kilobytes that unpack to thirty megabytes. */
    private byte[] swollen() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Docx docx = Docx.open("x.docx", annual);
            for (String part : docx.parts()) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] content = docx.part(part);
                zip.write(content);
                if (part.equals("word/document.xml"))
                    zip.write(" ".repeat(30_000_000).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void keysAndManifestsAreOnlyEverAdded() {
        for (String table :
                List.of("reporting_manifest", "reporting_key", "reporting_evidence", "reporting_installation"))
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            status -> jdbc.sql("delete from " + table).update()))
                    .hasStackTraceContaining("permission denied");
    }
}
