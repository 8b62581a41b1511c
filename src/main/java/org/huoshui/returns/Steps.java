package org.huoshui.returns;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.store.Returns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes steps of the {@link Life}: asks the table, writes the row and the timeline, tells the trail. */
@Component
class Steps {

    private final Returns returns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Steps(
            Returns returns,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.returns = returns;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    <T extends @Nullable Object> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    Instant now() {
        return clock.instant();
    }

    ReturnSummary require(ReturnId id) {
        return returns.find(id).orElseThrow(() -> Refused.because(ReturnRefusal.NOT_FOUND, id));
    }

    ReturnSummary lock(ReturnId id) {
        return returns.lock(id).orElseThrow(() -> Refused.because(ReturnRefusal.NOT_FOUND, id));
    }

    /** The table's row for the step, or a refusal: not in this state, not for this role. */
    Life.Transition allowed(ReturnSummary there, ReturnAction action) {
        Life.Transition row = Life.find(there.state(), action)
                .orElseThrow(() ->
                        Refused.because(ReturnRefusal.NOT_NOW, there.state().zh(), action.zh()));
        if (!row.open(Asking.required())) throw Refused.because(ReturnRefusal.NOT_YOURS_TO_DO, action.zh());
        return row;
    }

    void begin(ReturnId id, String note) {
        Life.Transition first = Life.find(null, ReturnAction.RECEIVE).orElseThrow();
        returns.step(id, first.action(), null, first.to(), now(), note);
        events.publishEvent(new ReturnStepped(id, first.action(), null, first.to(), Map.of(), Map.of(), note));
    }

    void take(ReturnSummary there, Life.Transition row, String note) {
        returns.step(there.id(), row.action(), there.state(), row.to(), now(), note);
        if (row.action() != ReturnAction.ACCEPT)
            events.publishEvent(
                    new ReturnStepped(there.id(), row.action(), there.state(), row.to(), Map.of(), Map.of(), note));
    }

    /** @param corrected what was read before, by cell; @param corrections what somebody said of it */
    void correct(
            ReturnSummary there,
            Life.Transition row,
            Map<String, String> corrected,
            Map<String, String> corrections,
            String note) {
        returns.step(there.id(), row.action(), there.state(), row.to(), now(), note);
        events.publishEvent(
                new ReturnStepped(there.id(), row.action(), there.state(), row.to(), corrected, corrections, ""));
    }

    void publish(ReturnAccepted event) {
        events.publishEvent(event);
    }
}
