package org.huoshui.directory.firm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Firm;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register page by page. Each filter is an equality or a range that an index serves; the order is the name, in which the
 * indexes lie.
 */
@Repository
class FirmPages {

    /** More than this is not counted one by one: nobody leafs so far. */
    static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;

    FirmPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is absent or empty filters nothing. A list's members are those of today. */
    record Filter(
            String q,
            @Nullable String township,
            @Nullable String industry,
            @Nullable String size,
            @Nullable String kind,
            @Nullable String list,
            @Nullable String grade,
            @Nullable String state) {}

    /** @param total at most {@link #MOST_COUNTED} + 1 */
    record Page(List<Firm> rows, int total) {}

    Page page(Filter filter, int size, int page) {
        Where where = where(filter);
        // codes first, so that names and grades are fetched for one page only
        List<Firm> rows = jdbc.sql(FirmStore.FROM + "where f.code in (select f.code from directory_firm f where "
                        + where.text + " order by f.name, f.code limit :size offset :offset) order by f.name, f.code")
                .params(where.values)
                .param("size", size)
                .param("offset", (long) size * page)
                .query(FirmStore::firm)
                .list();
        int total = page == 0 && rows.size() < size ? rows.size() : count(where);
        return new Page(rows, total);
    }

    /** All of them, for a workbook. */
    List<Firm> all(Filter filter, int most) {
        Where where = where(filter);
        return jdbc.sql(FirmStore.FROM + "where " + where.text + " order by f.name, f.code limit :most")
                .params(where.values)
                .param("most", most)
                .query(FirmStore::firm)
                .list();
    }

    private int count(Where where) {
        return jdbc.sql("select count(*) from (select 1 from directory_firm f where " + where.text + " limit "
                        + (MOST_COUNTED + 1) + ") counted")
                .params(where.values)
                .query(Integer.class)
                .single();
    }

    private record Where(String text, Map<String, Object> values) {}

    private static Where where(Filter filter) {
        List<String> and = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (!filter.q().isBlank()) {
            FirmWords words = FirmWords.of(filter.q());
            and.add(words.condition());
            values.putAll(words.values());
        }
        equal(and, values, "township", own(filter.township()));
        equal(and, values, "size", filter.size());
        equal(and, values, "kind", filter.kind());
        equal(and, values, "state", filter.state());
        String industry = filter.industry();
        if (industry != null && !industry.isBlank()) {
            and.add("f.industry >= :industry and f.industry < :industryTo");
            values.put("industry", industry);
            values.put("industryTo", industry + "~");
        }
        String list = filter.list();
        if (list != null && !list.isBlank()) {
            and.add("exists (select 1 from directory_firm_list_member m where m.firm = f.code and m.list = :list "
                    + "and m.since <= current_date and (m.until is null or m.until >= current_date))");
            values.put("list", list);
        }
        String grade = filter.grade();
        if (grade != null && !grade.isBlank()) {
            and.add(
                    grade.equals("-")
                            ? "not exists (select 1 from directory_firm_grade g where g.firm = f.code and g.grade is not null)"
                            : "exists (select 1 from directory_firm_grade g where g.firm = f.code and g.grade = :grade)");
            if (!grade.equals("-")) values.put("grade", grade);
        }
        return new Where(String.join(" and ", and), values);
    }

    /** A township is shown its own firms; saying so lets the index find them. */
    private static @Nullable String own(@Nullable String township) {
        Asker asker = Asking.required();
        return asker.scope() == Asker.Scope.TOWNSHIP && (township == null || township.isBlank())
                ? asker.region()
                : township;
    }

    private static void equal(List<String> and, Map<String, Object> values, String column, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        and.add("f." + column + " = :" + column);
        values.put(column, value);
    }
}
