package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code start} says when something stands in its way: one line, a code other than 0, nothing left behind. */
class StartTests {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commands =
                Huoshui.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }

    private void saidOneLine(String... parts) {
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(parts));
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("start", "--port", Integer.toString(other.getLocalPort()), "--data", folder.toString());
            assertThat(code).isNotZero();
            saidOneLine("LAU-101", "端口 " + other.getLocalPort() + " 已被占用", "is in use");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesADataFolderThatAnotherProcessHas() throws Exception {
        Files.writeString(folder.resolve("pid"), "4711");
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(run("start", "--port", "0", "--data", folder.toString())).isNotZero();
        }
        saidOneLine("SRV-101", "4711", "正被另一个活水进程", "in use by another");
    }

    @Test
    void refusesADataFolderThatIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("start", "--port", "0", "--data", file.toString())).isNotZero();
        saidOneLine("SRV-102");
    }

    /** Else the first start after an update would load the demo county into the office's own database. */
    @Test
    void warmsUpOnNoDatabaseThatTheSettingsName() {
        System.setProperty("spring.datasource.url", "jdbc:postgresql://localhost:1/office");
        try {
            assertThat(run("warm-up", "--data", folder.toString())).isNotZero();
        } finally {
            System.clearProperty("spring.datasource.url");
        }
        saidOneLine("LAU-151");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run("start", "--port", "eighty")).isEqualTo(CommandLine.ExitCode.USAGE);
        saidOneLine("--port");
        err.getBuffer().setLength(0);
        assertThat(run("dance")).isEqualTo(CommandLine.ExitCode.USAGE);
        saidOneLine("dance");
    }

    @Test
    void tellsItsOptionsWhenAsked() {
        assertThat(run("start", "--help")).isZero();
        assertThat(out.toString()).contains("--port", "--data", "--no-demo", "示范县");
    }
}
