package org.huoshui.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet, written cell by cell. Rows and columns count from 0. */
record Pad(Book book, Sheet sheet) {

    Cell cell(int row, int column, Look look) {
        Row r = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = r.getCell(column) == null ? r.createCell(column) : r.getCell(column);
        cell.setCellStyle(book.style(look));
        return cell;
    }

    Pad text(int row, int column, String text, Look look) {
        cell(row, column, look).setCellValue(text);
        return this;
    }

    Pad number(int row, int column, BigDecimal number, Look look) {
        cell(row, column, look).setCellValue(number.doubleValue());
        return this;
    }

    Pad formula(int row, int column, String formula, Look look) {
        cell(row, column, look).setCellFormula(formula);
        return this;
    }

    Pad date(int row, int column, LocalDate date, Look look) {
        cell(row, column, look).setCellValue(date);
        return this;
    }

    /** Writes a text over a block of merged cells, each of them bordered as Excel does. */
    Pad merged(int row, int column, int lastRow, int lastColumn, String text, Look look) {
        for (int r = row; r <= lastRow; r++) for (int c = column; c <= lastColumn; c++) cell(r, c, look);
        cell(row, column, look).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
        return this;
    }

    /** Says that the cell holds this observation. */
    Pad means(int row, int column, String subject, String indicator, YearMonth month, BigDecimal value) {
        Item item = Item.of(indicator);
        if (item.isCollected()) {
            String cell = Book.column(column) + (row + 1);
            book.truth().add(new Truth.Row(book.file(), sheet.getSheetName(), cell, subject, indicator, month, value));
        }
        return this;
    }

    Pad fault(int row, int column, String kind) {
        String cell = Book.column(column) + (row + 1);
        book.truth().fault(new Truth.Fault(book.file(), sheet.getSheetName(), cell, kind));
        return this;
    }

    /** In characters. */
    Pad widths(int... characters) {
        for (int c = 0; c < characters.length; c++) sheet.setColumnWidth(c, characters[c] * 256);
        return this;
    }

    Pad height(int row, float points) {
        Row r = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        r.setHeightInPoints(points);
        return this;
    }

    Pad landscape(int pagesAcross) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pagesAcross);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return this;
    }
}
