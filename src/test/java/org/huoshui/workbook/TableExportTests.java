package org.huoshui.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableExportTests {

    private static final TableExport EXPORT = new TableExport(
            "存款/明细",
            "各机构存款",
            List.of(
                    TableExport.Column.text("机构"),
                    TableExport.Column.number("各项存款", "亿元", 2),
                    TableExport.Column.date("报送日")));

    @Test
    void writesHeadsWithUnitsAndNumbersAsNumbers() {
        byte[] file = EXPORT.bytes(List.of(
                List.of("=cmd|' /C calc'!A1", new BigDecimal("12.345"), LocalDate.of(2023, 1, 5)),
                Arrays.asList("乙银行", null, null)));
        Sheet sheet = Sheets.opened(file).sheets().getFirst();
        assertThat(sheet.name()).isEqualTo("存款 明细");
        assertThat(sheet.cell(0, 0).text()).isEqualTo("各机构存款");
        assertThat(sheet.cell(1, 1).text()).isEqualTo("各项存款（亿元）");
        // what looks like a formula stays text
        assertThat(sheet.cell(2, 0).formula()).isNull();
        assertThat(sheet.cell(2, 0).text()).startsWith("=cmd");
        assertThat(sheet.cell(2, 1).number()).isEqualByComparingTo("12.345");
        assertThat(sheet.cell(2, 1).format().pattern()).isEqualTo("#,##0.00");
        assertThat(sheet.cell(2, 2).date()).isEqualTo(LocalDate.of(2023, 1, 5));
        assertThat(sheet.cell(3, 1).isBlank()).isTrue();
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThatThrownBy(() -> EXPORT.bytes(List.of(List.of("甲银行")))).hasMessage("a row of 1 for 3");
    }
}
