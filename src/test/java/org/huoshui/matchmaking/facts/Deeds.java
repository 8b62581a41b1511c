package org.huoshui.matchmaking.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of needs and what became of them straight into the tables, and remembers each in a plain list. */
final class Deeds {

    record Need(long id, String firm, @Nullable String township, boolean visited, LocalDate day) {}

    record Grant(Need need, String bank, LocalDate day, BigDecimal amount, int months) {}

    record Paid(Need need, String bank, LocalDate day, BigDecimal amount, boolean first, String kind) {}

    private final JdbcClient owner;
    private final Map<String, Long> referrals = new HashMap<>();
    final List<Need> needs = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    final List<Paid> paid = new ArrayList<>();

    Deeds(JdbcClient owner) {
        this.owner = owner;
    }

    void clear() {
        owner.sql("truncate matchmaking_need cascade").update();
        referrals.clear();
        needs.clear();
        grants.clear();
        paid.clear();
    }

    Need need(String firm, @Nullable String township, LocalDate day, boolean visited) {
        long id = owner.sql("""
                        insert into matchmaking_need (firm, firm_then, firm_name, township, amount, months, purpose, purpose_words,
                            guarantees, deadline, origin, note, contact_name, state, state_since, posted_at, posted_on, posted_by)
                        values (:firm, :firm, :name, :township, 5000000, 12, 'WORKING_CAPITAL', '', '{}', :day, :origin, '', '',
                                'REFERRED', :day, :at, :day, 'test')
                        returning id""")
                .param("firm", firm)
                .param("name", "企业" + firm.substring(Math.max(0, firm.length() - 3)))
                .param("township", township)
                .param("day", day)
                .param("at", day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC))
                .param("origin", visited ? "VISIT" : "FIRM")
                .query(Long.class)
                .single();
        Need need = new Need(id, firm, township, visited, day);
        needs.add(need);
        return need;
    }

    long referral(Need need, String bank) {
        return referrals.computeIfAbsent(
                need.id + bank,
                key -> owner.sql("""
                        insert into matchmaking_referral (need, firm, firm_then, township, institution, state, state_since, sent_at,
                            sent_on, open, scheme, scheme_from)
                        values (:need, :firm, :firm, :township, :bank, 'SENT', :day, :at, :day, false, '135', '2000-01-01')
                        returning id""")
                        .param("need", need.id)
                        .param("firm", need.firm)
                        .param("township", need.township)
                        .param("bank", bank)
                        .param("day", need.day)
                        .param("at", need.day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    void grant(Need need, String bank, LocalDate day, String amount, int months) {
        deal("grant", need, bank, day, amount, months, "");
        grants.add(new Grant(need, bank, day, new BigDecimal(amount), months));
    }

    void contract(Need need, String bank, LocalDate day, String amount) {
        deal("contract", need, bank, day, amount, 12, "");
    }

    void pay(Need need, String bank, LocalDate day, String amount, boolean first, String kind) {
        deal("disbursement", need, bank, day, amount, 12, ", '%s', %s, false".formatted(kind, first));
        paid.add(new Paid(need, bank, day, new BigDecimal(amount), first, kind));
    }

    private void deal(String what, Need need, String bank, LocalDate day, String amount, int months, String more) {
        owner.sql("""
                        insert into matchmaking_%s (referral, need, firm, firm_then, township, institution, day, amount, rate, months,
                            number, made_at, made_by%s)
                        values (:referral, :need, :firm, :firm, :township, :bank, :day, :amount, 4.35, :months, 'N-1', now(), 'test'%s)""".formatted(what, more.isEmpty() ? "" : ", kind, first_loan, online", more))
                .param("referral", referral(need, bank))
                .param("need", need.id)
                .param("firm", need.firm)
                .param("township", need.township)
                .param("bank", bank)
                .param("day", day)
                .param("amount", new BigDecimal(amount))
                .param("months", months)
                .update();
    }
}
