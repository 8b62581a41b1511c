package org.huoshui.matchmaking.agreement;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huoshui.directory.InstitutionId;
import org.huoshui.matchmaking.agreement.Agreement.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements as the database shows them to who asks. */
@Repository
class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agreement> all(LocalDate upTo) {
        Map<Long, List<Year>> years = years(upTo);
        return jdbc.sql("select * from matchmaking_agreement order by signed_on desc, id desc")
                .query((row, number) -> {
                    long id = row.getLong("id");
                    long event = row.getLong("event");
                    return new Agreement(
                            id,
                            new InstitutionId(row.getString("institution")),
                            row.getString("title"),
                            row.getObject("signed_on", LocalDate.class),
                            row.getString("signed_at"),
                            row.wasNull() || event == 0 ? null : event,
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getBigDecimal("promised"),
                            row.getBoolean("counts_work"),
                            row.getString("note"),
                            row.getObject("ended_on", LocalDate.class),
                            row.getString("end_reason"),
                            years.getOrDefault(id, List.of()));
                })
                .list();
    }

    /**
     * Per agreement its years: promised, recorded, and what the institution disbursed on projects and needs of this program
     * within the agreement's period.
     */
    private Map<Long, List<Year>> years(LocalDate upTo) {
        Map<Long, TreeMap<Integer, Year>> years = new HashMap<>();
        jdbc.sql("""
                        select agreement, year, sum(promised) as promised, sum(granted) as granted, sum(disbursed) as disbursed,
                               sum(worked) as worked
                        from (
                            select agreement, year, promised, 0 as granted, 0 as disbursed, 0 as worked
                            from matchmaking_agreement_year
                            union all
                            select agreement, cast(extract(year from day) as integer), 0,
                                   case kind when 'GRANTED' then amount else 0 end,
                                   case kind when 'DISBURSED' then amount else 0 end, 0
                            from matchmaking_agreement_fact where cancelled_at is null and day <= :upTo
                            union all
                            select a.id, cast(extract(year from w.day) as integer), 0, 0, 0, w.amount
                            from matchmaking_agreement a
                            join (select institution, day, amount from matchmaking_project_fund
                                  where kind = 'PLACEMENT' and cancelled_at is null
                                  union all
                                  select institution, day, amount from matchmaking_disbursement) w
                                on w.institution = a.institution and w.day between a.from_day and least(a.until_day, :upTo)
                        ) one group by agreement, year order by agreement, year""").param("upTo", upTo).query(row -> {
            Year year = new Year(
                    row.getInt("year"),
                    row.getBigDecimal("promised"),
                    row.getBigDecimal("granted"),
                    row.getBigDecimal("disbursed"),
                    row.getBigDecimal("worked"));
            years.computeIfAbsent(row.getLong("agreement"), key -> new TreeMap<>())
                    .put(year.year(), year);
        });
        Map<Long, List<Year>> lists = new HashMap<>();
        years.forEach((id, of) -> lists.put(id, List.copyOf(of.values())));
        return lists;
    }

    long add(AgreementDraft draft, InstitutionId institution, Instant now, String account) {
        long id = jdbc.sql("""
                        insert into matchmaking_agreement (institution, title, signed_on, signed_at, event, from_day, until_day,
                            promised, counts_work, note, created_at, created_by)
                        values (:institution, :title, :signed, :at, :event, :from, :until, :promised, :work, :note, :now, :account)
                        returning id""")
                .param("institution", institution.code())
                .param("title", draft.title())
                .param("signed", draft.signedOn())
                .param("at", draft.signedAt())
                .param("event", draft.event())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("promised", draft.promised())
                .param("work", draft.countsWork())
                .param("note", draft.note())
                .param("now", Timestamp.from(now))
                .param("account", account)
                .query(Long.class)
                .single();
        years(id, institution, draft.years());
        return id;
    }

    void years(long id, InstitutionId institution, Map<Integer, BigDecimal> years) {
        jdbc.sql("delete from matchmaking_agreement_year where agreement = :id")
                .param("id", id)
                .update();
        years.forEach((year, promised) -> jdbc.sql(
                        "insert into matchmaking_agreement_year values (:id, :institution, :year, :promised)")
                .param("id", id)
                .param("institution", institution.code())
                .param("year", year)
                .param("promised", promised)
                .update());
    }

    void end(long id, LocalDate day, String reason) {
        jdbc.sql("update matchmaking_agreement set ended_on = :day, end_reason = :reason where id = :id")
                .param("day", day)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    long fact(
            Agreement agreement,
            AgreementFact.Kind kind,
            LocalDate day,
            BigDecimal amount,
            String words,
            Instant now,
            String account) {
        return jdbc.sql("""
                        insert into matchmaking_agreement_fact (agreement, institution, kind, day, amount, words, recorded_at,
                            recorded_by)
                        values (:agreement, :institution, :kind, :day, :amount, :words, :now, :account) returning id""")
                .param("agreement", agreement.id())
                .param("institution", agreement.institution().code())
                .param("kind", kind.name())
                .param("day", day)
                .param("amount", amount)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    void cancel(long fact, String reason, Instant now, String account) {
        jdbc.sql("update matchmaking_agreement_fact set cancelled_at = :now, cancelled_by = :account, "
                        + "cancel_reason = :reason where id = :id")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("reason", reason)
                .param("id", fact)
                .update();
    }

    List<AgreementFact> facts(long agreement) {
        return jdbc.sql("select * from matchmaking_agreement_fact where agreement = :id order by day desc, id desc")
                .param("id", agreement)
                .query((row, number) -> {
                    @Nullable
                    String cancelled = row.getObject("cancelled_at") == null ? null : row.getString("cancel_reason");
                    return new AgreementFact(
                            row.getLong("id"),
                            agreement,
                            AgreementFact.Kind.valueOf(row.getString("kind")),
                            row.getObject("day", LocalDate.class),
                            row.getBigDecimal("amount"),
                            row.getString("words"),
                            cancelled);
                })
                .list();
    }

    Optional<Agreement> find(long id, LocalDate upTo) {
        return all(upTo).stream().filter(one -> one.id() == id).findFirst();
    }
}
