package org.huoshui.directory.credit;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works grades out, as the program itself: a department that enters an item does not see what others entered. It happens
 * right after the change is committed; what a power cut left undone is marked in the table and caught up with.
 */
@Component
class Regrading {

    private static final int AT_ONCE = 200;

    private final CreditStore store;
    private final RuleStore rules;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate ownTransaction;

    Regrading(
            CreditStore store,
            RuleStore rules,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(ItemsChanged change) {
        Asking.run(
                Asker.system(),
                () -> ownTransaction.executeWithoutResult(status -> regrade(rules.grading(), change.firm())));
    }

    /** Every hour: after midnight items have expired and rules begun, and now and then something was left undone. */
    @Scheduled(cron = "0 10 * * * *", zone = "Asia/Shanghai")
    void hourly() {
        catchUp(Integer.MAX_VALUE);
    }

    /**
     * What is due, some hundred in a transaction.
     *
     * @param rounds at most so many hundreds now; the hour takes the rest
     */
    int catchUp(int rounds) {
        return Asking.as(Asker.system(), () -> rounds(rounds));
    }

    private int rounds(int rounds) {
        int all = 0;
        for (int round = 0; round < rounds; round++) {
            int some = Objects.requireNonNull(ownTransaction.execute(status -> {
                Grading grading = rules.grading();
                List<FirmId> due = store.due(calendar.today(), AT_ONCE);
                due.forEach(firm -> regrade(grading, firm));
                return due.size();
            }));
            all += some;
            if (some == 0) break;
        }
        return all;
    }

    private void regrade(Grading grading, FirmId firm) {
        store.lock(firm);
        String before = store.grade(firm).orElse(null);
        Grading.Graded after = grading.grade(store.items(firm), calendar.today());
        store.keep(firm, after);
        String grade = after.grade();
        if (Objects.equals(before, grade)) return;
        store.changed(firm, before, after, clock.instant());
        events.publishEvent(new CreditEvent(
                "firm.grade-changed",
                "firm/" + firm,
                Map.of("points", after.points().toPlainString()),
                before == null ? Map.of() : Map.of("grade", before),
                grade == null ? Map.of() : Map.of("grade", grade),
                ""));
    }
}
