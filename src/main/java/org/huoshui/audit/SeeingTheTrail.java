package org.huoshui.audit;

import java.util.Optional;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(50)
class SeeingTheTrail implements Explainable {

    private final JdbcClient jdbc;

    SeeingTheTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "trail";
    }

    @Override
    public Said name() {
        return new Said("操作记录", "trail");
    }

    @Override
    public Said hint() {
        return new Said("不必填写", "nothing to enter");
    }

    @Override
    public String door() {
        return "GET /api/audit/entries";
    }

    @Override
    public Optional<Walled> find(String named) {
        return Optional.of(new Walled(
                new Said("操作记录", "the trail"), new Said("操作记录只让审计管理员看到。", "The trail is shown to the auditor only.")));
    }

    @Override
    public boolean shows(String named) {
        return jdbc.sql("select exists (select from audit_entry)")
                .query(Boolean.class)
                .single();
    }
}
