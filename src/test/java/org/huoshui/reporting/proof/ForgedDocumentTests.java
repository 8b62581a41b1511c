package org.huoshui.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.Test;

/** A document handed back by somebody who means to deceive, or that is none of ours. */
class ForgedDocumentTests extends HandedBack {

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
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.UNKNOWN));
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
        refusedWith("WBK-209", () -> verdict(Documents.edited(annual, body -> body.substring(0, 2_000))));
        refusedWith(
                "WBK-209",
                () -> verdict(Documents.edited(
                        annual,
                        body -> "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                                + body.replaceFirst("<\\?xml[^>]*>", ""))));
        refusedWith("WBK-204", () -> verdict(swollen()));
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
