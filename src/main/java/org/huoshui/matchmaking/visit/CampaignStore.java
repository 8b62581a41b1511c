package org.huoshui.matchmaking.visit;

import java.math.BigDecimal;
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

/** Campaigns, their target firms and how far they have come. */
@Repository
class CampaignStore {

    private static final String SELECT = "select id, name, kind, starts, ends, list, words from matchmaking_campaign";

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a campaign, or one part of it, has come. @param credit newly granted, in 元 */
    record Coverage(String key, int targets, int visited, int visits, BigDecimal credit, int problems, int open) {}

    /** A target firm and its last visit. */
    record Target(
            String firm,
            String firmName,
            @Nullable String township,
            @Nullable String institution,
            int visits,
            @Nullable LocalDate last) {}

    List<Campaign> all() {
        return jdbc.sql(SELECT + " order by starts desc, id desc")
                .query(this::campaign)
                .list();
    }

    Optional<Campaign> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(this::campaign)
                .optional();
    }

    Optional<Campaign> named(String name) {
        return jdbc.sql(SELECT + " where name = ?")
                .param(name)
                .query(this::campaign)
                .optional();
    }

    private Campaign campaign(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Campaign(
                row.getLong(1),
                row.getString(2),
                CampaignKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7));
    }

    long add(Campaign one, String by, Instant now) {
        return values(jdbc.sql("""
                        insert into matchmaking_campaign (name, kind, starts, ends, list, words, created_at, created_by)
                        values (:name, :kind, :starts, :ends, :list, :words, :at, :by) returning id"""), one)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** @return whether it was changed; not where whoever asks may only look */
    boolean change(Campaign one) {
        return values(jdbc.sql("""
                        update matchmaking_campaign set name = :name, kind = :kind, starts = :starts, ends = :ends,
                            list = :list, words = :words where id = :id"""), one).param("id", one.id()).update() == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Campaign one) {
        return sql.param("name", one.name())
                .param("kind", one.kind().name())
                .param("starts", one.starts())
                .param("ends", one.ends(), Types.DATE)
                .param("list", one.list(), Types.VARCHAR)
                .param("words", one.words());
    }

    /** Firms of a list of the directory on a day, with who leads them where the list says so. */
    record Member(String firm, @Nullable String institution) {}

    List<Member> members(String list, LocalDate on) {
        return jdbc.sql("""
                        select m.firm, m.lead_institution from directory_firm_list_member m
                        where m.list = :list and m.since <= :on and (m.until is null or m.until >= :on) order by m.firm""")
                .param("list", list)
                .param("on", on)
                .query((row, n) -> new Member(row.getString(1), row.getString(2)))
                .list();
    }

    /** @return whether it is new, or another institution is to visit it */
    boolean target(long campaign, Firm firm, @Nullable String institution) {
        RegionId township = firm.township();
        return jdbc.sql("""
                        insert into matchmaking_target as t (campaign, firm, firm_name, township, institution)
                        values (:campaign, :firm, :name, :township, :institution)
                        on conflict (campaign, firm) do update set firm_name = excluded.firm_name,
                            institution = coalesce(excluded.institution, t.institution)
                        where coalesce(excluded.institution, t.institution) is distinct from t.institution""")
                        .param("campaign", campaign)
                        .param("firm", firm.id().code())
                        .param("name", firm.name())
                        .param("township", township == null ? null : township.code(), Types.VARCHAR)
                        .param("institution", institution, Types.VARCHAR)
                        .update()
                == 1;
    }

    void untarget(long campaign, String firm) {
        jdbc.sql("delete from matchmaking_target where campaign = ? and firm = ?")
                .params(campaign, firm)
                .update();
    }

    List<Target> targets(long campaign, String words, boolean unvisitedOnly, int limit, long offset) {
        return jdbc.sql("""
                        select t.firm, t.firm_name, t.township, t.institution, coalesce(v.n, 0) as n, v.last
                        from matchmaking_target t left join lateral (
                            select count(*) as n, max(day) as last from matchmaking_visit v
                            where v.campaign = t.campaign and v.firm = t.firm) v on true
                        where t.campaign = :campaign and (:words = '' or t.firm_name ilike '%' || :words || '%')
                          and (not :unvisited or coalesce(v.n, 0) = 0)
                        order by (coalesce(v.n, 0) > 0), v.last nulls first, t.firm_name limit :limit offset :offset""")
                .param("campaign", campaign)
                .param("words", words)
                .param("unvisited", unvisitedOnly)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Target(
                        row.getString("firm"),
                        row.getString("firm_name"),
                        row.getString("township"),
                        row.getString("institution"),
                        row.getInt("n"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    long countTargets(long campaign, String words, boolean unvisitedOnly) {
        return jdbc.sql("""
                        select count(*) from matchmaking_target t
                        where t.campaign = :campaign and (:words = '' or t.firm_name ilike '%' || :words || '%')
                          and (not :unvisited or not exists (
                            select 1 from matchmaking_visit v where v.campaign = t.campaign and v.firm = t.firm))""")
                .param("campaign", campaign)
                .param("words", words)
                .param("unvisited", unvisitedOnly)
                .query(Long.class)
                .single();
    }

    /** @param by {@code institution} or {@code township} of the target firm, or empty for the campaign as a whole */
    List<Coverage> coverage(long campaign, String by) {
        String key = by.isEmpty() ? "''" : "coalesce(t." + by + ", '')";
        return jdbc.sql("""
                        select %s as part, count(*) as targets, count(*) filter (where v.n > 0) as visited,
                            coalesce(sum(v.n), 0) as visits, coalesce(sum(v.credit), 0) as credit,
                            coalesce(sum(p.n), 0) as problems, coalesce(sum(p.open), 0) as open
                        from matchmaking_target t
                        left join lateral (select count(*) as n, sum(credit) as credit from matchmaking_visit v
                            where v.campaign = t.campaign and v.firm = t.firm) v on true
                        left join lateral (select count(*) as n,
                                count(*) filter (where p.state not in ('CLOSED', 'DROPPED')) as open
                            from matchmaking_problem p where p.campaign = t.campaign and p.firm = t.firm) p on true
                        where t.campaign = ? group by 1 order by 1""".formatted(key))
                .param(campaign)
                .query((row, n) -> new Coverage(
                        row.getString("part"),
                        row.getInt("targets"),
                        row.getInt("visited"),
                        row.getInt("visits"),
                        row.getBigDecimal("credit"),
                        row.getInt("problems"),
                        row.getInt("open")))
                .list();
    }
}
