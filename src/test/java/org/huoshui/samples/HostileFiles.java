package org.huoshui.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** {@code faulty/}: a return with a slip of unit and a missing item, and files nobody should be able to do harm with. */
final class HostileFiles {

    private static final List<String> FEW = List.of("deposit.balance", "loan.balance", "npl.balance");

    private final Model model;
    private final Truth truth;
    private final Path samples;

    HostileFiles(Model model, Truth truth, Path samples) {
        this.model = model;
        this.truth = truth;
        this.samples = samples;
    }

    void write() throws IOException {
        secondVersion();
        byte[] good = small("faulty/正常的报表.xlsx", "华岳银行澜溪支行2022年12月报表", true).bytes();
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("华岳银行澜溪支行2022年12月各项存款余额42.30亿元。");
            Book.dated(word);
            word.write(document);
        }
        whole("其实是文档.xlsx", Book.restamped(document.toByteArray()), "not_a_workbook");
        whole("截断的报表.xlsx", Arrays.copyOf(good, good.length * 2 / 3), "truncated");
        whole("空文件.xlsx", new byte[0], "empty");
        Path encrypted = samples.resolve("faulty/加密的报表.xlsx");
        whole("加密的报表.xlsx", Files.exists(encrypted) ? Files.readAllBytes(encrypted) : encrypted(good), "encrypted");
        whole("压缩炸弹.xlsx", bomb(), "zip_bomb");
        byte[] macros = macros();
        whole("带宏的报表.xlsm", macros, "macros");
        whole("带宏但改了名.xlsx", macros, "macros");
        twoMonths();
        unknownInstitution();
        twice();
        brokenReference();
        withoutMonth();
    }

    /** The second of the faulty returns: one item typed in 元 on a sheet in 万元, one required item left out. */
    private void secondVersion() {
        Return r = Return.open(model, truth, "DLB", "faulty/东陆银行澜溪支行2022-12（第二版）.xls");
        DecemberAcross.side(r, "loan.inclusive_micro.balance");
        r.save(samples);
    }

    private void whole(String name, byte[] bytes, String kind) throws IOException {
        Path file = samples.resolve("faulty").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        truth.fault(new Truth.Fault("faulty/" + name, "", "", kind));
    }

    /** Three items of one bank. */
    private Book small(String file, String title, boolean quiet) {
        Book book = Book.open(file, quiet ? new Truth() : truth);
        Pad p = book.sheet("报表");
        p.merged(0, 0, 0, 1, title, Look.TITLE.font("黑体", 14)).height(0, 26);
        p.text(1, 1, "单位：万元", Look.PLAIN.right());
        p.text(2, 0, "指标", Look.HEAD).text(2, 1, "余额", Look.HEAD);
        for (int i = 0; i < FEW.size(); i++) {
            p.text(3 + i, 0, Item.of(FEW.get(i)).name(), Look.LABEL);
            number(p, 3 + i, FEW.get(i));
        }
        p.widths(40, 20);
        return book;
    }

    private void number(Pad p, int row, String code) {
        p.number(
                row,
                1,
                Scale.wan(2).exact(model.get("HYB", code, Model.REPORT)),
                Look.LABEL.right().format("#,##0.00"));
    }

    private void means(Pad p, int row, String code) {
        p.means(row, 1, "HYB", code, Model.REPORT, model.get("HYB", code, Model.REPORT));
    }

    private void twoMonths() {
        Book book = small("faulty/两个月份的报表.xlsx", "华岳银行澜溪支行2022年11月、2022年12月报表", false);
        pad(book).fault(0, 0, "two_months");
        book.save(samples);
    }

    private void unknownInstitution() {
        Book book = small("faulty/没有登记的机构.xlsx", "桃源银行澜溪支行2022年12月报表", false);
        pad(book).fault(0, 0, "unknown_institution");
        book.save(samples);
    }

    private void withoutMonth() {
        Book book = small("faulty/没有月份的报表.xlsx", "华岳银行澜溪支行报表", false);
        truth.fault(new Truth.Fault(book.file(), "报表", "", "no_month"));
        book.save(samples);
    }

    private void twice() {
        Book book = small("faulty/指标重复的报表.xlsx", "华岳银行澜溪支行2022年12月报表", false);
        Pad p = pad(book);
        p.text(6, 0, "各项贷款余额", Look.LABEL);
        p.number(6, 1, new BigDecimal("284123.45"), Look.LABEL.right().format("#,##0.00"));
        means(p, 3, "deposit.balance");
        means(p, 5, "npl.balance");
        p.fault(4, 1, "duplicate_indicator").fault(6, 1, "duplicate_indicator");
        book.save(samples);
    }

    private void brokenReference() {
        Book book = small("faulty/引用失效的报表.xlsx", "华岳银行澜溪支行2022年12月报表", false);
        Pad p = pad(book);
        p.cell(4, 1, Look.LABEL.right()).setCellErrorValue(FormulaError.REF.getCode());
        means(p, 3, "deposit.balance");
        means(p, 5, "npl.balance");
        p.fault(4, 1, "error_value");
        book.save(samples);
    }

    private static Pad pad(Book book) {
        return new Pad(book, book.workbook().getSheetAt(0));
    }

    /** Agile encryption; the password is 123456. Its salt is random, so a file that is there is kept. */
    private static byte[] encrypted(byte[] workbook) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private byte[] macros() throws IOException {
        try (XSSFWorkbook workbook = (XSSFWorkbook)
                small("faulty/x.xlsx", "华岳银行澜溪支行2022年12月报表", true).workbook()) {
            Book.dated(workbook);
            workbook.setVBAProject(new ByteArrayInputStream("not a real macro".getBytes(StandardCharsets.US_ASCII)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return Book.restamped(bytes.toByteArray());
        }
    }

    /** A workbook whose sheet is 300 MB of blanks, a thousandth of that on disk. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            open(zip, "xl/worksheets/sheet1.xml");
            zip.write(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) zip.write(blanks);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        open(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void open(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2023, 1, 5, 9, 30));
        zip.putNextEntry(entry);
    }
}
