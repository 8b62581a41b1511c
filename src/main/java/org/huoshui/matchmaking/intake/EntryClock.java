package org.huoshui.matchmaking.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.huoshui.server.Tick;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes what nobody confirmed, and the words and numbers of old messages: what is not needed is not kept. */
@Component
class EntryClock implements Tick {

    private final FormStore store;
    private final Outbox outbox;
    private final IntakeSettings settings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    EntryClock(
            FormStore store,
            Outbox outbox,
            IntakeSettings settings,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int everySeconds() {
        return 600;
    }

    @Override
    public void tick() {
        transaction.executeWithoutResult(status -> {
            Duration kept = Duration.ofHours(settings.today().number("form.unconfirmed_hours"));
            int entries = store.deleteUnconfirmed(clock.instant().minus(kept));
            int messages = outbox.erase();
            if (entries + messages > 0)
                events.publishEvent(new IntakeEvent(
                        "form-entry.expired",
                        "form-entries",
                        Map.of("entries", Integer.toString(entries), "messages", Integer.toString(messages)),
                        ""));
        });
    }
}
