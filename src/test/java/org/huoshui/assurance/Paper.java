package org.huoshui.assurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A bank's return made for a trial, with the figures a correct reader finds in it. The bank's December, as the samples'
 * truth has it, times a factor: what the checks compare stays in proportion.
 *
 * @param values by indicator, in the base unit
 */
record Paper(
        String institution,
        YearMonth month,
        String fileName,
        byte[] content,
        String sha256,
        Map<String, BigDecimal> values) {

    /** Item as written, by indicator; the catalogue knows them by these names. */
    private static final Map<String, String> NAMES = new HashMap<>();

    private static final Map<String, String> INSTITUTIONS = new TreeMap<>();
    private static final Map<String, Map<String, BigDecimal>> DECEMBER = new TreeMap<>();

    /** Reads names and December's figures once. @param project the folder with {@code samples} and {@code src} */
    static void prepare(Path project) throws IOException {
        for (String line : lines(project.resolve("src/main/resources/indicators/catalogue.tsv"))) {
            String[] cells = line.split("\t", -1);
            NAMES.put(cells[0], cells[1]);
        }
        for (String line : lines(project.resolve("samples/directory/institutions.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells[5].endsWith("BANK")) INSTITUTIONS.put(cells[0], cells[2]);
        }
        for (String line : lines(project.resolve("samples/truth/2022-12.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells[5].equals("2022-12") && INSTITUTIONS.containsKey(cells[3]))
                DECEMBER.computeIfAbsent(cells[3], key -> new TreeMap<>()).put(cells[4], new BigDecimal(cells[6]));
        }
        // its December carries faults on purpose
        DECEMBER.remove("HNB");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).toList();
    }

    static List<String> institutions() {
        return List.copyOf(DECEMBER.keySet());
    }

    /**
     * @param perMille added to December's figures
     * @param number makes the file one of its kind
     * @param odd with one item nobody has a name for, in row 4
     */
    static Paper of(String institution, YearMonth month, int perMille, long number, boolean odd) {
        Map<String, BigDecimal> values = new TreeMap<>();
        DECEMBER.get(institution)
                .forEach((indicator, value) -> values.put(indicator, scaled(indicator, value, perMille)));
        String title = INSTITUTIONS.get(institution) + month.getYear() + "年" + month.getMonthValue() + "月月报";
        byte[] content = workbook(title, values, number, odd);
        return new Paper(institution, month, title + "（" + number + "）.xlsx", content, sha256(content), values);
    }

    private static BigDecimal scaled(String indicator, BigDecimal value, int perMille) {
        if (indicator.contains("rate") || indicator.endsWith("count")) return value;
        return value.multiply(BigDecimal.valueOf(1000L + perMille))
                .divide(BigDecimal.valueOf(1000), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static byte[] workbook(String title, Map<String, BigDecimal> values, long number, boolean odd) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("月报");
            int line = 0;
            sheet.createRow(line++).createCell(0).setCellValue(title);
            sheet.createRow(line++).createCell(0).setCellValue("单位：元");
            Row head = sheet.createRow(line++);
            head.createCell(0).setCellValue("项目");
            head.createCell(1).setCellValue("余额");
            if (odd) {
                Row row = sheet.createRow(line++);
                row.createCell(0).setCellValue("没有名字的杂项");
                row.createCell(1).setCellValue(1000 + number % 1000);
            }
            for (Map.Entry<String, BigDecimal> each : values.entrySet()) {
                Row row = sheet.createRow(line++);
                String unit = each.getKey().contains("rate") ? "（%）" : "";
                row.createCell(0).setCellValue(NAMES.get(each.getKey()) + unit);
                row.createCell(1).setCellValue(each.getValue().doubleValue());
            }
            book.getProperties().getCoreProperties().setTitle("试验 " + number);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
