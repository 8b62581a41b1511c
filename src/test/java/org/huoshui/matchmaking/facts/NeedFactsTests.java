package org.huoshui.matchmaking.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.indicators.SmallCounty.ALPHA;
import static org.huoshui.indicators.SmallCounty.BETA;
import static org.huoshui.indicators.SmallCounty.GAMMA;
import static org.huoshui.indicators.SmallCounty.HOME;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Figures of needs against plain loops over the deeds that were written. */
@HuoshuiTest
class NeedFactsTests {

    private static final String NORTH = "660101001";
    private static final String SOUTH = "660101002";
    private static final List<String> BANKS = List.of(ALPHA.code(), BETA.code(), GAMMA.code());

    private final JdbcClient owner;
    private final Deeds deeds;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private Figures figures;

    @Autowired
    private Facts facts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    NeedFactsTests(Environment environment) {
        owner = JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
        deeds = new Deeds(owner);
    }

    @BeforeEach
    void theCounty() {
        new SmallCounty(maintaining, observations, transactions);
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code	name	level	parent	home
                660101001	北镇	TOWNSHIP	660101
                660101002	南镇	TOWNSHIP	660101
                """.getBytes(StandardCharsets.UTF_8));
        deeds.clear();
    }

    private BigDecimal number(String indicator, Month month, Subject subject) {
        Figure figure =
                figures.figure(Phrase.of(new IndicatorId(indicator)), new Context(month, subject, Basis.LATEST));
        return figure.value() instanceof Value.Known(var known) ? known : new BigDecimal("-1");
    }

    private void happen(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 40; n++) {
            String firm = "91660101MA0QM0%03dX".formatted(random.nextInt(15));
            int place = Integer.parseInt(firm.substring(14, 17)) % 3;
            String township = place == 0 ? null : place == 1 ? NORTH : SOUTH;
            LocalDate day = LocalDate.of(2021, 1, 5).plusDays(random.nextInt(500));
            Deeds.Need need = deeds.need(firm, township, day, random.nextInt(4) == 0);
            for (String bank : BANKS) {
                if (random.nextInt(3) == 0) continue;
                deeds.grant(
                        need,
                        bank,
                        day.plusDays(random.nextInt(60)),
                        (random.nextInt(900) + 1) + "0000.50",
                        random.nextInt(18) + 1);
                for (int p = random.nextInt(3); p > 0; p--)
                    deeds.pay(
                            need,
                            bank,
                            day.plusDays(60 + random.nextInt(60)),
                            (random.nextInt(400) + 1) + "0000.25",
                            random.nextInt(5) == 0,
                            List.of("NEW", "NEW", "RENEWAL", "EXTENSION").get(random.nextInt(4)));
            }
        }
    }

    private static boolean about(Subject subject, String township, String bank) {
        return switch (subject) {
            case Subject.OfRegion(var region) ->
                region.equals(HOME) || region.code().equals(township);
            case Subject.OfInstitution(var id) -> id.code().equals(bank);
        };
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Deeds.Paid> paid(Subject subject, Month month, Predicate<Deeds.Paid> which) {
        LocalDate end = month.value().atEndOfMonth();
        return deeds.paid.stream()
                .filter(p -> !p.kind().equals("EXTENSION"))
                .filter(p -> about(subject, String.valueOf(p.need().township()), p.bank()))
                .filter(p -> p.day().getYear() == month.year() && !p.day().isAfter(end))
                .filter(which);
    }

    private Stream<Deeds.Grant> granted(Subject subject, Month month, Predicate<Deeds.Grant> which) {
        LocalDate end = month.value().atEndOfMonth();
        return deeds.grants.stream()
                .filter(g -> about(subject, String.valueOf(g.need().township()), g.bank()))
                .filter(g -> g.day().getYear() == month.year() && !g.day().isAfter(end))
                .filter(which);
    }

    private static int firms(Stream<Deeds.Paid> paid) {
        Set<String> firms = new HashSet<>();
        paid.forEach(p -> firms.add(p.need().firm()));
        return firms.size();
    }

    /** Lines that run at the end of the month on needs on which two banks have granted by then. */
    private BigDecimal joint(Subject subject, Month month) {
        LocalDate end = month.value().atEndOfMonth();
        BigDecimal sum = BigDecimal.ZERO;
        for (Deeds.Need need : deeds.needs) {
            if (!about(subject, String.valueOf(need.township()), "")) continue;
            List<Deeds.Grant> known = deeds.grants.stream()
                    .filter(g -> g.need().equals(need) && !g.day().isAfter(end))
                    .toList();
            if (known.stream().map(Deeds.Grant::bank).distinct().count() < 2) continue;
            for (Deeds.Grant g : known) if (g.day().plusMonths(g.months()).isAfter(end)) sum = sum.add(g.amount());
        }
        return sum;
    }

    @Test
    void eachFigureIsWhatALoopOverTheDeedsFinds() {
        for (long seed = 1; seed <= 4; seed++) {
            deeds.clear();
            happen(seed);
            for (Subject subject : List.of(
                    Subject.of(HOME),
                    Subject.of(new RegionId(NORTH)),
                    Subject.of(new RegionId(SOUTH)),
                    Subject.of(ALPHA),
                    Subject.of(GAMMA)))
                for (Month month :
                        List.of(Month.of(2021, 9), Month.of(2021, 12), Month.of(2022, 5), Month.of(2022, 12)))
                    compare(subject, month, seed);
        }
    }

    private void compare(Subject subject, Month month, long seed) {
        String at = subject + " " + month + " seed " + seed;
        same(
                at,
                "matchmaking.financing.amount",
                month,
                subject,
                sum(paid(subject, month, p -> true).map(Deeds.Paid::amount)));
        same(
                at,
                "enterprise.assisted.count",
                month,
                subject,
                BigDecimal.valueOf(firms(paid(subject, month, p -> true))));
        same(
                at,
                "enterprise.assisted.financing.amount",
                month,
                subject,
                sum(paid(subject, month, p -> true).map(Deeds.Paid::amount)));
        same(
                at,
                "first_loan.amount",
                month,
                subject,
                sum(paid(subject, month, Deeds.Paid::first).map(Deeds.Paid::amount)));
        same(
                at,
                "first_loan.enterprise.count",
                month,
                subject,
                BigDecimal.valueOf(firms(paid(subject, month, Deeds.Paid::first))));
        same(
                at,
                "credit.granted.amount",
                month,
                subject,
                sum(granted(subject, month, g -> true).map(Deeds.Grant::amount)));
        same(
                at,
                "credit.granted.new.amount",
                month,
                subject,
                sum(granted(subject, month, g -> g.need().visited()).map(Deeds.Grant::amount)));
        if (subject instanceof Subject.OfRegion) same(at, "credit.joint.amount", month, subject, joint(subject, month));
    }

    private void same(String at, String indicator, Month month, Subject subject, BigDecimal expected) {
        BigDecimal number = number(indicator, month, subject);
        // before the first deed of all there is no number, and no deed in the loop either
        if (number.signum() < 0) assertThat(expected).as(indicator + " " + at).isZero();
        else assertThat(number).as(indicator + " " + at).isEqualByComparingTo(expected);
    }

    @Test
    void aBankSeesItsOwnAndTheSameAsTheOffice() {
        happen(7);
        for (InstitutionId bank : List.of(ALPHA, BETA)) {
            Asker asker = new Asker("bank", "行员", Set.of(Role.INSTITUTION), bank.code());
            for (String indicator : List.of(
                    "credit.granted.amount",
                    "matchmaking.financing.amount",
                    "enterprise.assisted.count",
                    "first_loan.amount")) {
                BigDecimal office = number(indicator, Month.of(2021, 12), Subject.of(bank));
                BigDecimal own = Asking.as(asker, () -> number(indicator, Month.of(2021, 12), Subject.of(bank)));
                assertThat(own).as(indicator).isEqualByComparingTo(office);
            }
            Facts.Behind county = Asking.as(
                    asker,
                    () -> facts.behind(
                            new IndicatorId("credit.granted.amount"), Subject.of(HOME), Month.of(2021, 12), 0, 10));
            assertThat(county.count()).isZero();
        }
        Asker north = new Asker("north", "北镇", Set.of(Role.TOWNSHIP), Asker.Scope.TOWNSHIP, NORTH, null, null, null);
        Subject there = Subject.of(new RegionId(NORTH));
        assertThat(Asking.as(north, () -> number("credit.granted.amount", Month.of(2021, 12), there)))
                .isEqualByComparingTo(number("credit.granted.amount", Month.of(2021, 12), there))
                .isPositive();
        assertThat(Asking.as(north, () -> number("credit.joint.amount", Month.of(2021, 12), there)))
                .isEqualByComparingTo(number("credit.joint.amount", Month.of(2021, 12), there));
    }

    @Test
    void theListNamesWhatTheViewsOffer() {
        happen(3);
        Deeds.Need sunny = deeds.need("91660101MA0QM0777X", null, LocalDate.of(2022, 3, 1), false);
        deeds.grant(sunny, ALPHA.code(), LocalDate.of(2022, 3, 5), "260000", 12);
        owner.sql("""
                        with p as (insert into matchmaking_product (institution, name, state, created_at, created_by, changed_at)
                                   values ('ALP', '农户光伏贷', 'PUBLISHED', now(), 't', now()) returning id),
                             v as (insert into matchmaking_product_version (product, version, institution, effective_from, name, kind,
                                       min_amount, max_amount, min_months, max_months, rate_from, rate_to, guarantees, purposes,
                                       promised_days, features, condition, summary, made_at, made_by)
                                   select id, 1, 'ALP', date '2020-01-01', '农户光伏贷', 'LOAN', 1, 1000000, 1, 60, 3, 5, '{}', '{}', 5, '{}',
                                          '', '', now(), 't' from p)
                        update matchmaking_grant set product = (select id from p) where need = ?""").param(sunny.id()).update();
        assertThat(number("credit.granted.photovoltaic.amount", Month.of(2022, 12), Subject.of(HOME)))
                .isEqualByComparingTo("260000");
        for (String view : List.of("matchmaking_need_facts")) offers(view);
    }

    private void offers(String view) {
        Set<String> declared = new HashSet<>();
        new MatchmakingFigures()
                .all().stream()
                        .filter(source -> source.view().equals(view))
                        .forEach(source -> source.indicators().forEach(id -> declared.add(id.code())));
        Set<String> there = new HashSet<>(owner.sql("select distinct indicator from " + view)
                .query(String.class)
                .list());
        assertThat(there).as(view).isEqualTo(declared);
    }

    @Test
    void recordsLeadToTheNeed() {
        Deeds.Need need = deeds.need("91660101MA0QM0001X", NORTH, LocalDate.of(2022, 3, 1), false);
        deeds.pay(need, ALPHA.code(), LocalDate.of(2022, 3, 20), "3000000", true, "NEW");
        Facts.Behind behind =
                facts.behind(new IndicatorId("first_loan.amount"), Subject.of(HOME), Month.of(2022, 4), 0, 10);
        assertThat(behind.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.record()).isEqualTo("need/" + need.id());
            assertThat(fact.label()).isEqualTo("企业01X：阿尔银行放款");
            assertThat(fact.value()).isEqualByComparingTo("3000000");
        });
    }
}
