package org.huoshui.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.ToIntFunction;
import org.huoshui.HuoshuiApplication;
import org.huoshui.audit.ExportingTrail;
import org.huoshui.audit.TrailVerdict;
import org.huoshui.audit.TrailVerdict.Break;
import org.huoshui.audit.TrailVerdict.SealSummary;
import org.huoshui.audit.VerifyingTrail;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DataFolders;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code huoshui audit …}: the trail from a shell, on a stopped data folder or beside a running server. Verifying ends with 0
 * when the trail is intact, with 1 when it is not, with 2 when the data folder cannot be used.
 */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {"操作记录：验证、导出。", "The trail of who did what: verify it, export it."})
final class Audit implements Runnable {

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    private final PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));

    @Override
    public void run() {
        if (spec != null) spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "逐条验证操作记录：未改动时退出码为 0，有断裂为 1，目录无法使用为 2。",
                "Verifies the trail line by line. Ends with 0 when intact, 1 when broken, 2 for an unusable folder."
            })
    int verify(
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录 data folder")
                    Path data,
            @Option(names = "--json", description = "输出一行 JSON one JSON object") boolean json) {
        return with(data, system -> {
            TrailVerdict verdict = system.getBean(VerifyingTrail.class).verify();
            if (json) out.println(JsonMapper.shared().writeValueAsString(verdict));
            else print(verdict);
            return verdict.intact() ? INTACT : BROKEN;
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "把全部操作记录和封签导出为 JSON 行，可另行重算验证。",
                "Exports all lines and seals as JSON lines, from which anybody can recompute the chain."
            })
    int export(
            @Parameters(paramLabel = "FILE", description = "新文件 a file that does not exist yet") Path file,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "数据目录 data folder")
                    Path data) {
        return with(data, system -> {
            try (OutputStream stream =
                    new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
                long lines = system.getBean(ExportingTrail.class).everything(stream);
                out.println("✓ " + lines + " 条 lines → " + file);
                return INTACT;
            } catch (IOException e) {
                throw Refused.because(LauncherError.OUTPUT_UNUSABLE, file);
            }
        });
    }

    private int with(Path data, ToIntFunction<ConfigurableApplicationContext> work) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        Path folder = data.toAbsolutePath().normalize();
        try {
            if (!DataFolders.areUsed(folder)) throw Refused.because(LauncherError.NO_DATA_THERE, folder);
            try (ConfigurableApplicationContext system = start(folder)) {
                return Asking.<Integer, RuntimeException>as(Asker.system(), () -> work.applyAsInt(system));
            }
        } catch (RuntimeException fault) {
            if (Boolean.getBoolean("huoshui.stack-trace")) fault.printStackTrace(err);
            err.println("活水 huoshui: " + Huoshui.sentence(fault));
            return UNUSABLE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void print(TrailVerdict verdict) {
        out.println(verdict.intact() ? "✓ 操作记录完整 The trail is intact" : "✗ 操作记录不完整 The trail is broken");
        out.println("  " + verdict.lines() + " 条 lines"
                + (verdict.lastAt() == null ? "" : "，最后一条 the last " + TIME.format(verdict.lastAt())));
        out.println("  链头 head " + verdict.head());
        SealSummary seal = verdict.lastSeal();
        if (seal == null) out.println("  尚无封签 not sealed yet");
        else
            out.printf(
                    "  封签 seals %d，最后一号 the last: %s，至第 %d 条 up to line %d，密钥 key %s%n",
                    verdict.seals(), TIME.format(seal.madeAt()), seal.last(), seal.last(), seal.key());
        out.println("  封签之后 after the last seal: " + verdict.unsealed());
        if (verdict.waiting() > 0) out.println("  待接入链 not bound yet: " + verdict.waiting());
        if (verdict.late() > 0) out.println("  晚于发生时间一小时以上接入 bound over an hour late: " + verdict.late());
        for (Break one : verdict.breaks()) {
            out.println(
                    "  ✗ " + one.code() + " " + one.zh() + (one.at() == null ? "" : "（" + TIME.format(one.at()) + "）"));
            out.println("      " + one.en());
        }
        int more = verdict.found() - verdict.breaks().size();
        if (more > 0) out.println("  … 另有 and " + more + " 处 more");
    }

    /** No pages, no port: only the parts the trail asks for are made. */
    private static ConfigurableApplicationContext start(Path folder) {
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
}
