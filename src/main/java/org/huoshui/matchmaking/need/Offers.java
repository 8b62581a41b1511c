package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Banks' offers; a later one of the same bank takes the place of the one before, which stays on record. */
@Repository
class Offers {

    /**
     * @param amount 元
     * @param rate % a year
     * @param validUntil the last day it holds; absent: until further notice
     * @param replaced another one has taken its place
     */
    record Offer(
            long id,
            ReferralId referral,
            InstitutionId institution,
            @Nullable Long product,
            LocalDate day,
            BigDecimal amount,
            BigDecimal rate,
            int months,
            Set<Guarantee> guarantees,
            @Nullable LocalDate validUntil,
            String words,
            boolean replaced,
            Instant madeAt,
            String madeBy) {}

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Referral referral, Offer offer) {
        jdbc.sql("update matchmaking_offer set replaced = true where referral = ?")
                .param(referral.id().value())
                .update();
        jdbc.sql("""
                        insert into matchmaking_offer (referral, need, firm, firm_then, township, institution, product, day,
                            amount, rate, months, guarantees, valid_until, words, made_at, made_by)
                        select id, need, firm, firm, township, institution, :product, :day, :amount, :rate, :months,
                            string_to_array(:guarantees, ','), :until, :words, :at, :by
                        from matchmaking_referral where id = :referral""")
                .param("product", offer.product())
                .param("day", offer.day())
                .param("amount", offer.amount())
                .param("rate", offer.rate())
                .param("months", offer.months())
                .param("guarantees", NeedStore.names(offer.guarantees()))
                .param("until", offer.validUntil())
                .param("words", offer.words())
                .param("at", Timestamp.from(offer.madeAt()))
                .param("by", offer.madeBy())
                .param("referral", referral.id().value())
                .update();
    }

    /** The one that counts. */
    Optional<Offer> standing(ReferralId referral) {
        return jdbc.sql("select * from matchmaking_offer where referral = ? and not replaced order by id desc limit 1")
                .param(referral.value())
                .query(Offers::offer)
                .optional();
    }

    List<Offer> of(NeedId need) {
        return jdbc.sql("select * from matchmaking_offer where need = ? order by id")
                .param(need.value())
                .query(Offers::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getLong("id"),
                new ReferralId(row.getLong("referral")),
                new InstitutionId(row.getString("institution")),
                row.getObject("product", Long.class),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getBigDecimal("rate"),
                row.getInt("months"),
                NeedStore.guarantees(row),
                row.getObject("valid_until", LocalDate.class),
                row.getString("words"),
                row.getBoolean("replaced"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }
}
