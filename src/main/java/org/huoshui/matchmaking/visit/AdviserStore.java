package org.huoshui.matchmaking.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Firm;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Advisers and whom they are paired with, as rows. */
@Repository
class AdviserStore {

    private static final String ADVISERS = """
            select a.id, a.kind, a.institution, a.name, a.post, a.township, a.since, a.until,
                (select count(*) from matchmaking_pairing p where p.adviser = a.id and p.until is null) as firms
            from matchmaking_adviser a
            """;

    private static final String PAIRINGS = """
            select p.id, p.adviser, p.adviser_name, p.campaign, p.institution, p.firm, p.firm_name, p.township, p.since,
                p.until, coalesce(v.n, 0) as visits, v.last
            from matchmaking_pairing p left join lateral (
                select count(*) as n, max(v.day) as last from matchmaking_visit v
                where v.firm = p.firm and v.institution = p.institution and v.day >= p.since
                  and (p.until is null or v.day <= p.until)) v on true
            """;

    private final JdbcClient jdbc;

    AdviserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Adviser> advisers(boolean ended) {
        return jdbc.sql(ADVISERS + (ended ? "" : " where a.until is null") + " order by a.institution, a.kind, a.name")
                .query(AdviserStore::adviser)
                .list();
    }

    Optional<Adviser> adviser(long id) {
        return jdbc.sql(ADVISERS + " where a.id = ?")
                .param(id)
                .query(AdviserStore::adviser)
                .optional();
    }

    Optional<Adviser> named(String institution, String name) {
        return jdbc.sql(ADVISERS + " where a.institution = ? and a.name = ? order by a.until nulls first limit 1")
                .params(institution, name)
                .query(AdviserStore::adviser)
                .optional();
    }

    long add(Adviser one, String by, Instant now) {
        return jdbc.sql("""
                        insert into matchmaking_adviser (kind, institution, name, post, township, since, until, created_at, created_by)
                        values (:kind, :institution, :name, :post, :township, :since, :until, :at, :by) returning id""")
                .param("kind", one.kind().name())
                .param("institution", one.institution())
                .param("name", one.name())
                .param("post", one.post())
                .param("township", one.township(), Types.VARCHAR)
                .param("since", one.since())
                .param("until", one.until(), Types.DATE)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void end(long adviser, LocalDate on) {
        jdbc.sql("update matchmaking_adviser set until = greatest(since, :on) where id = :id")
                .param("on", on)
                .param("id", adviser)
                .update();
        jdbc.sql("update matchmaking_pairing set until = greatest(since, :on) where adviser = :id and until is null")
                .param("on", on)
                .param("id", adviser)
                .update();
    }

    /** Pairings in force, or all; of one firm or of all; newest first. */
    List<Pairing> pairings(String words, @Nullable String firm, boolean ended, int limit, long offset) {
        return pairingsOf("select * from (" + PAIRINGS + ") p", words, firm, ended)
                .param("limit", limit)
                .param("offset", offset)
                .query(AdviserStore::pairing)
                .list();
    }

    private JdbcClient.StatementSpec pairingsOf(String select, String words, @Nullable String firm, boolean ended) {
        return jdbc.sql(select + """
                         where (:ended or p.until is null) and (:firm = '' or p.firm = :firm)
                          and (:words = '' or p.firm_name ilike '%' || :words || '%' or p.adviser_name ilike '%' || :words || '%')
                        order by p.since desc, p.id desc limit :limit offset :offset""")
                .param("ended", ended)
                .param("firm", firm == null ? "" : firm)
                .param("words", words.strip());
    }

    long countPairings(String words, @Nullable String firm, boolean ended) {
        return jdbc.sql("""
                        select count(*) from matchmaking_pairing p
                        where (:ended or p.until is null) and (:firm = '' or p.firm = :firm)
                          and (:words = '' or p.firm_name ilike '%' || :words || '%' or p.adviser_name ilike '%' || :words || '%')""")
                .param("ended", ended)
                .param("firm", firm == null ? "" : firm)
                .param("words", words.strip())
                .query(Long.class)
                .single();
    }

    /** @return its number; empty when the two are paired already */
    Optional<Long> pair(
            Adviser adviser,
            Firm firm,
            @Nullable Long campaign,
            LocalDate since,
            @Nullable LocalDate until,
            String by,
            Instant now) {
        RegionId township = firm.township();
        return jdbc.sql("""
                        insert into matchmaking_pairing (adviser, adviser_name, campaign, institution, firm, firm_then,
                            firm_name, township, since, until, created_at, created_by)
                        select :adviser, :name, :campaign, :institution, :firm, :firm, :firmName, :township, :since, :until, :at, :by
                        where not exists (select 1 from matchmaking_pairing p
                            where p.adviser = :adviser and p.firm = :firm and p.since = :since)
                        on conflict do nothing returning id""")
                .param("adviser", adviser.id())
                .param("name", adviser.name())
                .param("campaign", campaign, Types.BIGINT)
                .param("institution", adviser.institution())
                .param("firm", firm.id().code())
                .param("firmName", firm.name())
                .param("township", township == null ? null : township.code(), Types.VARCHAR)
                .param("since", since)
                .param("until", until, Types.DATE)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    boolean unpair(long pairing, LocalDate on) {
        return jdbc.sql("update matchmaking_pairing set until = greatest(since, :on) where id = :id and until is null")
                        .param("on", on)
                        .param("id", pairing)
                        .update()
                == 1;
    }

    /** Whether the two are paired on that day. */
    boolean isPaired(String institution, String firm, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from matchmaking_pairing where institution = :institution and firm = :firm
                            and since <= :on and (until is null or until >= :on)""")
                        .param("institution", institution)
                        .param("firm", firm)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Adviser adviser(ResultSet row, int n) throws SQLException {
        return new Adviser(
                row.getLong("id"),
                AdviserKind.valueOf(row.getString("kind")),
                row.getString("institution"),
                row.getString("name"),
                row.getString("post"),
                row.getString("township"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("firms"));
    }

    private static Pairing pairing(ResultSet row, int n) throws SQLException {
        return new Pairing(
                row.getLong("id"),
                row.getLong("adviser"),
                row.getString("adviser_name"),
                row.getObject("campaign", Long.class),
                row.getString("institution"),
                row.getString("firm"),
                row.getString("firm_name"),
                row.getString("township"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("visits"),
                row.getObject("last", LocalDate.class));
    }
}
