package org.huoshui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail, with its place in the chain.
 *
 * @param number its place in the chain; absent for the second until it has one
 * @param institution code of the institution who acted belongs to; absent for the office's own people
 * @param address where the request came from; absent for the program's own work
 * @param action past tense, {@code return.accepted}
 * @param subject what it happened to, {@code return/42}
 * @param before the fields as they were
 * @param after the same fields as they are now
 * @param why the reason or purpose that was given; empty where none was asked for
 * @param result {@code DONE}, {@code REFUSED} or {@code FAILED}
 * @param previous hash of the line before
 */
record AuditEntry(
        long id,
        @Nullable Long number,
        Instant at,
        String account,
        String name,
        List<String> roles,
        @Nullable String region,
        @Nullable String institution,
        @Nullable String firm,
        @Nullable String address,
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why,
        String result,
        @Nullable Instant chained,
        @Nullable String previous,
        @Nullable String hash) {

    static AuditEntry of(ResultSet row, Lines lines) throws SQLException {
        Line line = lines.line(row);
        long number = row.getLong("number");
        return new AuditEntry(
                row.getLong("id"),
                number == 0 ? null : number,
                line.at(),
                line.account(),
                line.name(),
                line.roles().isEmpty() ? List.of() : Arrays.asList(line.roles().split(",")),
                line.region(),
                line.institution(),
                line.firm(),
                line.address(),
                line.action(),
                line.subject(),
                line.detail(),
                line.before(),
                line.after(),
                line.why(),
                line.result(),
                Lines.instant(row, "chained"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
