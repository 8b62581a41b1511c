package org.huoshui.reporting.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.origin.ReadPaper.Kind;
import org.huoshui.reporting.template.Docx;
import org.junit.jupiter.api.Test;

class PaperReaderTests {

    private static final String WORDS = "栀岭县金融工作小结\n一、信贷总量\n6月末，各项存款余额268.40亿元。\n";

    private static String refusal(String name, byte[] bytes) {
        Refused refused = catchThrowableOfType(Refused.class, () -> PaperReader.read(name, bytes));
        assertThat(refused).as("refusal of " + name).isNotNull();
        assertThat(refused.problem().zh()).isNotBlank();
        assertThat(refused.problem().en()).isNotBlank().doesNotContainPattern("[\\u4e00-\\u9fff]{6,}");
        return refused.problem().code();
    }

    private static List<String> codes(ReadPaper paper) {
        return paper.notices().stream().map(Problem::code).toList();
    }

    @Test
    void readsTextInTheEncodingsOfChineseOffices() {
        for (byte[] bytes : List.of(
                WORDS.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8),
                WORDS.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE))) {
            ReadPaper paper = PaperReader.read("小结.txt", bytes);
            assertThat(paper.kind()).isEqualTo(Kind.TEXT);
            assertThat(OldPaper.paragraphs(paper.docx()))
                    .containsExactly(WORDS.strip().split("\n"));
        }
    }

    @Test
    void readsAnOldDocWithItsTable() throws IOException {
        try (InputStream in = PaperReaderTests.class.getResourceAsStream("half-year.doc")) {
            ReadPaper paper = PaperReader.read("半年小结.doc", in.readAllBytes());
            assertThat(paper.kind()).isEqualTo(Kind.DOC);
            assertThat(codes(paper)).containsExactly("REP-427");
            assertThat(OldPaper.paragraphs(paper.docx()))
                    .startsWith("栀岭县金融工作半年小结")
                    .contains("（一）存款。6月末，全县各项存款余额268.40亿元，较年初增加9.75亿元，增量列全市第4位。", "制造业贷款", "35.20")
                    .endsWith("力争年末各项贷款余额达到190亿元。");
            assertThat(OldPaper.open(paper.docx()).getTables()).hasSize(1);
            assertThat(OldPaper.open(paper.docx()).getParagraphs().getFirst().getStyle())
                    .isEqualTo("Title");
        }
    }

    @Test
    void acceptsTrackedChangesAndSaysSo() {
        byte[] docx = new OldPaper()
                .changed("各项存款余额", "300", "312.5", "亿元。")
                .endDeleted("增幅列全市")
                .text("第2位。")
                .docx();
        ReadPaper paper = PaperReader.read("旧.docx", docx);
        assertThat(OldPaper.paragraphs(paper.docx())).containsExactly("各项存款余额312.5亿元。", "增幅列全市第2位。");
        assertThat(codes(paper)).containsExactly("REP-421");
        String xml = new String(Docx.open("旧.docx", paper.docx()).part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).doesNotContain("w:ins", "w:del", "delText");
    }

    @Test
    void keepsFootnotesAndMindsYearsInThePageMargins() {
        byte[] docx = new OldPaper()
                .noted("普惠小微贷款余额40亿元", "比全省平均高1.2个百分点")
                .header("栀岭县2021年总结")
                .docx();
        ReadPaper paper = PaperReader.read("旧.docx", docx);
        assertThat(codes(paper)).containsExactly("REP-423", "REP-426");
        assertThat(OldPaper.paragraphs(paper.docx()))
                .contains("普惠小微贷款余额40亿元")
                .last()
                .asString()
                .contains("高1.2个百分点");
    }

    @Test
    void saysWhatIsWrongWithEveryOtherFile() throws IOException {
        assertThat(refusal("空.docx", new byte[0])).isEqualTo("REP-401");
        assertThat(refusal("图.jpg", OldPaper.bytes(0xff, 0xd8, 0xff, 0xe0))).isEqualTo("REP-404");
        assertThat(refusal("图.docx", OldPaper.bytes(0x89, 'P', 'N', 'G'))).isEqualTo("REP-404");
        assertThat(refusal("旧.rtf", "{\\rtf1\\ansi 300}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("REP-405");
        assertThat(refusal("包.zip", zip("a.txt"))).isEqualTo("REP-406");
        assertThat(refusal("版式.ofd", zip("OFD.xml"))).isEqualTo("REP-406");
        assertThat(refusal("改名.docx", workbook())).isEqualTo("REP-406");
        assertThat(refusal("网页.doc", "<html><body>300亿元</body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("REP-406");
        assertThat(refusal("密.docx", encrypted())).isEqualTo("REP-407");
        assertThat(refusal("坏.doc", OldPaper.bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)))
                .isEqualTo("REP-408");
        assertThat(refusal("乱.txt", new byte[] {(byte) 0xff, 0, 3, (byte) 0x81, 0, 0, 7}))
                .isEqualTo("REP-409");
        byte[] half = new OldPaper().text("各项存款余额300亿元").docx();
        assertThat(refusal("半截.docx", java.util.Arrays.copyOf(half, half.length * 2 / 3)))
                .startsWith("REP-10");
        assertThat(refusal("空白.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("REP-401");
    }

    @Test
    void tellsAScanFromAPdfWithText() {
        assertThat(refusal("扫描.pdf", pdf("q 595 0 0 842 0 0 cm /Im0 Do Q"))).isEqualTo("REP-402");
        assertThat(refusal("文字.pdf", pdf("BT /F1 16 Tf (abc) Tj ET"))).isEqualTo("REP-403");
    }

    @Test
    void readsAFileUnderAWrongNameAndSaysSo() {
        byte[] docx = new OldPaper().text("各项存款余额300亿元").docx();
        assertThat(codes(PaperReader.read("旧.doc", docx))).containsExactly("REP-429");
        assertThat(PaperReader.read("旧.docx", WORDS.getBytes(StandardCharsets.UTF_8))
                        .notices())
                .anySatisfy(notice -> assertThat(notice.en()).contains("plain text"));
    }

    @Test
    void makesATableOfPastedRows() {
        ReadPaper paper = PaperReader.pasted("表", "情况表\n指标\t余额\t增幅\n各项贷款\t181.06\t11.3\n完。");
        var document = OldPaper.open(paper.docx());
        assertThat(document.getTables()).hasSize(1);
        assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                .isEqualTo("181.06");
    }

    @Test
    void boundsTheParagraphsBeforeATreeIsMadeOfThem() throws IOException {
        String one = "<w:p><w:r><w:t>存款1亿元。</w:t></w:r></w:p>";
        assertThat(PaperReader.read("满.docx", document(one.repeat(20_000))).kind())
                .isEqualTo(Kind.DOCX);
        assertThat(refusal("多.docx", document(one.repeat(20_001)))).isEqualTo("REP-415");
        // those of a table's cells count as well
        String cells = "<w:tbl><w:tr>" + ("<w:tc>" + one + "</w:tc>").repeat(50) + "</w:tr></w:tbl>";
        assertThat(refusal("表.docx", document(cells.repeat(401)))).isEqualTo("REP-415");
        assertThat(refusal("多.txt", "1亿元\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("REP-415");
        assertThat(refusal("长.txt", ("存款1亿元，".repeat(100) + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("REP-411");
        // one long row makes every row of its table as long
        String rows = "1\t2\n".repeat(1_000) + "1\t".repeat(30) + "3\n";
        assertThat(refusal("宽.txt", rows.getBytes(StandardCharsets.UTF_8))).isEqualTo("REP-415");
    }

    @Test
    void refusesAnOldFileCutOffAnywhereWithASentence() throws IOException {
        byte[] doc;
        try (InputStream in = PaperReaderTests.class.getResourceAsStream("half-year.doc")) {
            doc = in.readAllBytes();
        }
        byte[] xls = Files.readAllBytes(Path.of("samples/2022-12/泰宁人寿澜溪支公司报表202212.xls"));
        for (byte[] whole : List.of(doc, xls))
            for (int length = 512; length < whole.length; length += 97) {
                byte[] cut = java.util.Arrays.copyOf(whole, length);
                try {
                    assertThat(PaperReader.read("半截.doc", cut).kind()).isEqualTo(Kind.DOC);
                } catch (Refused refused) {
                    assertThat(refused.problem().code()).as("cut to " + length).isIn("REP-406", "REP-408", "REP-413");
                }
            }
    }

    private static byte[] document(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] part : List.of(
                    new String[] {
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
                    },
                    new String[] {
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + body + "</w:body></w:document>"
                    })) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("1234");
            try (var inside = encryptor.getDataStream(file)) {
                inside.write(new OldPaper().text("各项存款余额300亿元").docx());
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(String content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] buffer = new byte[1_000];
        int length = deflater.deflate(buffer);
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.ISO_8859_1));
        out.write(buffer, 0, length);
        out.writeBytes("\nendstream endobj".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
