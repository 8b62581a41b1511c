package org.huoshui.launcher;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.huoshui.server.backup.Step;

/** Progress on a console: one line per kind of work and then per second, so that a long effort is seen to move. */
final class ProgressLine implements Consumer<Step> {

    private static final long BETWEEN = 1_000_000_000L;

    private final PrintWriter console;
    private long last = System.nanoTime() - BETWEEN;
    private Step.Doing doing = Step.Doing.FINISHED;

    ProgressLine(PrintWriter console) {
        this.console = console;
    }

    @Override
    public void accept(Step step) {
        if (step.doing() == doing && System.nanoTime() - last < BETWEEN) return;
        doing = step.doing();
        last = System.nanoTime();
        if (doing == Step.Doing.FINISHED) return;
        console.println(step.line());
        console.flush();
    }
}
