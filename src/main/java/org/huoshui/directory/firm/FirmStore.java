package org.huoshui.directory.firm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of firms and their names. */
@Repository
class FirmStore {

    static final String FROM = """
            select f.code, f.name, f.township, f.industry, f.size, f.kind, f.established, f.state, f.merged_into,
                   f.address, f.capital, f.ended_on,
                   array(select n.name from directory_firm_former_name n where n.firm = f.code order by n.until_on desc, n.renamed_at desc) as former,
                   (select g.grade from directory_firm_grade g where g.firm = f.code) as grade
            from directory_firm f
            """;

    private final JdbcClient jdbc;

    FirmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one change of a firm after the other through, whoever makes them. */
    void lock(FirmId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('firm ' || ?, 0))")
                .param(id.code())
                .query((row, number) -> number)
                .list();
    }

    Optional<Firm> find(FirmId id) {
        return jdbc.sql(FROM + "where f.code = ?")
                .param(id.code())
                .query(FirmStore::firm)
                .optional();
    }

    /** What the register knows beside what every module asks for. */
    record Profile(
            String address,
            java.math.@Nullable BigDecimal capital,
            @Nullable LocalDate endedOn) {}

    Optional<Profile> profile(FirmId id) {
        return jdbc.sql("select address, capital, ended_on from directory_firm where code = ?")
                .param(id.code())
                .query((row, number) -> new Profile(
                        row.getString("address"),
                        row.getBigDecimal("capital"),
                        row.getObject("ended_on", LocalDate.class)))
                .optional();
    }

    /** Whether the code is taken, also by a firm that is not shown to who asks: an insert tells. */
    boolean add(Firm firm, Profile profile, String by, Instant at) {
        int added = fields(jdbc.sql("""
                        insert into directory_firm (code, name, township, industry, size, kind, established, address, capital,
                            created_at, created_by)
                        values (:code, :name, :township, :industry, :size, :kind, :established, :address, :capital, :at, :by)
                        on conflict (code) do nothing"""), firm, profile)
                .param("at", time(at))
                .param("by", by)
                .update();
        if (added > 0) parts(firm);
        return added > 0;
    }

    /** @return false when the walls do not let it be changed */
    boolean change(Firm firm, Profile profile, String by, Instant at) {
        int changed = fields(jdbc.sql("""
                        update directory_firm set name = :name, township = :township, industry = :industry, size = :size,
                            kind = :kind, established = :established, address = :address, capital = :capital,
                            changed_at = :at, changed_by = :by
                        where code = :code"""), firm, profile)
                .param("at", time(at))
                .param("by", by)
                .update();
        if (changed > 0) parts(firm);
        return changed > 0;
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec sql, Firm firm, Profile profile) {
        return sql.param("code", firm.id().code())
                .param("name", firm.name())
                .param(
                        "township",
                        firm.township() == null ? null : firm.township().code())
                .param("industry", firm.industry())
                .param("size", firm.size().name())
                .param("kind", firm.kind().name())
                .param("established", firm.established())
                .param("address", profile.address())
                .param("capital", profile.capital());
    }

    void ended(FirmId id, Firm.State state, @Nullable FirmId into, LocalDate on, String by, Instant at) {
        jdbc.sql("""
                        update directory_firm set state = :state, merged_into = :into, ended_on = :on, changed_at = :at,
                            changed_by = :by
                        where code = :code""")
                .param("state", state.name())
                .param("into", into == null ? null : into.code())
                .param("on", on)
                .param("at", time(at))
                .param("by", by)
                .param("code", id.code())
                .update();
    }

    void formerName(FirmId id, String name, LocalDate until, String by, Instant at) {
        jdbc.sql("""
                        insert into directory_firm_former_name (firm, name, until_on, renamed_at, renamed_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(id.code())
                .param(name)
                .param(until)
                .param(time(at))
                .param(by)
                .update();
    }

    /** A name that was, and its last day. */
    record FormerName(String name, LocalDate until) {}

    List<FormerName> formerNames(FirmId id) {
        return jdbc.sql("select name, until_on from directory_firm_former_name where firm = ? order by until_on desc")
                .param(id.code())
                .query((row, number) -> new FormerName(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    private void parts(Firm firm) {
        Set<String> parts = new LinkedHashSet<>(FirmNames.parts(firm.name()));
        firm.formerNames().forEach(name -> parts.addAll(FirmNames.parts(name)));
        jdbc.sql("delete from directory_firm_part where firm = ? and part <> all (string_to_array(?, ' '))")
                .param(firm.id().code())
                .param(String.join(" ", parts))
                .update();
        jdbc.sql("""
                        insert into directory_firm_part (part, firm) select part, ? from unnest(string_to_array(?, ' ')) part
                        on conflict do nothing""").param(firm.id().code()).param(String.join(" ", parts)).update();
    }

    void renamed(FirmId id, String name, String by, Instant at) {
        jdbc.sql("update directory_firm set name = ?, changed_at = ?, changed_by = ? where code = ?")
                .param(name)
                .param(time(at))
                .param(by)
                .param(id.code())
                .update();
        parts(find(id).orElseThrow(id::unknown));
    }

    /** By pieces of a name or the beginning of a code; the living first, those that begin with the words before others. */
    List<Firm> search(String words, int limit) {
        String key = FirmNames.key(words);
        if (key.isEmpty()) return List.of();
        FirmWords found = FirmWords.of(words);
        Map<String, Object> values = new HashMap<>(found.values());
        values.put("limit", limit);
        values.put("start", words.strip());
        // the piece's index gives a few hundred; only they are put in order
        return jdbc.sql("select * from (" + FROM + "where " + found.condition() + " limit 500) f "
                        + "order by f.state <> 'ACTIVE', not starts_with(f.name, :start), f.name, f.code limit :limit")
                .params(values)
                .query(FirmStore::firm)
                .list();
    }

    List<FirmId> mergedInto(FirmId id) {
        return jdbc.sql("select code from directory_firm where merged_into = ?")
                .param(id.code())
                .query((row, number) -> new FirmId(row.getString(1)))
                .list();
    }

    boolean share(
            FirmId id, @Nullable RegionId township, InstitutionId institution, String why, String by, Instant at) {
        return jdbc.sql("""
                        insert into directory_firm_shared (firm, institution, township, why, since, shared_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (firm, institution) do nothing""")
                        .param(id.code())
                        .param(institution.code())
                        .param(township == null ? null : township.code())
                        .param(why)
                        .param(time(at))
                        .param(by)
                        .update()
                > 0;
    }

    /** The wall of what is shared knows the township by itself. */
    void sharedMoves(FirmId id, @Nullable RegionId township) {
        jdbc.sql("update directory_firm_shared set township = ? where firm = ?")
                .param(township == null ? null : township.code())
                .param(id.code())
                .update();
    }

    /** An institution that may look at a firm. */
    record Shared(InstitutionId institution, String why, Instant since) {}

    List<Shared> shared(FirmId id) {
        return jdbc.sql("select institution, why, since from directory_firm_shared where firm = ? order by since")
                .param(id.code())
                .query((row, number) -> new Shared(
                        new InstitutionId(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Firm firm(ResultSet row, int number) throws SQLException {
        String township = row.getString("township");
        String into = row.getString("merged_into");
        return new Firm(
                new FirmId(row.getString("code")),
                row.getString("name"),
                new ArrayList<>(List.of((String[]) row.getArray("former").getArray())),
                township == null ? null : new RegionId(township),
                row.getString("industry"),
                FirmSize.valueOf(row.getString("size")),
                FirmKind.valueOf(row.getString("kind")),
                row.getObject("established", LocalDate.class),
                Firm.State.valueOf(row.getString("state")),
                into == null ? null : new FirmId(into),
                row.getString("grade"));
    }
}
