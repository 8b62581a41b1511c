package org.huoshui.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long lines are kept at least: never below the six months of 网络安全法 article 21 (3). Nothing takes a line away when the
 * time is over; the period is what the office promises.
 */
@Component
class Retention {

    /** 网络安全法第二十一条第三项. */
    static final int LEAST_MONTHS = 6;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Retention(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    record RetentionView(LocalDate effectiveFrom, int months, String changedBy) {}

    record RetentionSet(LocalDate from, Map<String, String> before, Map<String, String> after) implements Auditable {
        @Override
        public String action() {
            return "trail.retention-set";
        }

        @Override
        public String subject() {
            return "trail/retention/" + from;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    /** Newest first; the one in force is the first whose date is not to come. */
    @Transactional(readOnly = true)
    public List<RetentionView> all() {
        return jdbc.sql("select effective_from, months, changed_by from audit_retention order by effective_from desc")
                .query((row, number) ->
                        new RetentionView(row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3)))
                .list();
    }

    @Transactional
    public void set(LocalDate from, int months) {
        if (months < LEAST_MONTHS) throw Refused.because(AuditError.RETENTION_SHORT, LEAST_MONTHS, months);
        LocalDate today = clock.instant().atZone(SealingTrail.OFFICE).toLocalDate();
        if (from.isBefore(today)) throw Refused.because(AuditError.RETENTION_BACKDATED, from);
        List<RetentionView> before = all();
        int added = jdbc.sql("""
                        insert into audit_retention (effective_from, months, changed_by) values (?, ?, ?)
                        on conflict do nothing""")
                .param(from)
                .param(months)
                .param(Asking.required().account())
                .update();
        if (added == 0) throw Refused.because(AuditError.RETENTION_THERE, from);
        String was = before.stream()
                .filter(one -> !one.effectiveFrom().isAfter(from))
                .findFirst()
                .map(one -> Integer.toString(one.months()))
                .orElse("");
        events.publishEvent(new RetentionSet(from, Map.of("months", was), Map.of("months", Integer.toString(months))));
    }
}
