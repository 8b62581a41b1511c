package org.huoshui.matchmaking.visit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits as rows; whose are there is the walls' decision. */
@Repository
class VisitStore {

    private static final String SELECT = """
            select v.id, v.campaign, c.name as campaign_name, v.day, v.firm, v.firm_name, v.township, v.institution,
                v.institutions, v.visitors, v.met, v.way, v.said, v.credit, v.paired, v.entered_at, v.entered_by,
                (select count(*) from matchmaking_problem p where p.visit = v.id) as problems,
                (select count(*) from matchmaking_need n where n.visit = v.id) as needs
            from matchmaking_visit v left join matchmaking_campaign c on c.id = v.campaign
            """;

    private static final String USUAL_ORDER = "v.day %1$s, v.id %1$s";

    private static final Map<String, String> ORDERS = Map.of(
            "day", USUAL_ORDER,
            "firm", "v.firm_name %1$s, v.id %1$s",
            "credit", "v.credit %1$s nulls last, v.id %1$s",
            "institution", "v.institution %1$s nulls last, v.id %1$s");

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; absent or empty: any. */
    record Sought(
            String words,
            @Nullable Long campaign,
            @Nullable String firm,
            @Nullable String institution,
            @Nullable String township,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    List<Visit> list(Sought sought, String sort, boolean descending, int limit, long offset) {
        String order = ORDERS.getOrDefault(sort, USUAL_ORDER).formatted(descending ? "desc" : "asc");
        return bound(SELECT + where(sought) + " order by " + order + " limit :limit offset :offset", sought)
                .param("limit", limit)
                .param("offset", offset)
                .query(VisitStore::visit)
                .list();
    }

    long count(Sought sought) {
        return bound("select count(*) from matchmaking_visit v" + where(sought), sought)
                .query(Long.class)
                .single();
    }

    private static String where(Sought sought) {
        List<String> conditions = new ArrayList<>();
        if (!sought.words().isBlank())
            conditions.add("(v.firm_name ilike :words or v.visitors ilike :words or v.said ilike :words)");
        if (sought.campaign() != null) conditions.add("v.campaign = :campaign");
        if (sought.firm() != null) conditions.add("v.firm = :firm");
        if (sought.institution() != null) conditions.add(":institution = any (v.institutions)");
        if (sought.township() != null) conditions.add("v.township = :township");
        if (sought.from() != null) conditions.add("v.day >= :from");
        if (sought.to() != null) conditions.add("v.day <= :to");
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bound(String sql, Sought sought) {
        JdbcClient.StatementSpec bound = jdbc.sql(sql);
        if (!sought.words().isBlank())
            bound = bound.param("words", "%" + sought.words().strip() + "%");
        if (sought.campaign() != null) bound = bound.param("campaign", sought.campaign());
        if (sought.firm() != null) bound = bound.param("firm", sought.firm());
        if (sought.institution() != null) bound = bound.param("institution", sought.institution());
        if (sought.township() != null) bound = bound.param("township", sought.township());
        if (sought.from() != null) bound = bound.param("from", sought.from());
        if (sought.to() != null) bound = bound.param("to", sought.to());
        return bound;
    }

    Optional<Visit> find(long id) {
        return jdbc.sql(SELECT + " where v.id = ?")
                .param(id)
                .query(VisitStore::visit)
                .optional();
    }

    /** @return its number; empty when the very same visit is there already */
    Optional<Long> add(NewVisit one, Firm firm, List<String> institutions, boolean paired, String by, Instant now) {
        return values(jdbc.sql("""
                        insert into matchmaking_visit (campaign, day, firm, firm_then, firm_name, township, institution,
                            institutions, visitors, met, way, said, credit, paired, entered_at, entered_by)
                        select :campaign, :day, :firm, :firm, :firmName, :township, :institution, :institutions, :visitors,
                            :met, :way, :said, :credit, :paired, :at, :by
                        where not exists (select 1 from matchmaking_visit v where v.firm = :firm and v.day = :day
                            and v.institution is not distinct from :institution and v.visitors = :visitors)
                        returning id"""), one, firm, institutions, paired)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    void change(long id, NewVisit one, Firm firm, List<String> institutions, boolean paired) {
        values(jdbc.sql("""
                        update matchmaking_visit set campaign = :campaign, day = :day, firm = :firm, firm_then = :firm,
                            firm_name = :firmName, township = :township, institution = :institution,
                            institutions = :institutions, visitors = :visitors, met = :met, way = :way, said = :said,
                            credit = :credit, paired = :paired where id = :id"""), one, firm, institutions, paired).param("id", id).update();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec sql, NewVisit one, Firm firm, List<String> institutions, boolean paired) {
        RegionId township = firm.township();
        var institution = one.institution();
        return sql.param("campaign", one.campaign(), Types.BIGINT)
                .param("day", one.day())
                .param("firm", firm.id().code())
                .param("firmName", firm.name())
                .param("township", township == null ? null : township.code(), Types.VARCHAR)
                .param("institution", institution == null ? null : institution.code(), Types.VARCHAR)
                .param("institutions", institutions.toArray(String[]::new))
                .param("visitors", one.visitors())
                .param("met", one.met())
                .param("way", one.way().name())
                .param("said", one.said())
                .param("credit", one.credit(), Types.NUMERIC)
                .param("paired", paired);
    }

    /** After a merger the surviving firm's; by {@code firm_then} the figures still count the firm of the day. */
    void moveTo(FirmId from, FirmId into, String name, @Nullable String township) {
        for (String table : List.of("matchmaking_visit", "matchmaking_problem", "matchmaking_pairing"))
            jdbc.sql("update " + table
                            + " set firm = :into, firm_name = :name, township = :township where firm = :from")
                    .param("into", into.code())
                    .param("name", name)
                    .param("township", township, Types.VARCHAR)
                    .param("from", from.code())
                    .update();
        jdbc.sql("""
                        update matchmaking_target t set firm = :into, firm_name = :name, township = :township
                        where firm = :from and not exists (
                            select 1 from matchmaking_target o where o.campaign = t.campaign and o.firm = :into)""")
                .param("into", into.code())
                .param("name", name)
                .param("township", township, Types.VARCHAR)
                .param("from", from.code())
                .update();
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        Array institutions = row.getArray("institutions");
        return new Visit(
                row.getLong("id"),
                row.getObject("campaign", Long.class),
                row.getString("campaign_name"),
                row.getObject("day", LocalDate.class),
                row.getString("firm"),
                row.getString("firm_name"),
                row.getString("township"),
                row.getString("institution"),
                List.of((String[]) institutions.getArray()),
                row.getString("visitors"),
                row.getString("met"),
                VisitWay.valueOf(row.getString("way")),
                row.getString("said"),
                row.getBigDecimal("credit"),
                row.getBoolean("paired"),
                row.getInt("problems"),
                row.getInt("needs"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"));
    }
}
