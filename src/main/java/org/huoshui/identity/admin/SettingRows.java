package org.huoshui.identity.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door's thresholds as rows. Changing one adds a row from a day on. */
@Component
class SettingRows {

    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String name, LocalDate effectiveFrom, String value) {}

    /** By name, newest first. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        return jdbc.sql("select name, effective_from, value from identity_setting order by name, effective_from desc")
                .query((row, number) -> new Row(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Row> inForce(String name, LocalDate day) {
        return all().stream()
                .filter(row -> row.name().equals(name) && !row.effectiveFrom().isAfter(day))
                .findFirst();
    }

    @Transactional
    public void put(Row row) {
        jdbc.sql("""
                        insert into identity_setting (name, effective_from, value) values (?, ?, ?)
                        on conflict (name, effective_from) do update set value = excluded.value""")
                .param(row.name())
                .param(row.effectiveFrom())
                .param(row.value())
                .update();
    }
}
