package org.huoshui.identity.approval;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a proposal waits. */
@Component
class ApprovalSettings {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ApprovalSettings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int days() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return jdbc.sql("""
                        select value::int from identity_setting where name = 'approval.days' and effective_from <= ?
                        order by effective_from desc limit 1""").param(today).query(Integer.class).single();
    }
}
