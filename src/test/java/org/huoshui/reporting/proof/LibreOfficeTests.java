package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents that went through LibreOffice. The program is used where it is; documents that went through LibreOffice 7.4.7 once
 * are kept with the manifest they belong to ({@code through-libreoffice/}), so that reading them is tested everywhere. Made anew
 * with {@code -Dthrough-libreoffice.update=true}.
 */
@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=through-libreoffice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibreOfficeTests {

    private static final Month DECEMBER = Month.of(2022, 12);
    private static final String KEPT = "through-libreoffice/";
    private static final Path KEPT_SOURCE = Path.of("src/test/resources/org/huoshui/reporting/proof", KEPT);

    @Autowired
    private ExportingReports exporting;

    @Autowired
    private VerifyingDocuments verifying;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path folder = Path.of("");

    private final DemoNumbers demo;

    @Autowired
    LibreOfficeTests(
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
    }

    @BeforeAll
    void beTheInstallationThatWroteTheKeptDocuments() throws IOException {
        Asking.run(Asker.system(), demo::load);
        if (Boolean.getBoolean("through-libreoffice.update")) return;
        Properties seal = new Properties();
        try (InputStream in = kept("seal.properties")) {
            seal.load(in);
        }
        String manifest;
        try (InputStream in = kept("manifest.json")) {
            manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Asking.run(
                Asker.system(),
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("insert into reporting_installation (id, since) values (:id, now())")
                            .param("id", UUID.fromString(seal.getProperty("installation")))
                            .update();
                    jdbc.sql("insert into reporting_key (id, public_key, since) values (:id, :key, '2022-12-31')")
                            .param("id", seal.getProperty("key"))
                            .param("key", Base64.getDecoder().decode(seal.getProperty("public")))
                            .update();
                    jdbc.sql("""
                            insert into reporting_manifest
                              (document, content, manifest, sha256, key_id, signature, made_by, made_at)
                            values (:document, repeat('0', 64), :manifest, :sha, :key, :signature, 'statistician', now())""")
                            .param("document", UUID.fromString(seal.getProperty("document")))
                            .param("manifest", manifest)
                            .param("sha", seal.getProperty("manifest"))
                            .param("key", seal.getProperty("key"))
                            .param("signature", seal.getProperty("signature"))
                            .update();
                }));
    }

    private InputStream kept(String name) {
        InputStream in = getClass().getResourceAsStream(KEPT + name);
        if (in == null) throw new IllegalStateException("not kept: " + name);
        return in;
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = kept(name)) {
            return in.readAllBytes();
        }
    }

    /** What the samples say may change over time; what the document says may not. */
    private static void onlyTheDataMayHaveMoved(DocumentVerdict verdict) {
        assertThat(verdict.standing()).isEqualTo("GENUINE_BY_COPY");
        assertThat(verdict.counts())
                .containsEntry("CHANGED", 0)
                .containsEntry("UNKNOWN", 0)
                .containsEntry("REMOVED", 0);
        assertThat(verdict.figures()).hasSizeGreaterThan(150);
        assertThat(verdict.typed()).isEmpty();
        assertThat(verdict.edited()).isZero();
    }

    @Test
    void documentsSavedByLibreOfficeBeforeAreRead() throws IOException {
        for (String name : List.of("saved-again.docx", "through-odt.docx")) {
            byte[] docx = bytes(name);
            assertThat(Documents.body(docx)).as("aliases are gone").doesNotContain("w:alias");
            onlyTheDataMayHaveMoved(verifying.verify(name, docx));
        }
    }

    @Test
    void aDigitChangedInThemIsCaught() throws IOException {
        for (String name : List.of("saved-again.docx", "through-odt.docx")) {
            byte[] edited = Documents.edited(bytes(name), body -> body.replaceFirst(">298\\.52<", ">398.52<"));
            DocumentVerdict verdict = verifying.verify(name, edited);
            assertThat(verdict.intact()).isFalse();
            assertThat(verdict.figures())
                    .filteredOn(one -> one.verdict() == Verdict.CHANGED)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.was()).isEqualTo("298.52");
                        assertThat(one.is()).isEqualTo("398.52");
                    });
        }
    }

    /** Typing over a whole number in LibreOffice takes the bookmark away: then neighbours say which figure it is. */
    @Test
    void aControlWithoutItsBookmarkIsKnownByItsNeighbours() throws IOException {
        byte[] edited = Documents.edited(bytes("saved-again.docx"), body -> {
            int name = body.indexOf("w:name=\"hs_5_");
            int from = body.lastIndexOf("<w:bookmarkStart", name);
            return body.substring(0, from) + body.substring(body.indexOf("/>", name) + 2);
        });
        onlyTheDataMayHaveMoved(verifying.verify("x.docx", edited));
    }

    @Test
    void theProgramItselfLeavesEveryFigureIntact() throws IOException, InterruptedException {
        boolean here = LibreOffice.isHere();
        if (!here) System.out.println("!!! LibreOffice is not installed: the round trip itself is NOT tested here");
        assumeTrue(here, "LibreOffice is not installed");
        LibreOffice office = new LibreOffice(folder);
        byte[] docx = exporting.write("annual", DECEMBER, Basis.LATEST, false).docx();
        byte[] savedAgain = office.savedAgain(docx);
        byte[] throughOdt = office.throughOdt(docx);
        if (Boolean.getBoolean("through-libreoffice.update")) keep(docx, savedAgain, throughOdt);
        for (byte[] one : List.of(savedAgain, throughOdt)) {
            DocumentVerdict verdict = verifying.verify("x.docx", one);
            assertThat(verdict.figures())
                    .filteredOn(figure -> figure.verdict() != Verdict.INTACT)
                    .isEmpty();
            assertThat(verdict.intact()).isTrue();
            assertThat(verdict.standing()).isEqualTo("GENUINE_BY_COPY");
        }
    }

    private void keep(byte[] docx, byte[] savedAgain, byte[] throughOdt) throws IOException {
        Files.createDirectories(KEPT_SOURCE);
        DocumentSeal seal = DocumentSeal.read(Docx.open("x.docx", docx));
        Properties properties = new Properties();
        properties.putAll(seal.properties());
        byte[] open = transactions.execute(status -> jdbc.sql("select public_key from reporting_key where id = :id")
                .param("id", seal.properties().get("key"))
                .query((row, number) -> row.getBytes(1))
                .single());
        properties.setProperty("public", Base64.getEncoder().encodeToString(open));
        try (var out = Files.newBufferedWriter(KEPT_SOURCE.resolve("seal.properties"))) {
            properties.store(out, null);
        }
        Files.writeString(KEPT_SOURCE.resolve("manifest.json"), String.valueOf(seal.manifest()));
        Files.write(KEPT_SOURCE.resolve("saved-again.docx"), savedAgain);
        Files.write(KEPT_SOURCE.resolve("through-odt.docx"), throughOdt);
    }
}
