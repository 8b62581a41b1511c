package org.huoshui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Subject;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Workbooks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample workbook, against what the program that wrote it says stands in it: nothing missing, nothing more. */
class SampleReadingTests {

    private static final Path SAMPLES = Path.of("samples");
    private static final ReturnReader READER = new ReturnReader(Catalogue.shipped(), DemoNames.read());

    @TestFactory
    Stream<DynamicTest> readsEverySampleAsItWasWritten() throws IOException {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(SAMPLES.resolve("truth"))) {
            for (Path file : files.sorted().toList()) {
                for (Map<String, String> line : DemoNames.lines(file)) {
                    if (!line.containsKey("value")) continue;
                    expected.computeIfAbsent(line.get("file"), f -> new TreeSet<>())
                            .add(String.join(
                                    " ",
                                    line.get("sheet"),
                                    line.get("cell"),
                                    line.get("subject"),
                                    line.get("indicator"),
                                    line.get("month"),
                                    plain(new BigDecimal(line.get("value")))));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(20);
        return expected.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> assertThat(read(e.getKey())).containsExactlyElementsOf(e.getValue())));
    }

    private static TreeSet<String> read(String file) throws IOException {
        Path path = SAMPLES.resolve(file);
        Opening opening =
                Workbooks.open(Files.readAllBytes(path), path.getFileName().toString());
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        Reading reading = READER.read(((Opening.Opened) opening).book());
        TreeSet<String> found = new TreeSet<>();
        for (Reading.Found f : reading.found()) {
            found.add(String.join(
                    " ",
                    List.of(
                            f.sheet(),
                            f.cell(),
                            code(f.subject()),
                            f.indicator().code(),
                            f.month().toString(),
                            plain(f.value()))));
        }
        return found;
    }

    private static String code(Reading.Named named) {
        return switch (named.known()) {
            case Subject.OfInstitution(var id) -> id.code();
            case Subject.OfRegion(var id) -> id.code();
            case null -> named.written();
        };
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
