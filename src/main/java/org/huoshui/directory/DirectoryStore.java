package org.huoshui.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory's tables. */
@Repository
class DirectoryStore {

    // a character no name contains
    private static final String BAR = "\u001f";

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one change after the other through, so that two cannot give one name to two things. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('directory', 0))")
                .query((row, number) -> number)
                .list();
    }

    DirectorySnapshot load() {
        RegionId home = jdbc.sql("select value from directory_setting where name = 'home'")
                .query(String.class)
                .optional()
                .map(RegionId::new)
                .orElse(null);
        return new DirectorySnapshot(home, regions(), groups(), institutions());
    }

    private List<Region> regions() {
        return jdbc.sql("select code, name, aliases, level, parent from directory_region order by position, code")
                .query((row, number) -> new Region(
                        new RegionId(row.getString("code")),
                        row.getString("name"),
                        texts(row),
                        Region.Level.valueOf(row.getString("level")),
                        regionOrNull(row.getString("parent"))))
                .list();
    }

    private List<RegionGroup> groups() {
        record Member(String group, String name, List<String> aliases, RegionId region) {}
        Map<String, List<Member>> members = new LinkedHashMap<>();
        jdbc.sql("""
                        select g.code, g.name, g.aliases, m.region
                        from directory_region_group g join directory_region_group_member m on m.region_group = g.code
                        order by g.position, g.code, m.position""")
                .query((row, number) -> new Member(
                        row.getString("code"),
                        row.getString("name"),
                        texts(row),
                        new RegionId(row.getString("region"))))
                .list()
                .forEach(m -> members.merge(
                        m.group(),
                        List.of(m),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return members.values().stream()
                .map(list -> new RegionGroup(
                        list.getFirst().group(),
                        list.getFirst().name(),
                        list.getFirst().aliases(),
                        list.stream().map(Member::region).toList()))
                .toList();
    }

    private List<Institution> institutions() {
        return jdbc.sql("""
                        select code, region, name, short_name, aliases, kind, opened, closed
                        from directory_institution order by position, code""")
                .query((row, number) -> new Institution(
                        new InstitutionId(row.getString("code")),
                        new RegionId(row.getString("region")),
                        row.getString("name"),
                        row.getString("short_name"),
                        texts(row),
                        Institution.Kind.valueOf(row.getString("kind")),
                        Month.parse(row.getString("opened")),
                        monthOrNull(row.getString("closed"))))
                .list();
    }

    void home(RegionId home) {
        jdbc.sql("""
                        insert into directory_setting (name, value) values ('home', ?)
                        on conflict (name) do update set value = excluded.value""").param(home.code()).update();
    }

    void put(Region region, int position) {
        RegionId parent = region.parent();
        jdbc.sql("""
                        insert into directory_region (code, name, aliases, level, parent, position)
                        values (:code, :name, string_to_array(:aliases, :bar), :level, :parent, :position)
                        on conflict (code) do update set name = excluded.name, aliases = excluded.aliases,
                            level = excluded.level, parent = excluded.parent, position = excluded.position""")
                .param("code", region.id().code())
                .param("name", region.name())
                .param("aliases", String.join(BAR, region.aliases()))
                .param("bar", BAR)
                .param("level", region.level().name())
                .param("parent", parent == null ? null : parent.code())
                .param("position", position)
                .update();
    }

    void put(RegionGroup group, int position) {
        jdbc.sql("""
                        insert into directory_region_group (code, name, aliases, position)
                        values (:code, :name, string_to_array(:aliases, :bar), :position)
                        on conflict (code) do update
                            set name = excluded.name, aliases = excluded.aliases, position = excluded.position""")
                .param("code", group.code())
                .param("name", group.name())
                .param("aliases", String.join(BAR, group.aliases()))
                .param("bar", BAR)
                .param("position", position)
                .update();
        jdbc.sql("delete from directory_region_group_member where region_group = ?")
                .param(group.code())
                .update();
        int place = 0;
        for (RegionId member : group.members()) {
            jdbc.sql("insert into directory_region_group_member (region_group, region, position) values (?, ?, ?)")
                    .param(group.code())
                    .param(member.code())
                    .param(++place)
                    .update();
        }
    }

    void removeGroup(String code) {
        jdbc.sql("delete from directory_region_group where code = ?")
                .param(code)
                .update();
    }

    void put(Institution institution, int position) {
        Month closed = institution.closed();
        jdbc.sql("""
                        insert into directory_institution
                            (code, region, name, short_name, aliases, kind, opened, closed, position)
                        values (:code, :region, :name, :short, string_to_array(:aliases, :bar), :kind, :opened, :closed,
                            :position)
                        on conflict (code) do update set region = excluded.region, name = excluded.name,
                            short_name = excluded.short_name, aliases = excluded.aliases, kind = excluded.kind,
                            opened = excluded.opened, closed = excluded.closed, position = excluded.position""")
                .param("code", institution.id().code())
                .param("region", institution.region().code())
                .param("name", institution.name())
                .param("short", institution.shortName())
                .param("aliases", String.join(BAR, institution.aliases()))
                .param("bar", BAR)
                .param("kind", institution.kind().name())
                .param("opened", institution.opened().toString())
                .param("closed", closed == null ? null : closed.toString())
                .param("position", position)
                .update();
    }

    void regionAliases(RegionId id, List<String> aliases) {
        jdbc.sql("update directory_region set aliases = string_to_array(?, ?) where code = ?")
                .param(String.join(BAR, aliases))
                .param(BAR)
                .param(id.code())
                .update();
    }

    void institutionAliases(InstitutionId id, List<String> aliases) {
        jdbc.sql("update directory_institution set aliases = string_to_array(?, ?) where code = ?")
                .param(String.join(BAR, aliases))
                .param(BAR)
                .param(id.code())
                .update();
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("aliases").getArray());
    }

    private static @Nullable RegionId regionOrNull(@Nullable String code) {
        return code == null ? null : new RegionId(code);
    }

    private static @Nullable Month monthOrNull(@Nullable String month) {
        return month == null ? null : Month.parse(month);
    }
}
