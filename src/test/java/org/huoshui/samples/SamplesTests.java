package org.huoshui.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed samples are what the generator makes, and every cell that the truth names holds what it says. */
class SamplesTests {

    private static final Path SAMPLES = Path.of("samples");

    private record Expected(String sheet, String cell, String indicator, BigDecimal value) {
        boolean isMoney() {
            return !indicator.endsWith(".count") && !indicator.contains(".rate.") && !indicator.endsWith(".ratio");
        }
    }

    private static final Pattern UNIT = Pattern.compile("单位[:：](?:人民币)?(亿元|万元|千元|元)");
    private static final Map<String, Integer> POWERS = Map.of("亿元", 8, "万元", 4, "千元", 3, "元", 0);

    /** The year of needs, products, events and visits: kept as they are, and taken in whole by the demo county's tests. */
    private static final List<String> WRITTEN_ONCE = List.of(
            "matchmaking/events.xlsx",
            "matchmaking/need-steps.tsv",
            "matchmaking/needs.tsv",
            "matchmaking/products.xlsx",
            "matchmaking/visits.xlsx");

    @TempDir
    static Path made;

    @BeforeAll
    static void makeAgain() throws IOException {
        MakeSamples.make(made);
    }

    @Test
    void committedTruthIsTheModelsTruth() throws IOException {
        for (Path table : filesUnder(made.resolve("truth"))) {
            assertThat(SAMPLES.resolve("truth").resolve(table.getFileName())).hasSameTextualContentAs(table);
        }
        for (String table :
                List.of("targets.tsv", "directory/regions.tsv", "directory/groups.tsv", "directory/institutions.tsv")) {
            assertThat(SAMPLES.resolve(table)).hasSameTextualContentAs(made.resolve(table));
        }
    }

