package org.huoshui.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DataFolders;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code huoshui recognise FILE…}: the figures of reports and what they mean, one JSON object per line; nothing is stored, no
 * server is needed.
 */
@Command(
        name = "recognise",
        mixinStandardHelpOptions = true,
        description = {
            "识别报告中的数字及其含义，每个数字输出一行 JSON，不保存。",
            "Find the figures of reports and say what they mean, one JSON object per figure; nothing is stored."
        })
final class Recognise implements Callable<Integer> {

    /** Below this a guess is worth a reviewer's look but not a line of data. */
    private static final double TELL = 0.3;

    private static final int UNREADABLE = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "报告 .txt / .docx  reports")
    private List<Path> files = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "用该数据目录中的目录和别名 with the catalogue, names and aliases of this data folder")
    private @Nullable Path data;

    @Override
    public Integer call() {
        // the libraries' own remarks would stand among the lines of data
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        if (data == null) return recognise(Recognition.over(Catalogue.shipped(), Directory.empty()));
        Path folder = data.toAbsolutePath().normalize();
        if (!DataFolders.areUsed(folder)) throw Refused.because(LauncherError.NO_DATA_THERE, folder);
        try (ConfigurableApplicationContext system = Report.start(folder)) {
            return Asking.as(Asker.system(), () -> recognise(system.getBean(Recognition.class)));
        }
    }

    private int recognise(Recognition recognition) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        int exit = 0;
        for (Path file : files) {
            try {
                print(file, PaperWords.of(file), recognition, out);
            } catch (Refused refused) {
                err.println("活水 huoshui: " + Huoshui.sentence(refused));
                exit = UNREADABLE;
            }
        }
        out.flush();
        err.flush();
        return exit;
    }

    private static void print(Path file, String text, Recognition recognition, PrintWriter out) {
        int counted = 0;
        int at = 0;
        for (Found found : recognition.recognise(text).figures()) {
            // the reader counts characters, a string counts UTF-16 units
            counted += text.codePointCount(at, found.start());
            at = found.start();
            Candidate best =
                    found.candidates().isEmpty() ? null : found.candidates().getFirst();
            out.println(line(String.valueOf(file.getFileName()), counted, found, best));
        }
    }

    private static String line(String file, int start, Found found, @Nullable Candidate best) {
        JsonLine line = new JsonLine();
        line.put("file", file)
                .put("start", start)
                .put("literal", found.literal())
                .put("unit", found.unit());
        Candidate told = best != null && best.confidence() >= TELL ? best : null;
        line.put("indicator", told == null ? null : told.indicator().code());
        Comparison comparison = told == null ? null : told.comparison();
        line.put("comparison", told == null ? null : comparison == null ? "other" : code(comparison));
        String base = comparison == null ? null : base(comparison);
        if (base != null) line.put("base", base);
        return line.put("confidence", best == null ? 0 : best.confidence()).toString();
    }

    // the three ranks and the value, whatever month they count from; that stands beside as the base
    private static String code(Comparison comparison) {
        return switch (comparison) {
            case BASE_YEAR_START, BASE_YOY, BASE_MOM -> Comparison.VALUE.code();
            case RANK_DELTA_YOY, RANK_DELTA_MOM -> Comparison.RANK_DELTA.code();
            case RANK_GROWTH_YOY, RANK_GROWTH_MOM -> Comparison.RANK_GROWTH.code();
            default -> comparison.code();
        };
    }

    private static @Nullable String base(Comparison comparison) {
        return switch (comparison) {
            case BASE_YEAR_START -> "year_start";
            case BASE_YOY, RANK_DELTA_YOY, RANK_GROWTH_YOY -> "yoy";
            case BASE_MOM, RANK_DELTA_MOM, RANK_GROWTH_MOM -> "mom";
            default -> null;
        };
    }
}
