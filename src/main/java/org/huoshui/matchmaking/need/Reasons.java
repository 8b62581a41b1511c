package org.huoshui.matchmaking.need;

import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of reasons. */
@Repository
class Reasons {

    enum Use {
        REFUSE,
        WITHDRAW,
        FAIL
    }

    record Reason(String code, Use usedFor, Said said) {}

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reason> all() {
        return jdbc.sql("select * from matchmaking_refusal_reason where active order by used_for, position, code")
                .query((row, number) -> new Reason(
                        row.getString("code"),
                        Use.valueOf(row.getString("used_for")),
                        new Said(row.getString("zh"), row.getString("en"))))
                .list();
    }

    /**
     * @param words what is said with it; a reason that says nothing itself demands them
     * @throws Refused MAT-113, MAT-114
     */
    Reason required(@Nullable String code, Use use, String words) {
        Reason reason = Optional.ofNullable(code)
                .flatMap(wanted -> all().stream()
                        .filter(one -> one.code().equals(wanted) && one.usedFor() == use)
                        .findFirst())
                .orElseThrow(() -> new Refused(
                        org.huoshui.kernel.Problem.of(NeedError.REASON_MISSING).at("reason")));
        if (reason.code().endsWith("_OTHER") && words.isBlank())
            throw new Refused(
                    org.huoshui.kernel.Problem.of(NeedError.WORDS_MISSING).at("words"));
        return reason;
    }
}
