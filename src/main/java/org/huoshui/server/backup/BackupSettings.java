package org.huoshui.server.backup;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When backups are taken, where they go and how many stay. A change is a new row; the passphrase is never among them. */
@Component
class BackupSettings {

    private static final int MOST_KEPT = 400;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    BackupSettings(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param time of day, {@code 01:30}, in the office's zone
     * @param folder empty: {@code backups} in the data folder
     */
    record Plan(boolean scheduled, String time, String folder, int daily, int weekly, int monthly) {

        LocalTime at() {
            return LocalTime.parse(time);
        }

        private Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("backup.scheduled", Boolean.toString(scheduled));
            values.put("backup.time", time);
            values.put("backup.folder", folder);
            values.put("backup.keep_daily", Integer.toString(daily));
            values.put("backup.keep_weekly", Integer.toString(weekly));
            values.put("backup.keep_monthly", Integer.toString(monthly));
            return values;
        }
    }

    record PlanChanged(Map<String, String> before, Map<String, String> after) implements Auditable {
        @Override
        public String action() {
            return "backup.plan-changed";
        }

        @Override
        public String subject() {
            return "backup/plan";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    @Transactional(readOnly = true)
    public Plan plan() {
        Map<String, String> now = new HashMap<>();
        jdbc.sql("""
                        select distinct on (name) name, value from server_setting
                        where effective_from <= :now or effective_from = '2000-01-01' order by name, effective_from desc""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(row -> {
            now.put(row.getString(1), row.getString(2));
        });
        return new Plan(
                Boolean.parseBoolean(now.get("backup.scheduled")),
                now.getOrDefault("backup.time", "01:30"),
                now.getOrDefault("backup.folder", ""),
                number(now, "backup.keep_daily", 7),
                number(now, "backup.keep_weekly", 5),
                number(now, "backup.keep_monthly", 12));
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** @throws Refused SRV-441 */
    @Transactional
    public Plan change(Plan wanted) {
        String time;
        try {
            time = LocalTime.parse(wanted.time().strip())
                    .withSecond(0)
                    .withNano(0)
                    .toString();
        } catch (DateTimeParseException e) {
            throw Refused.because(BackupFault.PLAN_UNFIT, "time " + wanted.time());
        }
        for (int kept : new int[] {wanted.daily(), wanted.weekly(), wanted.monthly()})
            if (kept < 0 || kept > MOST_KEPT) throw Refused.because(BackupFault.PLAN_UNFIT, kept);
        if (wanted.daily() == 0) throw Refused.because(BackupFault.PLAN_UNFIT, 0);
        Plan next = new Plan(
                wanted.scheduled(), time, wanted.folder().strip(), wanted.daily(), wanted.weekly(), wanted.monthly());
        Map<String, String> before = plan().values();
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> is = new LinkedHashMap<>();
        next.values().forEach((name, value) -> {
            if (Objects.equals(before.get(name), value)) return;
            was.put(name, String.valueOf(before.get(name)));
            is.put(name, value);
            jdbc.sql("""
                            insert into server_setting (name, effective_from, value, set_by) values (:name, :at, :value, :by)""")
                    .param("name", name)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("value", value)
                    .param("by", Asking.required().account())
                    .update();
        });
        if (!is.isEmpty()) events.publishEvent(new PlanChanged(was, is));
        return next;
    }
}
