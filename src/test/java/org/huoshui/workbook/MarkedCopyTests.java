package org.huoshui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedCopyTests {

    private static final Consumer<Workbook> RETURN = workbook -> {
        var sheet = workbook.createSheet("月报");
        sheet.createRow(0).createCell(0).setCellValue("某某银行2022年12月月报");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue("各项存款");
        row.createCell(1).setCellValue(12.5);
        row.createCell(2).setCellFormula("B2*2");
        sheet.createRow(5).setZeroHeight(true);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    };

    private static final List<Mark> MARKS = List.of(
            new Mark("月报", new Address(1, 1), Mark.Severity.WARNING, "CHK-1", "较上月增长过快。"),
            new Mark("月报", new Address(1, 1), Mark.Severity.ERROR, "CHK-2", "分项之和大于合计。"),
            new Mark("月报", new Address(9, 3), Mark.Severity.NOTE, "CHK-3", "此处应填不良贷款余额。"),
            new Mark(null, null, Mark.Severity.ERROR, "RET-106", "找不到月份。"));

    private static byte[] original(String format) {
        return format.equals("xls") ? Sheets.xls(RETURN) : Sheets.xlsx(RETURN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void coloursAndCommentsTheCellsAndListsAllRemarks(String format) throws IOException {
        byte[] copy = MarkedCopy.of(original(format), MARKS);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            var marked = workbook.getSheet("月报").getRow(1).getCell(1);
            assertThat(marked.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(marked.getCellComment().getString().getString())
                    .contains("【提示】 CHK-1 较上月增长过快。")
                    .contains("【错误】 CHK-2 分项之和大于合计。");
            assertThat(marked.getNumericCellValue()).isEqualTo(12.5);
            var list = workbook.getSheet("问题清单");
            assertThat(list.getLastRowNum()).isEqualTo(4);
            assertThat(list.getRow(1).getCell(3).getHyperlink().getAddress())
                    .contains("月报")
                    .contains("B2");
            assertThat(list.getRow(4).getCell(5).getStringCellValue()).isEqualTo("找不到月份。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void leavesTheRestAsItWas(String format) {
        Book before = Sheets.opened(original(format));
        Book after = Sheets.opened(MarkedCopy.of(original(format), MARKS));
        assertThat(after.format()).isEqualTo(before.format());
        assertThat(after.sheets()).hasSize(before.sheets().size() + 1);
        Sheet sheet = after.sheets().getFirst();
        for (Cell cell : before.sheets().getFirst().cells()) {
            assertThat(sheet.cell(cell.address()).text()).isEqualTo(cell.text());
            assertThat(sheet.cell(cell.address()).formula()).isEqualTo(cell.formula());
        }
        assertThat(sheet.merged()).isEqualTo(before.sheets().getFirst().merged());
        assertThat(sheet.cell(1, 2).formula()).isEqualTo("B2*2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void marksAMarkedCopyAgain(String format) {
        byte[] twice = MarkedCopy.of(MarkedCopy.of(original(format), MARKS), MARKS);
        assertThat(Sheets.opened(twice).sheets().stream().map(Sheet::name)).containsExactly("月报", "问题清单", "问题清单(2)");
    }

    @Test
    void opensInAnotherProgram(@TempDir Path folder) throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.isExecutable(office), "LibreOffice is not installed here");
        Files.write(folder.resolve("copy.xlsx"), MarkedCopy.of(original("xlsx"), MARKS));
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("copy.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("copy-月报.csv"))).contains("各项存款,12.5,25");
        assertThat(Files.readString(folder.resolve("copy-问题清单.csv"))).contains("分项之和大于合计。");
    }
}
