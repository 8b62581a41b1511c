package org.huoshui.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huoshui.HuoshuiApplication;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.proof.DocumentVerdict;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.huoshui.reporting.proof.Verdict;
import org.huoshui.reporting.proof.VerifyingDocuments;
import org.huoshui.server.DataFolders;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code huoshui prove FILE.docx…}: says of every figure of an exported document whether it is intact. Works on a stopped data
 * folder and beside a running server. Ends with 0 only when every figure of every document is intact, with 1 when one is not,
 * with 2 when a file or the data folder cannot be used.
 */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "核验导出的报告：每个数字是否未改动。全部未改动时退出码为 0，有改动为 1，文件无法使用为 2。",
            "Verify exported reports: is every figure intact? Ends with 0 when all are, 1 when one is not, 2 for an unusable file."
        })
final class Prove implements Callable<Integer> {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;
    private static final int UNUSABLE = 2;
    private static final int MOST_TYPED = 20;

    @Parameters(paramLabel = "FILE.docx", arity = "1..*", description = "导出的报告 exported reports")
    private List<Path> files = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--json", description = "每个文件输出一行 JSON one JSON object per file")
    private boolean json;

    @Option(names = "--strict", description = "正文中另有无出处的新数字时也算不合格 numbers typed in under no control count as well")
    private boolean strict;

    private final PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    private final PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));

    @Override
    public Integer call() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        int exit = INTACT;
        Map<Path, byte[]> usable = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                byte[] content = read(file);
                VerifyingDocuments.refuseUnusable(name(file), content);
                usable.put(file, content);
            } catch (Refused refused) {
                exit = UNUSABLE;
                unusable(name(file), refused.problem());
            }
        }
        if (!usable.isEmpty()) exit = Math.max(exit, verified(usable));
        out.flush();
        err.flush();
        return exit;
    }

    private int verified(Map<Path, byte[]> documents) {
        Path folder = data.toAbsolutePath().normalize();
        if (!DataFolders.areUsed(folder)) {
            say(Problem.of(LauncherError.NO_DATA_THERE, folder));
            return UNUSABLE;
        }
        int exit = INTACT;
        try (ConfigurableApplicationContext system = start(folder)) {
            VerifyingDocuments verifying = system.getBean(VerifyingDocuments.class);
            for (var document : documents.entrySet()) {
                String name = name(document.getKey());
                DocumentVerdict verdict = Asking.as(Asker.system(), () -> verifying.verify(name, document.getValue()));
                boolean sound = verdict.intact() && !(strict && !verdict.typed().isEmpty());
                if (!sound) exit = Math.max(exit, NOT_INTACT);
                if (json) out.println(JsonMapper.shared().writeValueAsString(verdict));
                else print(verdict);
            }
        } catch (Refused refused) {
            say(refused.problem());
            return UNUSABLE;
        }
        return exit;
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > VerifyingDocuments.LARGEST) return new byte[VerifyingDocuments.LARGEST + 1];
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw Refused.because(LauncherError.NO_SUCH_FILE, file);
        } catch (IOException e) {
            throw Refused.because(LauncherError.FILE_UNREADABLE, file);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void unusable(String name, Problem problem) {
        if (json)
            out.println(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "fileName", name,
                            "intact", false,
                            "code", problem.code(),
                            "zh", problem.zh(),
                            "en", problem.en())));
        say(problem);
    }

    private void say(Problem problem) {
        err.println("活水 huoshui: " + problem.code() + " " + problem.zh() + " " + problem.en());
    }

    private void print(DocumentVerdict verdict) {
        out.println("■ " + verdict.fileName());
        out.println("  " + verdict.zh() + " " + verdict.en());
        DocumentVerdict.VerdictOrigin origin = verdict.origin();
        if (origin != null)
            out.printf(
                    "  %s %s · 生成 written %s %s · 文件编号 document %s%n",
                    origin.template(), origin.month(), origin.writtenBy(), origin.writtenAt(), verdict.document());
        for (FigureVerdict figure : verdict.figures()) if (figure.verdict() != Verdict.INTACT) print(figure);
        if (!verdict.typed().isEmpty()) {
            out.println("  另有 " + verdict.typed().size() + " 个无出处的新数字，无法证明 numbers typed in that nobody can prove:");
            verdict.typed().stream()
                    .limit(MOST_TYPED)
                    .forEach(typed -> out.println("    " + typed.number() + "  “" + typed.around() + "”"));
        }
        Map<String, Integer> counts = verdict.counts();
        out.printf(
                "  %s 未改动 intact %d · 被手工改动 changed by hand %d · 数据已更新 no longer current %d · 来历不明 unknown %d · 已被删除 removed %d%n",
                verdict.intact() ? "✓" : "✗",
                counts.get("INTACT"),
                counts.get("CHANGED"),
                counts.get("NO_LONGER_CURRENT"),
                counts.get("UNKNOWN"),
                counts.get("REMOVED"));
    }

    private void print(FigureVerdict figure) {
        String note = figure.noteZh() == null ? "" : "（" + figure.noteZh() + " " + figure.noteEn() + "）";
        String what = switch (figure.verdict()) {
            case CHANGED -> "被手工改动 changed by hand: " + figure.was() + " → " + figure.is();
            case NO_LONGER_CURRENT ->
                "数据已更新 no longer current: " + figure.is() + (figure.today() == null ? "" : "，现为 now " + figure.today());
            case REMOVED -> "已被删除 removed: " + figure.was();
            default -> "来历不明 unknown: " + figure.is();
        };
        String today = figure.verdict() == Verdict.CHANGED && figure.today() != null ? "，现为 now " + figure.today() : "";
        out.println("  ✗ " + figure.name() + "  " + what + today + note);
    }

    /** No pages, no port: only the parts verifying asks for are made. */
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
