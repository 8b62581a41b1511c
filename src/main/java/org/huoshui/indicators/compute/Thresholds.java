package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.huoshui.kernel.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thresholds in force at a month's end. */
@Component
class Thresholds {

    private final JdbcClient jdbc;

    Thresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads in the transaction under way. */
    InForce at(Month month) {
        Map<String, BigDecimal> values = new HashMap<>();
        jdbc.sql("""
                        select distinct on (name) name, value from indicators_threshold
                        where effective_from <= :day order by name, effective_from desc""").param("day", month.lastDay()).query(row -> {
            values.put(row.getString(1), row.getBigDecimal(2));
        });
        return new InForce(values);
    }

    record InForce(Map<String, BigDecimal> values) {
        BigDecimal value(String name) {
            BigDecimal value = values.get(name);
            if (value == null) throw new IllegalStateException("no threshold " + name + " in force");
            return value;
        }
    }
}
