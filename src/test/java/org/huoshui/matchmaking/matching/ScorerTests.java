package org.huoshui.matchmaking.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Conditions;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.product.ConditionFixture;
import org.huoshui.matchmaking.product.Product;
import org.huoshui.matchmaking.product.ProductId;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductState;
import org.huoshui.matchmaking.product.ProductTerms;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand from the rules as the page states them. */
class ScorerTests {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 1);
    private static final Map<MatchPart, Integer> WEIGHTS = Map.of(
            MatchPart.AMOUNT,
            15,
            MatchPart.TERM,
            10,
            MatchPart.RATE,
            20,
            MatchPart.SPEED,
            15,
            MatchPart.REFUSAL,
            15,
            MatchPart.SPECIALITY,
            15,
            MatchPart.LOAD,
            10);
    private static final Conditions LANGUAGE = ConditionFixture.conditions().conditions();

    private static OnOffer product(long number, String bank, String from, String to, String condition) {
        ProductTerms terms = new ProductTerms(
                "产品" + number,
                ProductKind.LOAN,
                new BigDecimal("100000"),
                new BigDecimal("5000000"),
                1,
                36,
                new BigDecimal(from),
                new BigDecimal(to),
                Set.of(Guarantee.CREDIT),
                Set.of(),
                4,
                Set.of(),
                condition,
                "");
        Product product =
                new Product(new ProductId(number), new InstitutionId(bank), ProductState.PUBLISHED, 1, DAY, terms);
        return new OnOffer(product, condition.isEmpty() ? null : LANGUAGE.parse(condition), false);
    }

    /** 300万元 for a year, at most 4.5%, of a small electronics maker. */
    private static Case wanted() {
        return new Case(
                DAY,
                new BigDecimal("3000000"),
                12,
                new BigDecimal("4.5"),
                "WORKING_CAPITAL",
                Set.of("CREDIT"),
                Set.of("990101001", "990101"),
                Set.of("C", "C39", "C391", "C3912"),
                "SMALL",
                "COMPANY",
                LocalDate.of(2015, 3, 1),
                Set.of(),
                false,
                "A");
    }

    private static Dealing dealing(String bank, int answerAfter, boolean refused, boolean funded, String section) {
        LocalDate sent = DAY.minusMonths(3);
        LocalDate answered = sent.plusDays(answerAfter);
        return new Dealing(
                new InstitutionId(bank),
                1,
                sent,
                answered,
                answerAfter,
                refused ? answered : null,
                answered.plusDays(5),
                funded ? answered.plusDays(5) : null,
                section,
                "SMALL");
    }

    @Test
    void addsTheStatedPartsByTheirWeights() {
        List<Dealing> dealings = new ArrayList<>();
        // bank A: 6 answers of 2 days, none refused, 6 loans, all to manufacturing
        for (int i = 0; i < 6; i++) dealings.add(dealing("A", 2, false, true, "C"));
        // bank B: 6 answers of 10 days, 3 refused, 3 loans to trade
        for (int i = 0; i < 6; i++) dealings.add(dealing("B", 10, i < 3, i >= 3, "F"));
        ProductIndex index = new ProductIndex(List.of(
                product(1, "A", "4.0", "4.5", ""),
                product(2, "B", "3.8", "5.2", ""),
                product(3, "C", "4.2", "4.4", "")));
        Scorer scorer = new Scorer(index, new Ledger(dealings).upTo(DAY), WEIGHTS);
        List<Scorer.Scored> best = scorer.best(wanted(), 10);
        assertThat(best).extracting(Scorer.Scored::place).containsExactly(0, 1, 2);
        // amount 60% of the limit, term a third; rate within 4.5 → 1000, cheap (4.2−4.0)/(4.2−3.8) → 500: 750;
        // 2 days → 1000−2·50; refusals 1−(0+1)/(6+4); C 6 of 6 against 6 of 9 → 750, SMALL as everybody → 500: 650;
        // nothing open
        assertThat(best.getFirst().permille()).containsExactly(1000, 1000, 750, 900, 900, 650, 1000);
        // (15·1000+10·1000+20·750+15·900+15·900+15·650+10·1000)/100
        assertThat(best.getFirst().score()).isEqualTo(867);
        // 3.8–5.2 against 4.5: 400+600·0.7/1.4=700, the cheapest 1000: 850; 10 days → 500; 1−4/10 → 600; 3 loans:
        // middling
        assertThat(best.get(1).permille()).containsExactly(1000, 1000, 850, 500, 600, 500, 1000);
        assertThat(best.get(1).score()).isEqualTo(760);
        // no record: rate 4.2–4.4 within → 1000 and the dearest → 0: 500; 4 days promised → 800; 1−1/4 → 750; middling
        // 500
        assertThat(best.get(2).permille()).containsExactly(1000, 1000, 500, 800, 750, 500, 1000);
        assertThat(best.get(2).score()).isEqualTo(757);
    }

    @Test
    void knowsNothingOfTheDayItselfAndWhatComesLater() {
        Dealing today = new Dealing(new InstitutionId("A"), 1, DAY, DAY, 0, DAY, DAY, null, "C", "SMALL");
        Dealing later = dealing("A", 200, true, false, "C");
        Ledger ledger = new Ledger(List.of(today, later)).upTo(DAY);
        assertThat(ledger.of(new InstitutionId("A")).answered).isZero();
        assertThat(ledger.of(new InstitutionId("A")).refused).isZero();
        assertThat(ledger.of(new InstitutionId("A")).open).isEqualTo(1);
        assertThat(ledger.upTo(DAY.plusDays(1)).of(new InstitutionId("A")).refused)
                .isEqualTo(1);
    }

    @Test
    void favoursWhatIsMadeForSuchFirms() {
        ProductIndex index = new ProductIndex(List.of(
                product(1, "A", "4.0", "4.5", "成立年限 >= 2"), product(2, "A", "4.0", "4.5", "行业 属于 C39 且 成立年限 >= 2")));
        Scorer scorer = new Scorer(index, new Ledger(List.of()).upTo(DAY), WEIGHTS);
        List<Scorer.Scored> best = scorer.best(wanted(), 10);
        assertThat(best).extracting(Scorer.Scored::place).containsExactly(1, 0);
        // 300 of 1000 by 15 of 100
        assertThat(best.get(0).score() - best.get(1).score()).isEqualTo(45);
    }

    @Test
    void putsTheLowerNumberFirstWhereScoresAreEqual() {
        List<OnOffer> products = new ArrayList<>();
        for (int i = 1; i <= 40; i++) products.add(product(i, "A", "4.0", "4.5", ""));
        Scorer scorer = new Scorer(new ProductIndex(products), new Ledger(List.of()).upTo(DAY), WEIGHTS);
        // both ways of finding the best of many
        assertThat(scorer.best(wanted(), 3)).extracting(Scorer.Scored::place).containsExactly(0, 1, 2);
        assertThat(scorer.best(wanted(), 30))
                .extracting(Scorer.Scored::place)
                .startsWith(0, 1, 2)
                .hasSize(30);
    }
}
