package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code prove} says before it starts anything. */
class ProveTests {

    @TempDir
    private Path folder = Path.of("");

    private static int run(String... arguments) {
        return Huoshui.commandLine().execute(arguments);
    }

    @Test
    void endsWithTwoForFilesThatCannotBeUsed() throws Exception {
        Path text = Files.writeString(folder.resolve("x.docx"), "一段文字");
        String data = folder.resolve("nowhere").toString();
        assertThat(run("prove", text.toString(), "--data", data)).isEqualTo(2);
        assertThat(run("prove", folder.resolve("absent.docx").toString(), "--data", data))
                .isEqualTo(2);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void wantsAFile() {
        assertThat(run("prove")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
