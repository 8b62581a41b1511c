package org.huoshui.privacy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purposes, limits and retention times: rows with their day, the newest one in effect counts. */
@Component
class PrivacySettings {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What may be set, and the most it may be set to. */
    private static final Map<String, Integer> LARGEST =
            Map.of("unmask.values_per_day", 1000, "unmask.lists_per_day", 50, "retention.contact.months", 120);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    PrivacySettings(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    record Setting(String name, int value, LocalDate effectiveFrom) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Those in effect, in their order. */
    @Transactional(readOnly = true)
    public List<Purpose> purposes() {
        return jdbc.sql("""
                        select code, zh, en, words_needed from (
                            select distinct on (code) * from privacy_purpose
                            where effective_from <= ? order by code, effective_from desc) newest
                        where active order by position, code""")
                .param(today())
                .query((row, number) -> new Purpose(
                        row.getString("code"),
                        row.getString("zh"),
                        row.getString("en"),
                        row.getBoolean("words_needed")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Setting> all() {
        return jdbc.sql("""
                        select distinct on (name) name, value, effective_from from privacy_setting
                        where effective_from <= ? order by name, effective_from desc""")
                .param(today())
                .query((row, number) -> new Setting(
                        row.getString("name"),
                        Integer.parseInt(row.getString("value")),
                        row.getObject("effective_from", LocalDate.class)))
                .list();
    }

    Optional<Integer> number(String name) {
        return jdbc.sql("""
                        select value::int from privacy_setting
                        where name = ? and effective_from <= ? order by effective_from desc limit 1""").param(name).param(today()).query(Integer.class).optional();
    }

    /** From today on. */
    @Transactional
    public void set(String name, int value, String why) {
        Integer largest = LARGEST.get(name);
        if (largest == null) throw Refused.because(PrivacyError.SETTING_UNKNOWN, name);
        if (value < 1 || value > largest) throw Refused.because(PrivacyError.SETTING_UNFIT, name, 1, largest);
        String before = number(name).map(String::valueOf).orElse("");
        jdbc.sql("""
                        insert into privacy_setting (name, effective_from, value) values (?, ?, ?)
                        on conflict (name, effective_from) do update set value = excluded.value""").param(name).param(today()).param(Integer.toString(value)).update();
        events.publishEvent(PrivacyEvent.of(
                "privacy.setting-changed",
                "setting/" + name,
                Map.of("before", before, "after", Integer.toString(value)),
                why));
    }
}
