package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a firm has to settle before a need can go on: sent to its contact, answered, struck off (销号). */
@Component
class NeedProblems {

    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_CLOSING = 500;

    /** @param closedOn absent: still open */
    record Entry(
            long id,
            NeedId need,
            String words,
            LocalDate raisedOn,
            String raisedBy,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            @Nullable String closeWords) {}

    private final JdbcClient jdbc;
    private final Moving moving;

    NeedProblems(JdbcClient jdbc, Moving moving) {
        this.jdbc = jdbc;
        this.moving = moving;
    }

    List<Entry> of(NeedId need) {
        return select("need = ?", need.value());
    }

    int open(NeedId need) {
        return jdbc.sql("select count(*) from matchmaking_need_problem where need = ? and closed_on is null")
                .param(need.value())
                .query(Integer.class)
                .single();
    }

    void raise(NeedId id, String words, @Nullable LocalDate due) {
        String text = text(words, LONGEST_WORDS);
        moving.onNeed(id, null, (deed, need) -> {
            long problem = jdbc.sql("""
                            insert into matchmaking_need_problem (need, firm, township, words, raised_on, raised_by, due_on)
                            select id, firm, township, :words, :day, :by, :due from matchmaking_need where id = :need
                            returning id""")
                    .param("words", text)
                    .param("day", deed.day())
                    .param("by", deed.who().name())
                    .param("due", due)
                    .param("need", id.value())
                    .query(Long.class)
                    .single();
            moving.publish(Stepped.of("need.problem-raised", "need/" + id, Map.of("problem", "" + problem), text));
            return problem;
        });
    }

    void answer(long problem, String words) {
        String text = text(words, LONGEST_WORDS);
        Entry there = required(problem);
        moving.onNeed(there.need(), null, (deed, need) -> {
            if (there.closedOn() != null) throw Refused.because(NeedError.PROBLEM_CLOSED);
            jdbc.sql("update matchmaking_need_problem set answer = ?, answered_on = ?, answered_by = ? where id = ?")
                    .param(text)
                    .param(deed.day())
                    .param(deed.who().name())
                    .param(problem)
                    .update();
            moving.publish(
                    Stepped.of("need.problem-answered", "need/" + need.id(), Map.of("problem", "" + problem), text));
            return problem;
        });
    }

    void close(long problem, String words) {
        String text = text(words, LONGEST_CLOSING);
        Entry there = required(problem);
        moving.onNeed(there.need(), null, (deed, need) -> {
            if (there.closedOn() != null) throw Refused.because(NeedError.PROBLEM_CLOSED);
            jdbc.sql("update matchmaking_need_problem set closed_on = ?, closed_by = ?, close_words = ? where id = ?")
                    .param(deed.day())
                    .param(deed.who().name())
                    .param(text)
                    .param(problem)
                    .update();
            moving.publish(
                    Stepped.of("need.problem-closed", "need/" + need.id(), Map.of("problem", "" + problem), text));
            return problem;
        });
    }

    private Entry required(long problem) {
        Optional<Entry> found = java.util.Objects.requireNonNull(
                moving.in(() -> select("id = ?", problem).stream().findFirst()));
        return found.orElseThrow(() -> Refused.because(NeedError.PROBLEM_UNKNOWN, problem));
    }

    private static String text(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty())
            throw new Refused(Problem.of(NeedError.WORDS_MISSING).at("words"));
        if (text.length() > longest)
            throw new Refused(Problem.of(NeedError.TOO_LONG, "说明", longest).at("words"));
        return text;
    }

    private List<Entry> select(String where, long key) {
        return jdbc.sql("select * from matchmaking_need_problem where " + where + " order by id")
                .param(key)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        new NeedId(row.getLong("need")),
                        row.getString("words"),
                        row.getObject("raised_on", LocalDate.class),
                        row.getString("raised_by"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answered_by"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("closed_by"),
                        row.getString("close_words")))
                .list();
    }
}
