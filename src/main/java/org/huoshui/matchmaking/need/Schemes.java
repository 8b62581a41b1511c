package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schemes of deadlines. A row never changes once it is in force, so what was read stays right. */
@Repository
class Schemes {

    private final JdbcClient jdbc;
    private final Map<String, Scheme> known = new ConcurrentHashMap<>();

    Schemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scheme a referral runs under. */
    Scheme of(Referral referral) {
        String key = referral.scheme() + "/" + referral.schemeFrom();
        Scheme there = known.get(key);
        if (there != null) return there;
        Scheme read = read("code = :code and effective_from = :from", referral.scheme(), referral.schemeFrom())
                .getFirst();
        known.put(key, read);
        return read;
    }

    /** @throws Refused MAT-117 when there is none of that code, or it is no longer offered */
    Scheme inForce(String code, LocalDate day) {
        return read("code = :code and effective_from <= :from", code, day).stream()
                .findFirst()
                .filter(scheme -> !scheme.retired())
                .orElseThrow(() -> Refused.because(NeedError.SCHEME_UNKNOWN, code, day));
    }

    /** All rows, newest first within a code. */
    List<Scheme> all() {
        return read("true", null, null);
    }

    Optional<Scheme> find(String code, LocalDate effectiveFrom) {
        return read("code = :code and effective_from = :from", code, effectiveFrom).stream()
                .findFirst();
    }

    void keep(Scheme scheme) {
        jdbc.sql("delete from matchmaking_scheme where code = :code and effective_from = :from")
                .param("code", scheme.code())
                .param("from", scheme.effectiveFrom())
                .update();
        jdbc.sql("""
                        insert into matchmaking_scheme (code, effective_from, zh, en, places, retired, changed_by)
                        values (:code, :from, :zh, :en, :places, :retired, :by)""")
                .param("code", scheme.code())
                .param("from", scheme.effectiveFrom())
                .param("zh", scheme.zh())
                .param("en", scheme.en())
                .param("places", scheme.places())
                .param("retired", scheme.retired())
                .param("by", Asking.required().name())
                .update();
        for (Scheme.Rule rule : scheme.rules())
            jdbc.sql("""
                            insert into matchmaking_scheme_step (scheme, effective_from, step, amount, unit, since)
                            values (:code, :from, :step, :amount, :unit, :since)""")
                    .param("code", scheme.code())
                    .param("from", scheme.effectiveFrom())
                    .param("step", rule.step().name())
                    .param("amount", rule.amount())
                    .param("unit", rule.unit().name())
                    .param("since", rule.since().name())
                    .update();
        known.remove(scheme.code() + "/" + scheme.effectiveFrom());
    }

    private List<Scheme> read(String where, @Nullable String code, @Nullable LocalDate from) {
        record Line(String key, Scheme.Rule rule) {}
        var heads = jdbc.sql("select * from matchmaking_scheme where " + where + " order by code, effective_from desc");
        if (code != null) heads = heads.param("code", code).param("from", from);
        List<Scheme> bare = heads.query((row, number) -> new Scheme(
                        row.getString("code"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("zh"),
                        row.getString("en"),
                        row.getObject("places", Integer.class),
                        row.getBoolean("retired"),
                        List.of()))
                .list();
        if (bare.isEmpty()) return bare;
        Map<String, List<Scheme.Rule>> rules = jdbc
                .sql("select * from matchmaking_scheme_step where scheme in (:codes)")
                .param("codes", bare.stream().map(Scheme::code).distinct().toList())
                .query((row, number) -> new Line(
                        row.getString("scheme") + "/" + row.getObject("effective_from", LocalDate.class),
                        new Scheme.Rule(
                                Step.valueOf(row.getString("step")),
                                row.getInt("amount"),
                                Step.Unit.valueOf(row.getString("unit")),
                                Step.Since.valueOf(row.getString("since")))))
                .stream()
                .collect(Collectors.groupingBy(Line::key, Collectors.mapping(Line::rule, Collectors.toList())));
        List<Scheme> schemes = new ArrayList<>();
        for (Scheme head : bare) {
            List<Scheme.Rule> own =
                    new ArrayList<>(rules.getOrDefault(head.code() + "/" + head.effectiveFrom(), List.of()));
            own.sort(java.util.Comparator.comparing(Scheme.Rule::step));
            schemes.add(new Scheme(
                    head.code(), head.effectiveFrom(), head.zh(), head.en(), head.places(), head.retired(), own));
        }
        return schemes;
    }
}
