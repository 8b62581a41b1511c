package org.huoshui.launcher;

import java.io.PrintWriter;
import java.util.Optional;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * {@code ./huoshui}: one door to everything that can be done from a shell. Spring is loaded by the commands that need it,
 * not here. A command that fails says one line on the error output and ends with a code other than 0.
 */
@Command(
        name = "huoshui",
        mixinStandardHelpOptions = true,
        version = "Huoshui 活水 0.1.0",
        description = {"活水：县金融办的工作系统。", "Huoshui: the working system of a county finance office."},
        subcommands = {
            Start.class,
            Read.class,
            Recognise.class,
            Report.class,
            Prove.class,
            Backup.class,
            Restore.class,
            Audit.class,
            WarmUp.class
        })
public final class Huoshui implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Huoshui())
                .setParameterExceptionHandler((fault, given) -> {
                    say(
                            fault.getCommandLine(),
                            String.valueOf(fault.getMessage()).replace('\n', ' '));
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    say(command, sentence(fault));
                    if (refusal(fault).isEmpty() && Boolean.getBoolean("huoshui.stack-trace")) {
                        fault.printStackTrace(command.getErr());
                    }
                    return ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        if (spec != null) spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static void say(CommandLine command, String sentence) {
        PrintWriter err = command.getErr();
        err.println("活水 huoshui: " + sentence);
        err.flush();
    }

    /** What went wrong in one line: the refusal at the bottom of it, else the fault as it is. */
    static String sentence(Throwable fault) {
        return refusal(fault)
                .map(problem -> problem.code() + " " + problem.zh() + " " + problem.en())
                .orElseGet(() -> String.valueOf(root(fault)).replace('\n', ' '));
    }

    private static Optional<Problem> refusal(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof Refused refused) return Optional.of(refused.problem());
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }
}
