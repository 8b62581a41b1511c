package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.FirmTerms;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.NeedState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs and their firms as cases: where the records of matchmaking and of the register meet the core. */
@Component
class Cases {

    private static final String GREEN = "GREEN";

    private static final String COLUMNS = """
            select id, firm, firm_name, township, amount, months, purpose, rate_ceiling, guarantees, posted_on, state
            from matchmaking_need
            """;

    private final JdbcClient jdbc;
    private final Firms firms;
    private final FirmTerms terms;
    private final Directory directory;

    Cases(JdbcClient jdbc, Firms firms, FirmTerms terms, Directory directory) {
        this.jdbc = jdbc;
        this.firms = firms;
        this.terms = terms;
        this.directory = directory;
    }

    /** A need as far as matching reads it. */
    record Wanted(
            NeedId id,
            FirmId firm,
            String firmName,
            @Nullable String township,
            BigDecimal amount,
            int months,
            String purpose,
            @Nullable BigDecimal rateCeiling,
            Set<String> guarantees,
            LocalDate postedOn,
            NeedState state) {

        /** Open needs are matched today, those that have come to their end as of the day they were put. */
        LocalDate day(LocalDate today) {
            boolean open = !state.isEnd() && !state.isBinding() && state != NeedState.GRANTED;
            return open ? today : postedOn;
        }
    }

    Optional<Wanted> find(NeedId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(Cases::wanted)
                .optional();
    }

    /** Needs to which money has come, put between two days; the earliest first. */
    List<Wanted> funded(LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + """
                        where posted_on between ? and ? and exists (select 1 from matchmaking_disbursement d where d.need = matchmaking_need.id)
                        order by posted_on, id""")
                .param(from)
                .param(to)
                .query(Cases::wanted)
                .list();
    }

    private static Wanted wanted(ResultSet row, int number) throws SQLException {
        return new Wanted(
                new NeedId(row.getLong("id")),
                new FirmId(row.getString("firm")),
                row.getString("firm_name"),
                row.getString("township"),
                row.getBigDecimal("amount"),
                row.getInt("months"),
                row.getString("purpose"),
                row.getBigDecimal("rate_ceiling"),
                Set.of((String[]) row.getArray("guarantees").getArray()),
                row.getObject("posted_on", LocalDate.class),
                NeedState.valueOf(row.getString("state")));
    }

    /**
     * @param gradeKnown false: the credit grade of that day is not kept, so it counts as unknown
     */
    Case of(Wanted need, LocalDate day, boolean gradeKnown) {
        Firm firm = firms.find(need.firm()).orElse(null);
        Set<String> lists = new LinkedHashSet<>(firms.lists(need.firm(), day));
        Map<String, String> kinds = new HashMap<>();
        for (FirmTerms.ListOfFirms list : terms.lists()) kinds.put(list.code(), list.kind());
        lists.addAll(
                lists.stream().map(code -> kinds.getOrDefault(code, "OTHER")).collect(Collectors.toSet()));
        return new Case(
                day,
                need.amount(),
                need.months(),
                need.rateCeiling(),
                need.purpose(),
                need.guarantees(),
                regions(need.township()),
                firm == null ? null : beginnings(firm.industry()),
                firm == null || firm.size() == FirmSize.UNKNOWN
                        ? null
                        : firm.size().name(),
                firm == null ? "OTHER" : firm.kind().name(),
                firm == null ? null : firm.established(),
                lists,
                lists.contains(GREEN),
                firm == null || !gradeKnown ? null : firm.grade());
    }

    private @Nullable Set<String> regions(@Nullable String township) {
        if (township == null) return null;
        Set<String> codes = new LinkedHashSet<>();
        RegionId next = new RegionId(township);
        // a ring of parents would be a fault of the directory, not a reason to stand still
        while (next != null && codes.add(next.code()))
            next = directory.region(next).map(Region::parent).orElse(null);
        return codes;
    }

    static @Nullable Set<String> beginnings(String industry) {
        if (industry.isEmpty()) return null;
        Set<String> codes = new LinkedHashSet<>();
        codes.add(industry.substring(0, 1));
        for (int length = 3; length <= industry.length(); length++) codes.add(industry.substring(0, length));
        return codes;
    }
}
