package org.huoshui.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The server's own clockwork. Only a server has it: commands and tests tick by hand. */
@Component
@ConditionalOnProperty("huoshui.clocks")
final class Ticking implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticking.class);

    private final List<Tick> ticks;
    private final HikariDataSource pool;
    private @Nullable ScheduledExecutorService clockwork;

    Ticking(List<Tick> ticks, HikariDataSource pool) {
        this.ticks = List.copyOf(ticks);
        this.pool = pool;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("clock-", 1).daemon().factory());
        for (Tick tick : ticks)
            started.scheduleWithFixedDelay(() -> run(tick), tick.everySeconds(), tick.everySeconds(), TimeUnit.SECONDS);
        clockwork = started;
    }

    private void run(Tick tick) {
        try {
            Asking.run(Asker.system(), tick::tick);
        } catch (RuntimeException e) {
            Optional<ServerFault> passing = Passing.of(e, pool);
            String what = tick.getClass().getSimpleName();
            if (passing.isPresent())
                log.warn("{} waits: {}", what, passing.get().code());
            else log.error("{} failed", what, e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        if (running != null) running.shutdownNow();
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
