package org.huoshui.returns.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Asking;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reading and checks found in each return, and the reasons people gave. */
@Repository
public class Results {

    /** @param reason why the warning is accepted nevertheless; absent while nobody has said */
    public record Result(
            Finding finding,
            @Nullable String reason,
            @Nullable String reasonBy) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Results(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes the place of what was found before; a finding found again keeps its reason. */
    public void put(ReturnId id, List<Finding> findings) {
        Map<String, Result> before = new HashMap<>();
        for (Result r : of(id)) before.put(r.finding.key(), r);
        jdbc.sql("delete from returns_result where return_id = :id")
                .param("id", id.value())
                .update();
        Map<String, Object[]> rows = new java.util.LinkedHashMap<>();
        for (Finding f : findings) {
            Result old = before.get(f.key());
            // a reason was given for what was said then; where other numbers are said now it must be given again
            boolean same = old != null && old.finding.zh().equals(f.zh());
            rows.putIfAbsent(f.key(), new Object[] {
                id.value(),
                f.key(),
                rows.size(),
                f.code(),
                f.severity().name(),
                f.zh(),
                f.en(),
                f.sheet(),
                String.join(",", f.cells()),
                same && old != null ? old.reason : null,
                same && old != null ? old.reasonBy : null
            });
        }
        batches.batchUpdate("""
                insert into returns_result (return_id, key, ordinal, code, severity, zh, en, sheet, cells, reason, reason_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, List.copyOf(rows.values()));
    }

    public List<Result> of(ReturnId id) {
        return jdbc.sql("select * from returns_result where return_id = :id order by ordinal")
                .param("id", id.value())
                .query((rs, n) -> new Result(
                        new Finding(
                                rs.getString("key"),
                                rs.getString("code"),
                                Check.Severity.valueOf(rs.getString("severity")),
                                rs.getString("zh"),
                                rs.getString("en"),
                                rs.getString("sheet"),
                                Arrays.stream(rs.getString("cells").split(",", -1))
                                        .filter(c -> !c.isEmpty())
                                        .toList()),
                        rs.getString("reason"),
                        rs.getString("reason_by")))
                .list();
    }

    public void reason(ReturnId id, String key, String reason) {
        jdbc.sql("update returns_result set reason = :reason, reason_by = :by where return_id = :id and key = :key")
                .param("reason", reason)
                .param("by", Asking.required().name())
                .param("id", id.value())
                .param("key", key)
                .update();
    }
}
