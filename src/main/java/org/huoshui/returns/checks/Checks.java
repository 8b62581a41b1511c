package org.huoshui.returns.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.Institution;
import org.huoshui.kernel.Month;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The checks as rows. Changing one adds a row from a date on; months before it keep the rule they had. */
@Component
@Transactional(readOnly = true)
public class Checks {

    private static final String REGION = "REGION";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Checks(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those in force for the month, inactive ones left out, in their order. */
    public List<Check> inForce(Month month) {
        return inForce(month.lastDay()).stream().filter(Check::active).toList();
    }

    /** The row of each check that holds on a day, inactive ones too. */
    public List<Check> inForce(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (code) * from returns_check where effective_from <= :day
                        order by code, effective_from desc
                        """).param("day", day).query((rs, n) -> row(rs)).list().stream()
                .sorted(java.util.Comparator.comparingInt(Check::ordinal).thenComparing(Check::code))
                .toList();
    }

    /** A check's rows, newest first. */
    public List<Check> history(String code) {
        return jdbc.sql("select * from returns_check where code = :code order by effective_from desc")
                .param("code", code)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Stores the check as it holds from its date on; a row of the same code and date is replaced. */
    @Transactional
    public void put(Check check, String by) {
        Check was = inForce(check.effectiveFrom()).stream()
                .filter(one -> one.code().equals(check.code()))
                .findFirst()
                .orElse(null);
        List<String> who = new ArrayList<>(
                check.institutions().stream().map(Enum::name).sorted().toList());
        if (check.regions()) who.add(REGION);
        jdbc.sql("""
                        insert into returns_check (code, effective_from, scope, kind, severity, rule, tolerance, floor,
                            zh, en, applies_to, active, ordinal, changed_by)
                        values (:code, :from, :scope, :kind, :severity, :rule, :tolerance, :floor,
                            :zh, :en, :who, :active, :ordinal, :by)
                        on conflict (code, effective_from) do update set scope = :scope, kind = :kind,
                            severity = :severity, rule = :rule, tolerance = :tolerance, floor = :floor, zh = :zh,
                            en = :en, applies_to = :who, active = :active, ordinal = :ordinal, changed_by = :by
                        """)
                .param("code", check.code())
                .param("from", check.effectiveFrom())
                .param("scope", check.scope().name())
                .param("kind", check.kind().name())
                .param("severity", check.severity().name())
                .param("rule", check.rule())
                .param("tolerance", check.tolerance())
                .param("floor", check.floor())
                .param("zh", check.zh())
                .param("en", check.en())
                .param("who", String.join(",", who))
                .param("active", check.active())
                .param("ordinal", check.ordinal())
                .param("by", by)
                .update();
        events.publishEvent(new CheckChanged(was, check));
    }

    private static Check row(ResultSet rs) throws SQLException {
        List<String> who = Arrays.asList(rs.getString("applies_to").split(",", -1));
        Set<Institution.Kind> kinds = who.stream()
                .filter(w -> !w.isEmpty() && !w.equals(REGION))
                .map(Institution.Kind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Institution.Kind.class)));
        return new Check(
                rs.getString("code"),
                rs.getObject("effective_from", LocalDate.class),
                Check.Scope.valueOf(rs.getString("scope")),
                Check.Kind.valueOf(rs.getString("kind")),
                Check.Severity.valueOf(rs.getString("severity")),
                rs.getString("rule"),
                rs.getBigDecimal("tolerance"),
                rs.getBigDecimal("floor"),
                rs.getString("zh"),
                rs.getString("en"),
                kinds,
                who.contains(REGION),
                rs.getBoolean("active"),
                rs.getInt("ordinal"));
    }
}
