package org.huoshui.reporting;

import java.util.Optional;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class SeeingReports implements Explainable {

    private final JdbcClient jdbc;

    SeeingReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Said name() {
        return new Said("报告", "report");
    }

    @Override
    public Said hint() {
        return new Said("报告编号，如 7", "number of the report, such as 7");
    }

    @Override
    public String door() {
        return "GET /api/reporting/reports/{id}";
    }

    @Override
    public Optional<Walled> find(String named) {
        return shows(named)
                ? Optional.of(new Walled(
                        new Said("第 %s 号报告".formatted(named), "report no. %s".formatted(named)),
                        new Said(
                                "报告是本局的文稿，只让本局人员（和上级市局）看到。",
                                "Reports are the office’s papers: shown to the office, and to the city above it.")))
                : Optional.empty();
    }

    @Override
    public boolean shows(String named) {
        if (!named.matches("\\d{1,18}")) return false;
        return jdbc.sql("select exists (select from reporting_report where id = ?)")
                .param(Long.valueOf(named))
                .query(Boolean.class)
                .single();
    }
}
