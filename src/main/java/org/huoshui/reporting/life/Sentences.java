package org.huoshui.reporting.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.ProblemSentences;
import org.huoshui.reporting.ProblemSentences.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sentences drafted for a report and what the writer made of each. They say what the next version will say; what a
 * version does say stands in {@link Lives.Version}. Within the caller's transaction.
 */
@Repository
class Sentences {

    /** Kind of a sentence no rule drafted. */
    static final String OWN = "OWN";

    private final JdbcClient jdbc;
    private final ProblemSentences drafting;

    Sentences(JdbcClient jdbc, ProblemSentences drafting) {
        this.jdbc = jdbc;
        this.drafting = drafting;
    }

    /**
     * @param kind the rule, or {@link #OWN}
     * @param drafted with tags
     * @param words as the writer put it; absent: as drafted
     * @param holds the rule finds it in the data of the newest version
     * @param fresh the newest version's data brought it
     */
    record Sentence(
            String key,
            String kind,
            String drafted,
            @Nullable String words,
            boolean keep,
            boolean holds,
            boolean fresh,
            String reasonZh,
            String reasonEn,
            String ruleZh,
            String ruleEn,
            List<String> compared) {

        String text() {
            return words == null ? drafted : words;
        }

        /** A drafted sentence whose rule no longer finds anything would be untrue; the writer's own words stay. */
        boolean printed() {
            return keep && (holds || words != null);
        }
    }

    List<Sentence> of(long life) {
        return jdbc.sql("select * from reporting_sentence where life = :life order by place, key")
                .param("life", life)
                .query(Sentences::sentence)
                .list();
    }

    /** What the next version says, in order. */
    List<String> kept(long life) {
        return of(life).stream().filter(Sentence::printed).map(Sentence::text).toList();
    }

    /** The first draft: the most pressing are kept until the writer says otherwise. */
    void draft(long life, Month month, Basis basis) {
        int place = 0;
        for (Draft draft : drafting.drafts(month, basis)) {
            insert(life, draft, place, place < ProblemSentences.MOST, false);
            place++;
        }
    }

    /** The rules look again; what the writer chose stays chosen. */
    void redraft(long life, Month month, Basis basis) {
        List<Sentence> there = of(life);
        Map<String, Draft> found = new HashMap<>();
        List<Draft> drafts = drafting.drafts(month, basis);
        drafts.forEach(draft -> found.put(draft.key(), draft));
        for (Sentence one : there) {
            if (one.kind().equals(OWN)) continue;
            Draft now = found.remove(one.key());
            if (now == null)
                jdbc.sql("update reporting_sentence set holds = false, fresh = false where life = :life and key = :key")
                        .param("life", life)
                        .param("key", one.key())
                        .update();
            else renew(life, now);
        }
        long kept = there.stream().filter(Sentence::keep).count();
        int place = there.size();
        for (Draft draft : drafts)
            if (found.containsKey(draft.key())) insert(life, draft, place++, kept++ < ProblemSentences.MOST, true);
    }

    private void insert(long life, Draft draft, int place, boolean keep, boolean fresh) {
        bound("""
                insert into reporting_sentence (life, key, place, kind, drafted, keep, holds, fresh,
                  reason_zh, reason_en, rule_zh, rule_en, compared)
                values (:life, :key, :place, :kind, :drafted, :keep, true, :fresh,
                  :reasonZh, :reasonEn, :ruleZh, :ruleEn, :compared)""", life, draft)
                .param("place", place)
                .param("kind", draft.kind().name())
                .param("keep", keep)
                .param("fresh", fresh)
                .update();
    }

    private void renew(long life, Draft draft) {
        bound("""
                update reporting_sentence set drafted = :drafted, holds = true, fresh = false, reason_zh = :reasonZh,
                  reason_en = :reasonEn, rule_zh = :ruleZh, rule_en = :ruleEn, compared = :compared
                where life = :life and key = :key""", life, draft).update();
    }

    private JdbcClient.StatementSpec bound(String sql, long life, Draft draft) {
        return jdbc.sql(sql)
                .param("life", life)
                .param("key", draft.key())
                .param("drafted", draft.text())
                .param("reasonZh", draft.reasonZh())
                .param("reasonEn", draft.reasonEn())
                .param("ruleZh", draft.ruleZh())
                .param("ruleEn", draft.ruleEn())
                .param("compared", draft.compared().toArray(String[]::new));
    }

    void choose(long life, String key, int place, boolean keep, @Nullable String words) {
        jdbc.sql(
                        "update reporting_sentence set place = :place, keep = :keep, words = :words where life = :life and key = :key")
                .param("place", place)
                .param("keep", keep)
                .param("words", words)
                .param("life", life)
                .param("key", key)
                .update();
    }

    void addOwn(long life, String key, int place, boolean keep, String words) {
        jdbc.sql("""
                        insert into reporting_sentence (life, key, place, kind, drafted, words, keep, holds, fresh,
                          reason_zh, reason_en, rule_zh, rule_en, compared)
                        values (:life, :key, :place, :kind, '', :words, :keep, true, false, '', '', '', '', '{}')""")
                .param("life", life)
                .param("key", key)
                .param("place", place)
                .param("kind", OWN)
                .param("words", words)
                .param("keep", keep)
                .update();
    }

    void removeOwn(long life, String key) {
        jdbc.sql("delete from reporting_sentence where life = :life and key = :key and kind = :kind")
                .param("life", life)
                .param("key", key)
                .param("kind", OWN)
                .update();
    }

    void chosen(long life, boolean append) {
        jdbc.sql("update reporting_life set revision = revision + 1, append = :append where id = :life")
                .param("append", append)
                .param("life", life)
                .update();
    }

    private static Sentence sentence(ResultSet row, int line) throws SQLException {
        List<String> compared = Lives.texts(row, "compared");
        return new Sentence(
                row.getString("key"),
                row.getString("kind"),
                row.getString("drafted"),
                row.getString("words"),
                row.getBoolean("keep"),
                row.getBoolean("holds"),
                row.getBoolean("fresh"),
                row.getString("reason_zh"),
                row.getString("reason_en"),
                row.getString("rule_zh"),
                row.getString("rule_en"),
                compared == null ? List.of() : compared);
    }
}