    @Test
    void makesTheSameFilesThatAreCommitted() throws IOException {
        assertThat(names(SAMPLES)).containsAll(WRITTEN_ONCE);
        assertThat(names(made))
                .isEqualTo(names(SAMPLES).stream()
                        .filter(name -> !WRITTEN_ONCE.contains(name))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12", "corrected", "history", "layouts"})
    void committedWorkbooksHaveTheCellsTheGeneratorWrites(String folder) throws IOException {
        for (Path file : filesUnder(made.resolve(folder))) {
            Path committed = SAMPLES.resolve(folder).resolve(file.getFileName());
            assertThat(cells(committed)).as(committed.toString()).isEqualTo(cells(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12", "corrected", "faulty", "history", "layouts"})
    void everyCellOfTheTruthHoldsItsValue(String folder) throws IOException {
        for (Map.Entry<String, List<Expected>> file : truth(folder).entrySet()) {
            try (Workbook workbook = open(SAMPLES.resolve(file.getKey()))) {
                for (Expected e : file.getValue()) {
                    Sheet sheet = workbook.getSheet(e.sheet());
                    assertThat(sheet).as(file.getKey() + " " + e.sheet()).isNotNull();
                    CellReference at = new CellReference(e.cell());
                    Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
                    assertThat(isSomeUnitOf(e, number(cell)))
                            .as(file.getKey() + " " + e + " holds " + number(cell))
                            .isTrue();
                    if (e.isMoney()) {
                        unit(sheet)
                                .ifPresent(power -> assertThat(number(cell).scaleByPowerOfTen(power))
                                        .as(file.getKey() + " " + e)
                                        .isEqualByComparingTo(e.value()));
                    }
                    assertThat(workbook.isSheetHidden(workbook.getSheetIndex(sheet)))
                            .isFalse();
                    assertThat(sheet.getRow(at.getRow()).getZeroHeight()).isFalse();
                    assertThat(sheet.isColumnHidden(at.getCol())).isFalse();
                }
            }
        }
    }

    @Test
    void noSubjectHasTwoValuesForOneMonthWithinTheDemo() throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (String table : List.of("history.tsv", "2022-12.tsv")) {
            for (String line : Files.readAllLines(SAMPLES.resolve("truth").resolve(table))) {
                String[] f = line.split("\t", -1);
                String before = seen.put(f[3] + " " + f[4] + " " + f[5], f[6]);
                assertThat(before).as(line).isIn(null, f[6]);
            }
        }
    }

    @Test
    void theHomeCountysRowIsTheSumOfItsBanksAsTheCityPrintsIt() throws IOException {
        Map<String, BigDecimal> banks = new HashMap<>();
        Map<String, BigDecimal> printed = new HashMap<>();
        Stream<String> lines = Stream.concat(
                Files.readAllLines(SAMPLES.resolve("truth/2022-12.tsv")).stream()
                        .filter(l -> !l.contains("\tHNB\t")),
                Files.readAllLines(SAMPLES.resolve("truth/corrected.tsv")).stream());
        lines.map(l -> l.split("\t", -1)).filter(f -> f[5].equals("2022-12")).forEach(f -> {
            if (f[3].length() == 3) banks.merge(f[4], new BigDecimal(f[6]), BigDecimal::add);
            if (f[3].equals("990101")) printed.put(f[4], new BigDecimal(f[6]));
        });
        for (String item : List.of("deposit.balance", "loan.balance", "loan.agri.balance", "npl.balance")) {
            // printed in 亿元 with two digits: never more than half a million 元 apart
            assertThat(banks.get(item).subtract(printed.get(item)).abs())
                    .as(item)
                    .isLessThanOrEqualTo(new BigDecimal("500000"));
        }
    }

    @Test
    void formulasAreSavedWithTheirResults() throws IOException {
        try (Workbook workbook = open(SAMPLES.resolve("2022-12/华岳银行2022年12月报表.xlsx"))) {
            Cell total = workbook.getSheetAt(0).getRow(3).getCell(1);
            assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(total.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getNumericCellValue()).isGreaterThan(400_000);
        }
    }

    @Test
    void theEncryptedOneOpensWithItsPasswordOnly() throws IOException {
        Path file = SAMPLES.resolve("faulty/加密的报表.xlsx");
        assertThatThrownBy(() -> WorkbookFactory.create(file.toFile())).isInstanceOf(EncryptedDocumentException.class);
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), "123456", true)) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .contains("华岳银行");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"其实是文档.xlsx", "截断的报表.xlsx", "空文件.xlsx", "压缩炸弹.xlsx"})
    void whatIsNoWorkbookDoesNotOpenAsOne(String name) {
        assertThatThrownBy(() -> {
                    try (Workbook workbook = open(SAMPLES.resolve("faulty").resolve(name))) {
                        workbook.getSheetAt(0);
                    }
                })
                .isInstanceOf(Exception.class);
    }

    /** The power of ten of the sheet's unit, where the sheet names exactly one after 单位. */
    private static Optional<Integer> unit(Sheet sheet) {
        Set<String> units = new HashSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                Matcher named = UNIT.matcher(cell.toString());
                while (named.find()) units.add(named.group(1));
            }
        }
        return units.size() == 1 ? Optional.of(POWERS.get(units.iterator().next())) : Optional.empty();
    }

    private static boolean isSomeUnitOf(Expected e, BigDecimal written) {
        if (written.signum() == 0) return e.value().signum() == 0;
        return Stream.of(0, 2, 3, 4, 6, 8, -2)
                .anyMatch(power -> written.scaleByPowerOfTen(power).compareTo(e.value()) == 0);
    }

    /** A deliberately simple reading of one cell, independent of the program's reader. */
    private static BigDecimal number(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            return new BigDecimal(cell.getNumericCellValue())
                    .round(new MathContext(15))
                    .stripTrailingZeros();
        }
        StringBuilder narrow = new StringBuilder();
        cell.getStringCellValue()
                .chars()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .forEach(c -> narrow.append((char) c));
        return new BigDecimal(narrow.toString().replace(",", "").replace("万元", ""));
    }

    private static Map<String, List<Expected>> truth(String folder) throws IOException {
        Map<String, List<Expected>> truth = new HashMap<>();
        List<String> lines = Files.readAllLines(SAMPLES.resolve("truth").resolve(folder + ".tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split("\t", -1);
            truth.computeIfAbsent(f[0], k -> new ArrayList<>())
                    .add(new Expected(f[1], f[2], f[4], new BigDecimal(f[6])));
        }
        return truth;
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = open(file)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellType() + " " + cell
                                + " " + cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
        return cells;
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString())
                    .filter(f -> !f.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
