package org.huoshui.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huoshui.HuoshuiApplication;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.returns.Intake;
import org.huoshui.returns.KnownNames;
import org.huoshui.returns.Reading;
import org.huoshui.returns.Receipt;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.ReturnReader;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Mark;
import org.huoshui.workbook.MarkedCopy;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Workbooks;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A bank's return with its faults: opened, read, checked against the stored months and the other banks, given back as a
 * marked-up copy. Beside it what bare POI takes to open the same file, touch each cell and write it again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx600m")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 4)
public class ReturnBench {

    private static final Path SAMPLES = Path.of("samples/2022-12");

    private ConfigurableApplicationContext context;
    private ReturnReader reader;
    private Intake intake;
    private ReturnId faulty;
    private byte[] large;

    @Setup
    public void open() throws IOException {
        context = new SpringApplicationBuilder(HuoshuiApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--huoshui.data=" + Path.of("target/bench/returns").toAbsolutePath(), "--logging.level.root=error");
        DemoCounty demo = context.getBean(DemoCounty.class);
        Asking.run(Asker.system(), () -> demo.load(line -> {}));
        reader = new ReturnReader(
                context.getBean(Catalogue.class), KnownNames.of(context.getBean(Directory.class)));
        intake = context.getBean(Intake.class);
        byte[] left = Files.readAllBytes(SAMPLES.resolve("瀚宁银行澜溪支行2022年12月月报.xlsx"));
        Receipt receipt =
                Asking.as(Asker.system(), () -> intake.receive("瀚宁银行澜溪支行2022年12月月报.xlsx", left));
        faulty = receipt instanceof Receipt.Stored(var id, var state, var figures, var errors, var warnings)
                ? id
                : ((Receipt.Known) receipt).id();
        large = Files.readAllBytes(SAMPLES.resolve("九域银行信贷收支表2022.12.xls"));
        long cells = 0;
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(large))) {
            for (var sheet : book) for (var row : sheet) for (var cell : row) cells += cell.toString().isBlank() ? 0 : 1;
        }
        System.out.printf("%d cells, %d figures read%n", cells, read().found().size());
    }

    @TearDown
    public void close() {
        context.close();
    }

    private Reading read() {
        return reader.read(((Opening.Opened) Workbooks.open(large, "九域银行信贷收支表2022.12.xls")).book());
    }

    /** Ours. */
    @Benchmark
    public byte[] readCheckMark() {
        Reading reading = read();
        Asking.as(Asker.system(), () -> intake.check(faulty));
        List<Mark> marks = reading.found().stream()
                .limit(12)
                .map(f -> new Mark(f.sheet(), Address.parse(f.cell()).orElseThrow(), Mark.Severity.ERROR, "RET-000", f.item()))
                .toList();
        return MarkedCopy.of(large, marks);
    }

    /** The yardstick. */
    @Benchmark
    public byte[] barePoi() throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(large));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (var sheet : book) for (var row : sheet) for (var cell : row) cell.toString();
            book.write(out);
            return out.toByteArray();
        }
    }
}
