package org.huoshui.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Turns what the library reads into a {@link Book}. */
final class PoiBook {

    /** Excel shows, and keeps on typing, at most 15 significant digits; what a double adds beyond is noise. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private final Workbook workbook;
    private final int maxCells;
    private final Map<Short, NumberFormat> formats = new HashMap<>();
    private final Map<Short, Boolean> dateFormats = new HashMap<>();
    private @Nullable FormulaEvaluator evaluator;
    private int cells;

    private static final class TooManyCells extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private PoiBook(Workbook workbook, int maxCells) {
        this.workbook = workbook;
        this.maxCells = maxCells;
    }

    static Opening read(byte[] file, String fileName, Limits limits) {
        try (Workbook workbook = open(file)) {
            if (workbook.getNumberOfSheets() == 0)
                return new Opening.Unreadable(Problem.of(WorkbookCode.NO_SHEETS, fileName));
            return new Opening.Opened(new PoiBook(workbook, limits.cells()).read(fileName));
        } catch (EncryptedDocumentException e) {
            return new Opening.Unreadable(Problem.of(WorkbookCode.ENCRYPTED, fileName));
        } catch (OldExcelFormatException e) {
            return new Opening.Unreadable(Problem.of(WorkbookCode.OLD_EXCEL, fileName));
        } catch (TooManyCells e) {
            return new Opening.Unreadable(Problem.of(WorkbookCode.TOO_MANY_CELLS, fileName, limits.cells()));
        } catch (IOException | RuntimeException e) {
            // the library answers damage with a dozen kinds of exception; to the sender they mean one thing
            return new Opening.Unreadable(Problem.of(WorkbookCode.TRUNCATED, fileName));
        }
    }

    static Workbook open(byte[] file) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        try {
            return file[0] == 'P' ? new XSSFWorkbook(in) : new HSSFWorkbook(in);
        } catch (RecordFormatException e) {
            throw new IOException("damaged record", e);
        }
    }

    private Book read(String fileName) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            sheets.add(read(workbook.getSheetAt(i), hidden));
        }
        Book.Format format = workbook instanceof XSSFWorkbook ? Book.Format.XLSX : Book.Format.XLS;
        return new Book(fileName, format, sheets);
    }

    private Sheet read(org.apache.poi.ss.usermodel.Sheet sheet, boolean hidden) {
        Map<Address, Cell> read = new HashMap<>();
        BitSet hiddenRows = new BitSet();
        BitSet hiddenColumns = new BitSet();
        int columns = 0;
        Map<CellAddress, String> comments = comments(sheet);
        for (Row row : sheet) {
            if (row.getZeroHeight() || row.getHeight() == 0) hiddenRows.set(row.getRowNum());
            columns = Math.max(columns, row.getLastCellNum());
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String comment = comments.get(cell.getAddress());
                if (cell.getCellType() == CellType.BLANK && comment == null) continue;
                if (++cells > maxCells) throw new TooManyCells();
                Cell mine = read(cell, comment);
                read.put(mine.address(), mine);
            }
        }
        for (int c = 0; c < columns; c++)
            if (sheet.isColumnHidden(c) || sheet.getColumnWidth(c) == 0) hiddenColumns.set(c);
        List<Area> merged = new ArrayList<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            merged.add(new Area(
                    new Address(region.getFirstRow(), region.getFirstColumn()),
                    new Address(region.getLastRow(), region.getLastColumn())));
        }
        return new Sheet(sheet.getSheetName(), hidden, read, merged, hiddenRows, hiddenColumns);
    }

    private static Map<CellAddress, String> comments(org.apache.poi.ss.usermodel.Sheet sheet) {
        Map<CellAddress, String> texts = new HashMap<>();
        sheet.getCellComments().forEach((address, comment) -> {
            if (comment.getString() != null)
                texts.put(address, comment.getString().getString());
        });
        return texts;
    }

    private Cell read(org.apache.poi.ss.usermodel.Cell cell, @Nullable String comment) {
        Address address = new Address(cell.getRowIndex(), cell.getColumnIndex());
        CellStyle style = cell.getCellStyle();
        NumberFormat format = formats.computeIfAbsent(
                style.getDataFormat(),
                id -> NumberFormat.of(style.getDataFormatString() == null ? "" : style.getDataFormatString()));
        int indent = style.getIndention();
        String formula = null;
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            formula = formula(cell);
            CellValue computed = hasStoredValue(cell) ? null : compute(cell);
            if (computed != null) return made(address, computed, style, format, formula, indent, comment);
            if (!hasStoredValue(cell) && !storedZero(cell))
                return new Cell(address, Cell.Kind.UNCOMPUTED, "", null, null, format, formula, indent, comment);
            type = cell.getCachedFormulaResultType();
        }
        CellValue value = switch (type) {
            case NUMERIC -> new CellValue(cell.getNumericCellValue());
            case BOOLEAN -> CellValue.valueOf(cell.getBooleanCellValue());
            case ERROR -> CellValue.getError(cell.getErrorCellValue());
            case STRING -> new CellValue(cell.getRichStringCellValue().getString());
            default -> new CellValue("");
        };
        return made(address, value, style, format, formula, indent, comment);
    }

    private Cell made(
            Address address,
            CellValue value,
            CellStyle style,
            NumberFormat format,
            @Nullable String formula,
            int indent,
            @Nullable String comment) {
        return switch (value.getCellType()) {
            case NUMERIC -> {
                double number = value.getNumberValue();
                if (isDate(style) && DateUtil.isValidExcelDate(number) && number >= 1) {
                    boolean from1904 = workbook instanceof XSSFWorkbook x && x.isDate1904();
                    var date = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
                    yield new Cell(
                            address, Cell.Kind.DATE, date.toString(), null, date, format, formula, indent, comment);
                }
                BigDecimal exact = exact(number);
                yield new Cell(
                        address,
                        Cell.Kind.NUMBER,
                        exact.toPlainString(),
                        exact,
                        null,
                        format,
                        formula,
                        indent,
                        comment);
            }
            case BOOLEAN ->
                new Cell(
                        address,
                        Cell.Kind.BOOLEAN,
                        value.getBooleanValue() ? "TRUE" : "FALSE",
                        null,
                        null,
                        format,
                        formula,
                        indent,
                        comment);
            case ERROR ->
                new Cell(
                        address,
                        Cell.Kind.ERROR,
                        errorText(value.getErrorValue()),
                        null,
                        null,
                        format,
                        formula,
                        indent,
                        comment);
            default -> {
                String text = value.getStringValue() == null ? "" : value.getStringValue();
                Cell.Kind kind = text.isEmpty() && formula == null ? Cell.Kind.BLANK : Cell.Kind.TEXT;
                yield new Cell(address, kind, text, null, null, format, formula, indent, comment);
            }
        };
    }

    private static String errorText(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }

    private static String formula(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException e) {
            // a formula of tokens the library cannot print still has its stored value
            return "…";
        }
    }

    static BigDecimal exact(double number) {
        BigDecimal exact = new BigDecimal(number).round(EXCEL_DIGITS).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /**
     * False when a program wrote the formula without its result. In .xls there is always a number; a zero that the
     * formula does not give is such a program's placeholder.
     */
    private static boolean hasStoredValue(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell instanceof XSSFCell x)
            return x.getCTCell().isSetV() || x.getCTCell().isSetIs();
        return !storedZero(cell);
    }

    private static boolean storedZero(org.apache.poi.ss.usermodel.Cell cell) {
        return !(cell instanceof XSSFCell)
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && cell.getNumericCellValue() == 0;
    }

    private @Nullable CellValue compute(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            if (evaluator == null) {
                evaluator = workbook.getCreationHelper().createFormulaEvaluator();
                evaluator.setIgnoreMissingWorkbooks(true);
            }
            return evaluator.evaluate(cell);
        } catch (RuntimeException | StackOverflowError e) {
            // unknown functions, links to files that are not here, circles: there is no value to be had
            return null;
        }
    }

    private boolean isDate(CellStyle style) {
        return dateFormats.computeIfAbsent(style.getDataFormat(), id -> {
            // the East Asian built-in dates (yyyy"年"m"月" and its like) have no pattern in the file
            if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
            String pattern = style.getDataFormatString();
            return pattern != null && DateUtil.isADateFormat(id, pattern);
        });
    }
}
