package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is dealt between a bank and a firm over a referral: grants, contracts, disbursements, and questions. */
@Repository
class Deals {

    /** 授信, 签约, 放款. */
    enum Kind {
        GRANT("授信", "grant"),
        CONTRACT("签约", "contract"),
        DISBURSEMENT("放款", "disbursement");

        final String zh;
        final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        private String table() {
            return "matchmaking_" + en;
        }
    }

    /** 首发, 续贷, 展期. */
    enum LoanKind {
        NEW,
        RENEWAL,
        EXTENSION
    }

    /**
     * Terms with their paper.
     *
     * @param amount 元
     * @param rate % a year
     * @param number of the paper; may be empty where a document is there
     * @param document number of the uploaded paper
     */
    record Terms(
            LocalDate day,
            BigDecimal amount,
            BigDecimal rate,
            int months,
            String number,
            @Nullable Long document) {}

    /**
     * @param loanKind of a disbursement; NEW otherwise
     * @param firstLoan 首贷
     */
    record Deal(
            long id,
            Kind kind,
            ReferralId referral,
            NeedId need,
            InstitutionId institution,
            Terms terms,
            LoanKind loanKind,
            boolean firstLoan,
            boolean online,
            Instant madeAt,
            String madeBy) {}

    /** @param answer absent: it waits for the firm */
    record Question(
            long id,
            ReferralId referral,
            InstitutionId institution,
            String question,
            LocalDate askedOn,
            String askedBy,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    private final JdbcClient jdbc;

    Deals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(
            Kind kind,
            Referral referral,
            Terms terms,
            LoanKind loanKind,
            boolean firstLoan,
            boolean online,
            Instant at,
            String by) {
        boolean money = kind == Kind.DISBURSEMENT;
        return jdbc.sql("insert into " + kind.table()
                        + " (referral, need, firm, firm_then, township, institution, product, day, amount, rate, months,"
                        + (money ? " kind, first_loan, online," : "") + " number, document, made_at, made_by)"
                        + " select id, need, firm, firm, township, institution, product, :day, :amount, :rate, :months,"
                        + (money ? " :kind, :first, :online," : "")
                        + " :number, :document, :at, :by from matchmaking_referral where id = :referral returning id")
                .param("day", terms.day())
                .param("amount", terms.amount())
                .param("rate", terms.rate())
                .param("months", terms.months())
                .param("kind", loanKind.name())
                .param("first", firstLoan)
                .param("online", online)
                .param("number", terms.number())
                .param("document", terms.document())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("referral", referral.id().value())
                .query(Long.class)
                .single();
    }

    /** All of one kind over the referral, the first first. */
    List<Deal> of(Kind kind, ReferralId referral) {
        return jdbc.sql("select * from " + kind.table() + " where referral = ? order by day, id")
                .param(referral.value())
                .query((row, number) -> deal(kind, row))
                .list();
    }

    List<Deal> of(Kind kind, NeedId need) {
        return jdbc.sql("select * from " + kind.table() + " where need = ? order by day, id")
                .param(need.value())
                .query((row, number) -> deal(kind, row))
                .list();
    }

    static BigDecimal sum(List<Deal> deals) {
        return deals.stream().map(deal -> deal.terms().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Deal deal(Kind kind, ResultSet row) throws SQLException {
        boolean money = kind == Kind.DISBURSEMENT;
        return new Deal(
                row.getLong("id"),
                kind,
                new ReferralId(row.getLong("referral")),
                new NeedId(row.getLong("need")),
                new InstitutionId(row.getString("institution")),
                new Terms(
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("rate"),
                        row.getInt("months"),
                        row.getString("number"),
                        row.getObject("document", Long.class)),
                money ? LoanKind.valueOf(row.getString("kind")) : LoanKind.NEW,
                money && row.getBoolean("first_loan"),
                money && row.getBoolean("online"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }

    long ask(Referral referral, String question, Moving.Deed deed, String by) {
        return jdbc.sql("""
                        insert into matchmaking_ask (referral, need, firm, township, institution, question, asked_on,
                            asked_at, asked_by)
                        select id, need, firm, township, institution, :question, :day, :at, :by
                        from matchmaking_referral where id = :referral returning id""")
                .param("question", question)
                .param("day", deed.day())
                .param("at", Timestamp.from(deed.at()))
                .param("by", by)
                .param("referral", referral.id().value())
                .query(Long.class)
                .single();
    }

    boolean answer(long question, String answer, Moving.Deed deed, String by) {
        return jdbc.sql("""
                        update matchmaking_ask set answer = :answer, answered_on = :day, answered_at = :at, answered_by = :by
                        where id = :id and answer is null""")
                        .param("answer", answer)
                        .param("day", deed.day())
                        .param("at", Timestamp.from(deed.at()))
                        .param("by", by)
                        .param("id", question)
                        .update()
                == 1;
    }

    int openQuestions(ReferralId referral) {
        return jdbc.sql("select count(*) from matchmaking_ask where referral = ? and answer is null")
                .param(referral.value())
                .query(Integer.class)
                .single();
    }

    Optional<Question> question(long id) {
        return jdbc.sql("select * from matchmaking_ask where id = ?")
                .param(id)
                .query(Deals::question)
                .optional();
    }

    List<Question> questions(NeedId need) {
        return jdbc.sql("select * from matchmaking_ask where need = ? order by id")
                .param(need.value())
                .query(Deals::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("id"),
                new ReferralId(row.getLong("referral")),
                new InstitutionId(row.getString("institution")),
                row.getString("question"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("asked_by"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by"));
    }
}
