package org.huoshui.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;

class DocxTests {

    private static String refusal(String name, byte[] bytes) {
        Refused refused = catchThrowableOfType(Refused.class, () -> {
            Docx docx = Docx.open(name, bytes);
            docx.textParts().forEach(docx::xml);
        });
        assertThat(refused).isNotNull();
        assertThat(refused.problem().zh()).contains(name);
        return refused.problem().code();
    }

    @Test
    void refusesAnOldOrEncryptedDocument() {
        byte[] compound = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        assertThat(refusal("总结.docx", compound)).isEqualTo("REP-102");
    }

    @Test
    void refusesWhatIsNoOfficeFile() {
        assertThat(refusal("总结.docx", "各项存款".getBytes(StandardCharsets.UTF_8))).isEqualTo("REP-101");
        assertThat(refusal("空.docx", new byte[0])).isEqualTo("REP-101");
    }

    @Test
    void refusesARenamedWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            assertThat(refusal("表.docx", out.toByteArray())).isEqualTo("REP-104");
        }
    }

    @Test
    void refusesATruncatedDocument() {
        byte[] whole = new Page().paragraph("{{各项存款余额}}").docx();
        assertThat(refusal("断.docx", Arrays.copyOf(whole, whole.length / 3))).isIn("REP-103", "REP-101");
    }

    @Test
    void refusesMacrosAndOutsideEntities() throws IOException {
        assertThat(refusal("宏.docx", zip("word/document.xml", "<a/>", "word/vbaProject.bin", "x")))
                .isEqualTo("REP-105");
        String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";
        assertThat(refusal("实体.docx", zip("word/document.xml", entity))).isEqualTo("REP-103");
    }

    @Test
    void refusesWhatSwellsBeyondMeasure() throws IOException {
        assertThat(refusal("弹.docx", zip("word/document.xml", "0".repeat(70_000_000))))
                .isEqualTo("REP-106");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
