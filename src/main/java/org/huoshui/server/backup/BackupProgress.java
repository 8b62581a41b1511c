package org.huoshui.server.backup;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells whoever listens how far the backup under way has got (server-sent events). */
@Component
class BackupProgress implements Consumer<Step> {

    private static final long LONGEST_MS = 4 * 3_600_000L;

    private final List<SseEmitter> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Step last;
    private volatile @Nullable Problem problem;

    /** One event's content. */
    record BackupStepView(String doing, String zh, String en, String table, int done, int of, long rows, long bytes) {
        static BackupStepView of(Step step) {
            return new BackupStepView(
                    step.doing().name(),
                    step.doing().zh(),
                    step.doing().en(),
                    step.table(),
                    step.done(),
                    step.of(),
                    step.rows(),
                    step.bytes());
        }
    }

    /** @param problem absent when it went well */
    record BackupEndView(@Nullable Problem problem) {}

    void begun() {
        last = null;
        problem = null;
    }

    SseEmitter listen(boolean busy) {
        SseEmitter listener = new SseEmitter(LONGEST_MS);
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(() -> listeners.remove(listener));
        listener.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        Step step = last;
        if (step != null) send(listener, "step", BackupStepView.of(step));
        if (!busy) end(listener);
        return listener;
    }

    @Override
    public void accept(Step step) {
        last = step;
        for (SseEmitter listener : listeners) send(listener, "step", BackupStepView.of(step));
    }

    void failed(Problem why) {
        problem = why;
    }

    void finished() {
        for (SseEmitter listener : listeners) end(listener);
    }

    private void end(SseEmitter listener) {
        send(listener, "end", new BackupEndView(problem));
        listener.complete();
        listeners.remove(listener);
    }

    private void send(SseEmitter listener, String event, Object content) {
        try {
            listener.send(SseEmitter.event().name(event).data(content));
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }
}
