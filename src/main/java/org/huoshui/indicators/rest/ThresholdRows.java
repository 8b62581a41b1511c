package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds as rows. Changing one adds a row from a day on; months before it keep the value they had. */
@Component
class ThresholdRows {

    private final JdbcClient jdbc;

    ThresholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String name, LocalDate effectiveFrom, BigDecimal value, String note) {}

    /** By name, newest first. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        return jdbc.sql("select name, effective_from, value, note from indicators_threshold"
                        + " order by name, effective_from desc")
                .query((row, number) -> new Row(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3), row.getString(4)))
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
                        insert into indicators_threshold (name, effective_from, value, note) values (?, ?, ?, ?)
                        on conflict (name, effective_from) do update set value = excluded.value""")
                .param(row.name())
                .param(row.effectiveFrom())
                .param(row.value())
                .param(row.note())
                .update();
    }
}
