package org.huoshui.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import org.huoshui.HuoshuiApplication;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.WrittenReport;
import org.huoshui.reporting.proof.ExportingReports;
import org.huoshui.server.DataFolders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code huoshui report}: writes a report to a file, without a browser. On a stopped data folder it starts the database for
 * as long as it takes; beside a running server it uses the server's. The document carries its proofs; its
 * manifest is kept with the installation, the report itself is not.
 */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "把一个月的报告写成 Word 文档，服务是否在运行都可以。",
            "Writes a month's report as a Word document, whether the server runs or not."
        })
final class Report implements Callable<Integer> {

    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            description = "月份 month of the figures, 2022-12")
    private String month = "";

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "模板的名称或代号 name or key of the template (${DEFAULT-VALUE})")
    private String template = "annual";

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--out", required = true, paramLabel = "FILE.docx", description = "写到哪里 where to write")
    private Path out = Path.of("");

    @Option(names = "--first-reported", description = "用首次报送的数，不用更正后的数 figures as first reported, not as restated")
    private boolean firstReported;

    @Option(names = "--sources", description = "文末附数据来源表 with the table of sources at the end")
    private boolean sources;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Month of = month();
        Path folder = data.toAbsolutePath().normalize();
        if (!DataFolders.areUsed(folder)) throw Refused.because(LauncherError.NO_DATA_THERE, folder);
        Path file = out.toAbsolutePath().normalize();
        if (Files.isDirectory(file) || !Files.isWritable(parent(file)))
            throw Refused.because(LauncherError.OUTPUT_UNUSABLE, file);
        ExportingReports.Written written;
        try (ConfigurableApplicationContext system = start(folder)) {
            ExportingReports exporting = system.getBean(ExportingReports.class);
            Basis basis = firstReported ? Basis.FIRST_REPORTED : Basis.LATEST;
            written = Asking.as(Asker.system(), () -> exporting.write(template, of, basis, sources));
        }
        write(written.docx(), file);
        WrittenReport report = written.report();
        PrintWriter console = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        console.println("已写出 %s：%s，%s，%d 个数字，待补 %d 处。 Wrote %d figures, %d gaps."
                .formatted(
                        file,
                        report.template(),
                        of.chinese(),
                        report.figures().size(),
                        report.gaps(),
                        report.figures().size(),
                        report.gaps()));
        console.flush();
        return 0;
    }

    private Month month() {
        try {
            return Month.parse(month);
        } catch (DateTimeException e) {
            throw Refused.because(LauncherError.MONTH_UNFIT, month);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** No pages, no port: only the parts the report asks for are made. */
    static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(HuoshuiApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--huoshui.data=" + folder,
                        "--spring.config.additional-location=" + DataFolders.settings(folder),
                        "--huoshui.beside-running=true",
                        "--huoshui.pool=2",
                        "--logging.threshold.console=off");
    }

    // a reader never sees half a document
    private static void write(byte[] docx, Path file) throws IOException {
        Path half = Files.createTempFile(parent(file), ".huoshui", ".docx");
        try {
            Files.write(half, docx);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
