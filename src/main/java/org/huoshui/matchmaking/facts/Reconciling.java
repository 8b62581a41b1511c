package org.huoshui.matchmaking.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.facts.Reconciliation.Candidate;
import org.huoshui.matchmaking.facts.Reconciliation.Fault;
import org.huoshui.matchmaking.facts.Reconciliation.Item;
import org.huoshui.matchmaking.facts.Reconciliation.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds each bank's records against its own monthly return. A bank sees its own line. */
@Service
class Reconciling {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Observations observations;
    private final Candidates candidates;

    Reconciling(JdbcClient jdbc, Directory directory, Observations observations, Candidates candidates) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.observations = observations;
        this.candidates = candidates;
    }

    private record Recorded(BigDecimal year, BigDecimal month) {}

    /** @param days how near to a month's end a record may be booked in the other month */
    @Transactional(readOnly = true)
    Reconciliation of(Item item, Month month, int days) {
        demand(days);
        Map<String, Recorded> recorded = recorded(item, month);
        List<Line> lines = new ArrayList<>();
        for (Institution bank : banks(month)) {
            Recorded own = recorded.getOrDefault(bank.id().code(), new Recorded(BigDecimal.ZERO, BigDecimal.ZERO));
            BigDecimal returned = returned(item, bank.id(), month);
            lines.add(new Line(bank, own.year, own.month, returned, inMonth(item, bank.id(), month, returned)));
        }
        return new Reconciliation(item, month, days, List.copyOf(lines));
    }

    @Transactional(readOnly = true)
    List<Candidate> candidates(Item item, Month month, InstitutionId id, int days) {
        demand(days);
        Institution bank = banks(month).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.because(Fault.NOT_A_BANK, id.code()));
        Recorded own = recorded(item, month).get(id.code());
        BigDecimal returned = returned(item, id, month);
        BigDecimal recorded = own == null ? BigDecimal.ZERO : own.year;
        return candidates.of(item, month, bank.id(), days, returned == null ? null : recorded.subtract(returned));
    }

    private static void demand(int days) {
        if (days < 1 || days > 31) throw Refused.because(Fault.DAYS);
    }

    private List<Institution> banks(Month month) {
        String own = Asking.required().institution();
        return directory.institutionsIn(directory.home().id()).stream()
                .filter(i -> i.kind().isBank() && i.activeIn(month))
                .filter(i -> own == null || own.equals(i.id().code()))
                .toList();
    }

    private @Nullable BigDecimal returned(Item item, InstitutionId bank, Month month) {
        return observations.reported(Subject.of(bank), month).get(item.returned());
    }

    // what is returned is a sum from January on
    private @Nullable BigDecimal inMonth(Item item, InstitutionId bank, Month month, @Nullable BigDecimal returned) {
        if (returned == null || month.number() == 1) return returned;
        BigDecimal before = returned(item, bank, month.previous());
        return before == null ? null : returned.subtract(before);
    }

    private Map<String, Recorded> recorded(Item item, Month month) {
        String view = item.isRelief() ? "matchmaking_plan_facts" : "matchmaking_need_facts";
        Map<String, Recorded> byBank = new HashMap<>();
        jdbc.sql("""
                        select f.institution, sum(f.value), coalesce(sum(f.value) filter (where f.day >= :first), 0)
                        from %s f
                        where f.indicator = :indicator and f.institution is not null and huoshui_sees(f.institution)
                          and f.day between :january and :end
                        group by f.institution""".formatted(view))
                .param("indicator", item.recorded().code())
                .param("january", LocalDate.of(month.year(), 1, 1))
                .param("first", month.value().atDay(1))
                .param("end", month.value().atEndOfMonth())
                .query(row -> {
                    byBank.put(row.getString(1), new Recorded(row.getBigDecimal(2), row.getBigDecimal(3)));
                });
        return byBank;
    }
}
