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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huoshui.indicators.Catalogue;
import org.huoshui.kernel.Problem;
import org.huoshui.returns.KnownNames;
import org.huoshui.returns.Reading;
import org.huoshui.returns.ReadingFault;
import org.huoshui.returns.ReturnReader;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code huoshui read FILE…}: what workbooks say, one JSON object per line; nothing is stored, no server is needed. Lines
 * are UTF-8 whatever the shell's locale is.
 */
@Command(
        name = "read",
        description = {
            "读取工作簿，每个指标数值输出一行 JSON，不保存。",
            "Read workbooks and print one JSON object per observation; nothing is stored."
        })
final class Read implements Callable<Integer> {

    private static final int UNREADABLE = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "工作簿 .xls / .xlsx  workbooks")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        // the libraries' own remarks would stand among the lines of data
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        PrintWriter out = utf8(System.out);
        PrintWriter err = utf8(System.err);
        ReturnReader reader = new ReturnReader(Catalogue.shipped(), KnownNames.NONE);
        int exit = 0;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Opening opening = open(file, name);
            if (opening instanceof Opening.Unreadable(Problem problem)) {
                out.println(fault(name, null, null, problem));
                err.println("活水 huoshui: " + problem.code() + " " + problem.zh() + " " + problem.en());
                exit = UNREADABLE;
            } else if (opening instanceof Opening.Opened opened) {
                print(reader.read(opened.book()), name, out, err);
            }
        }
        out.flush();
        err.flush();
        return exit;
    }

    private static Opening open(Path file, String name) {
        try {
            return Workbooks.open(Files.readAllBytes(file), name);
        } catch (NoSuchFileException e) {
            return new Opening.Unreadable(Problem.of(LauncherError.NO_SUCH_FILE, file));
        } catch (IOException e) {
            return new Opening.Unreadable(Problem.of(LauncherError.FILE_UNREADABLE, file));
        }
    }

    private static void print(Reading reading, String name, PrintWriter out, PrintWriter err) {
        for (Reading.Found found : reading.found()) {
            JsonLine line = new JsonLine().put("file", name);
            line.put("sheet", found.sheet());
            line.put("cell", found.cell());
            line.put("institution", found.subject().written());
            line.put("indicator", found.indicator().code());
            line.put("month", found.month().toString());
            line.put("value", found.value());
            out.println(line);
        }
        for (ReadingFault fault : reading.faults())
            out.println(fault(name, fault.sheet(), fault.cell(), fault.problem()));
        if (!reading.unbound().isEmpty()) {
            String items = reading.unbound().stream()
                    .map(u -> u.sheet() + "!" + u.itemCell() + " " + u.item())
                    .collect(Collectors.joining("；"));
            err.println(name + "：目录中没有的项目 items not in the catalogue: " + items);
        }
    }

    private static String fault(String file, @Nullable String sheet, @Nullable String cell, Problem problem) {
        JsonLine line = new JsonLine().put("file", file);
        line.put("sheet", sheet);
        line.put("cell", cell);
        line.put("fault", problem.code());
        line.put("message", problem.zh());
        return line.toString();
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
