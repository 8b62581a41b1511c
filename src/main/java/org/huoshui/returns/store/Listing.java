package org.huoshui.returns.store;

import java.util.List;
import java.util.Map;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.huoshui.returns.ReturnState;
import org.huoshui.returns.ReturnSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of returns: filter, sort, page. */
@Repository
public class Listing {

    /** Columns a list may be sorted by; anything else sorts by arrival. */
    private static final Map<String, String> ORDERS = Map.of(
            "receivedAt", "received_at",
            "month", "month",
            "institution", "institution",
            "state", "state",
            "fileName", "file_name",
            "errors", "errors",
            "warnings", "warnings",
            "figures", "figures",
            "version", "version");

    private final JdbcClient jdbc;

    Listing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words part of a file's name, or of a note; empty for all
     * @param sort a column's name in the API
     * @param page counted from 0
     */
    public record Wanted(
            @Nullable InstitutionId institution,
            @Nullable Month month,
            @Nullable ReturnState state,
            String words,
            String sort,
            boolean descending,
            int page,
            int size) {}

    public record Page(List<ReturnSummary> rows, long total) {}

    public Page page(Wanted wanted) {
        String filter = """
                from returns_return where (:institution::text is null or institution = :institution)
                and (:month::text is null or month = :month
                    or id in (select return_id from returns_cover c where c.month = :month))
                and (:state::text is null or state = :state)
                and (:words = '' or position(lower(:words) in lower(file_name || ' ' || coalesce(note, ''))) > 0)
                """;
        String order = ORDERS.getOrDefault(wanted.sort, "received_at") + (wanted.descending ? " desc" : " asc")
                + " nulls last, id desc";
        long total = bind(jdbc.sql("select count(*) " + filter), wanted)
                .query(Long.class)
                .single();
        List<ReturnSummary> rows = bind(
                        jdbc.sql("select * " + filter + " order by " + order + " limit :size offset :offset"), wanted)
                .param("size", wanted.size)
                .param("offset", (long) wanted.page * wanted.size)
                .query((rs, n) -> Returns.row(rs))
                .list();
        return new Page(rows, total);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Wanted wanted) {
        return statement
                .param("institution", wanted.institution == null ? null : wanted.institution.code())
                .param("month", wanted.month == null ? null : wanted.month.toString())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("words", wanted.words.strip());
    }
}
