package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code report} says before it starts anything: one line, a code other than 0, no file. */
class ReportTests {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOutADataFolder() throws Exception {
        Files.createDirectories(folder.resolve("data/postgres"));
    }

    private int run(String month, String data, String out) {
        CommandLine commands = Huoshui.commandLine().setErr(new PrintWriter(err, true));
        return commands.execute(
                "report",
                "--month",
                month,
                "--data",
                folder.resolve(data).toString(),
                "--out",
                folder.resolve(out).toString());
    }

    private void saidOneLine(String code) {
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(code));
    }

    @Test
    void refusesAMonthThatIsNone() {
        assertThat(run("2022年12月", "data", "x.docx")).isNotZero();
        saidOneLine("LAU-123");
    }

    @Test
    void refusesAFolderWithoutADatabaseAndMakesNone() {
        assertThat(run("2022-12", "nowhere", "x.docx")).isNotZero();
        saidOneLine("LAU-121");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void refusesAPlaceItCannotWriteTo() {
        assertThat(run("2022-12", "data", "no/such/folder/x.docx")).isNotZero();
        saidOneLine("LAU-122");
    }

    @Test
    void wantsToKnowTheMonth() {
        int code = Huoshui.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("report", "--out", folder.resolve("x.docx").toString());
        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        saidOneLine("--month");
    }
}
