package org.huoshui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What people send instead of a workbook, and what a bad person might. Each is refused with its own sentence. */
class HostileFileTests {

    private static final byte[] GOOD =
            Sheets.xlsx(w -> w.createSheet("a").createRow(0).createCell(0).setCellValue(1));
    private static final byte[] GOOD_XLS =
            Sheets.xls(w -> w.createSheet("a").createRow(0).createCell(0).setCellValue(1));

    private static String refused(byte[] file) {
        return Sheets.refused(file, Limits.DEFAULT);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("报告");
            document.write(word);
        }
        assertThat(refused(word.toByteArray())).isEqualTo("WBK-105");
        assertThat(refused(new byte[0])).isEqualTo("WBK-101");
        assertThat(refused(text("项目,余额\n各项存款,1\n"))).isEqualTo("WBK-110");
        assertThat(refused("项目,余额\n各项存款,1\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("WBK-110");
        assertThat(refused(text("%PDF-1.7\n"))).isEqualTo("WBK-111");
        assertThat(refused(text("\uFEFF<html><body><table><tr><td>1</td></tr></table>")))
                .isEqualTo("WBK-112");
        assertThat(refused(text("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")))
                .isEqualTo("WBK-113");
        assertThat(refused(zip("xl/workbook.bin", "x"))).isEqualTo("WBK-114");
        assertThat(refused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo("WBK-115");
        assertThat(refused(zip("photo.jpg", "x"))).isEqualTo("WBK-117");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo("WBK-117");
    }

    @Test
    void refusesDamage() {
        assertThat(refused(Arrays.copyOf(GOOD, GOOD.length / 2))).isEqualTo("WBK-108");
        assertThat(refused(Arrays.copyOf(GOOD, GOOD.length - 30))).isEqualTo("WBK-108");
        assertThat(refused(Arrays.copyOf(GOOD_XLS, 1500))).isEqualTo("WBK-108");
    }

    @Test
    void survivesAnyDamage() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] file = (i % 2 == 0 ? GOOD : GOOD_XLS).clone();
            for (int n = 0; n < 20; n++) file[random.nextInt(file.length)] = (byte) random.nextInt();
            // whatever comes of it is a value, never an exception
            assertThat(Workbooks.open(file, "x.xlsx")).isNotNull();
        }
    }

    @Test
    void refusesPasswords() throws Exception {
        POIFSFileSystem files = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("秘密");
        try (OPCPackage opened = OPCPackage.open(new java.io.ByteArrayInputStream(GOOD));
                var out = encryptor.getDataStream(files)) {
            opened.save(out);
        }
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        files.writeFilesystem(encrypted);
        assertThat(refused(encrypted.toByteArray())).isEqualTo("WBK-107");

        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            workbook.write(xls);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refused(xls.toByteArray())).isEqualTo("WBK-107");
    }

    @Test
    void refusesMacros() throws IOException {
        assertThat(refused(zip("xl/vbaProject.bin", "x"))).isEqualTo("WBK-109");
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(GOOD_XLS))) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(xls);
        }
        assertThat(refused(xls.toByteArray())).isEqualTo("WBK-109");
    }

    @Test
    void refusesTooMuch() throws IOException {
        assertThat(Sheets.refused(GOOD, new Limits(100, 1 << 20, 10))).isEqualTo("WBK-102");
        byte[] many = Sheets.xlsx(w -> {
            var row = w.createSheet("a").createRow(0);
            for (int i = 0; i < 30; i++) row.createCell(i).setCellValue(i);
        });
        assertThat(Sheets.refused(many, new Limits(1 << 20, 1 << 20, 20))).isEqualTo("WBK-103");
        assertThat(Sheets.refused(many, new Limits(1 << 20, 1 << 20, 30))).startsWith("opened");
        byte[] manyXls = Sheets.xls(w -> {
            var row = w.createSheet("a").createRow(0);
            for (int i = 0; i < 30; i++) row.createCell(i).setCellValue(i);
        });
        assertThat(Sheets.refused(manyXls, new Limits(1 << 20, 1 << 20, 20))).isEqualTo("WBK-103");
        assertThat(refused(zip("xl/worksheets/sheet1.xml", " ".repeat(60 << 20))))
                .isEqualTo("WBK-104");
    }

    @Test
    void aRegionMergedOverTheWholeSheetCostsNothing() {
        byte[] file = Sheets.xlsx(w -> {
            var sheet = w.createSheet("a");
            sheet.createRow(0).createCell(0).setCellValue("标题");
            sheet.createRow(1_048_575).createCell(16_383).setCellValue(1);
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 1_000_000, 0, 2_000));
        });
        assertThat(Sheets.opened(file).sheets().getFirst().usedRows()).containsExactly(0, 1_048_575);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types/>"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        }
        return bytes.toByteArray();
    }
}
