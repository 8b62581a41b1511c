package org.huoshui.indicators.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.indicators.SmallCounty.ALPHA;
import static org.huoshui.indicators.SmallCounty.BETA;
import static org.huoshui.indicators.SmallCounty.EAST;
import static org.huoshui.indicators.SmallCounty.GAMMA;
import static org.huoshui.indicators.SmallCounty.HOME;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.FigureSource;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Figures from records of daily work: a table and a view of a module that is not there, and figures that follow from them. */
@HuoshuiTest
@Import(RecordedFiguresTests.Source.class)
class RecordedFiguresTests {

    private static final IndicatorId DEEDS = new IndicatorId("quasi_finance.inspection.count");
    private static final IndicatorId STANDING = new IndicatorId("listing.reserve.count");
    private static final IndicatorId MONEY = new IndicatorId("loan.aquaculture.issued.amount");
    private static final RegionId NORTH = new RegionId("660101001");
    private static final RegionId SOUTH = new RegionId("660101002");
    private static final Asker OF_ALPHA = new Asker("alpha", "阿尔", Set.of(Role.INSTITUTION), "ALP");
    private static final Asker OF_NORTH =
            new Asker("north", "北镇", Set.of(Role.TOWNSHIP), Asker.Scope.TOWNSHIP, NORTH.code(), null, null, null);

    @TestConfiguration
    static class Source {
        @Bean
        FigureSource deeds() {
            return new FigureSource() {
                @Override
                public String view() {
                    return "test_facts";
                }

                @Override
                public Set<IndicatorId> indicators() {
                    return Set.of(DEEDS, STANDING, MONEY);
                }
            };
        }
    }

    private final JdbcClient owner;

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
    private MockMvc web;

    private SmallCounty county;

    @Autowired
    RecordedFiguresTests(Environment environment) {
        owner = JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    @BeforeEach
    void theCounty() {
        county = new SmallCounty(maintaining, observations, transactions);
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code	name	level	parent	home
                660101001	北镇	TOWNSHIP	660101
                660101002	南镇	TOWNSHIP	660101
                """.getBytes(StandardCharsets.UTF_8));
        owner.sql("drop table if exists test_deed cascade").update();
        owner.sql("""
                        create table test_deed (id bigint generated always as identity primary key,
                            indicator text, region text, institution text, day date, value numeric)""").update();
        // as a module's own table: whoever sees anything of it sees what is theirs
        owner.sql("call huoshui_wall('test_deed', 'huoshui_asked()', 'false')").update();
        owner.sql("""
                        create view test_facts with (security_invoker) as
                        select indicator, region, institution, day, value, 'deed/' || id as record, 'no. ' || id as label
                        from test_deed""").update();
        owner.sql("grant select on test_deed, test_facts to huoshui_app").update();
    }

    private void fact(IndicatorId indicator, Subject subject, String day, String value) {
        owner.sql("insert into test_deed (indicator, region, institution, day, value) values (?, ?, ?, ?, ?)")
                .param(indicator.code())
                .param(subject instanceof Subject.OfRegion(var region) ? region.code() : null)
                .param(subject instanceof Subject.OfInstitution(var id) ? id.code() : null)
                .param(LocalDate.parse(day))
                .param(new BigDecimal(value))
                .update();
    }

    private static Context at(String month, Subject subject) {
        return new Context(Month.parse(month), subject, Basis.LATEST);
    }

    private Figure figure(IndicatorId indicator, String month, Subject subject) {
        return figures.figure(Phrase.of(indicator), at(month, subject));
    }

    private String text(IndicatorId indicator, String month, Subject subject) {
        return figure(indicator, month, subject).text();
    }

    @Test
    void aFlowStartsAfreshEachYearAndAStockDoesNot() {
        Subject home = Subject.of(HOME);
        fact(DEEDS, home, "2021-11-30", "2");
        fact(DEEDS, home, "2021-12-31", "3");
        fact(DEEDS, home, "2022-02-01", "1");
        fact(STANDING, home, "2021-11-30", "5");
        fact(STANDING, home, "2022-02-28", "-2");
        assertThat(text(DEEDS, "2021-10", home)).isEqualTo("缺");
        assertThat(text(DEEDS, "2021-11", home)).isEqualTo("2");
        assertThat(text(DEEDS, "2021-12", home)).isEqualTo("5");
        // no fact in January, and records are kept: none is what there was
        assertThat(text(DEEDS, "2022-01", home)).isEqualTo("0");
        assertThat(text(DEEDS, "2022-02", home)).isEqualTo("1");
        assertThat(text(STANDING, "2022-01", home)).isEqualTo("5");
        assertThat(text(STANDING, "2022-02", home)).isEqualTo("3");
        assertThat(figure(STANDING, "2022-02", home).coverage()).isEqualTo(Figure.Coverage.NONE);
        // a month that has not begun
        assertThat(text(STANDING, "2999-01", home)).isEqualTo("缺");
    }

    @Test
    void comparisonsFollow() {
        Subject home = Subject.of(HOME);
        fact(STANDING, home, "2020-12-31", "4");
        fact(STANDING, home, "2021-12-01", "4");
        fact(STANDING, home, "2022-03-31", "2");
        List<Figure> compared = figures.figures(
                List.of(
                        Phrase.of(STANDING, Comparison.DELTA_YEAR_START),
                        Phrase.of(STANDING, Comparison.GROWTH_YOY),
                        Phrase.of(STANDING, Comparison.DELTA_MOM)),
                at("2022-03", home));
        // 10 against 8 last December, against 4 a year ago, against 8 last month
        assertThat(compared.stream().map(Figure::text)).containsExactly("2", "150.00", "2");
    }

    @Test
    void whatWasReportedOrTypedGoesFirst() {
        fact(DEEDS, Subject.of(HOME), "2024-01-05", "2");
        fact(DEEDS, Subject.of(HOME), "2024-02-05", "2");
        county.record(
                SmallCounty.source("bulletin.xlsx"),
                List.of(new org.huoshui.indicators.Observation(
                        DEEDS, Subject.of(HOME), Month.parse("2024-01"), new BigDecimal("7"), null, null)));
        assertThat(text(DEEDS, "2024-01", Subject.of(HOME))).isEqualTo("7");
        assertThat(text(DEEDS, "2024-02", Subject.of(HOME))).isEqualTo("4");
    }

    @Test
    void recordsNeverFillTheGapOfALateReturn() {
        fact(MONEY, Subject.of(HOME), "2023-05-05", "100000000");
        fact(MONEY, Subject.of(ALPHA), "2023-05-05", "100000000");
        fact(MONEY, Subject.of(BETA), "2023-05-05", "300000000");
        assertThat(text(MONEY, "2023-05", Subject.of(HOME))).isEqualTo("1.00");
        assertThat(text(MONEY, "2023-05", Subject.of(ALPHA))).isEqualTo("1.00");
        county.report(Subject.of(ALPHA), MONEY, "2023-05", "9");
        assertThat(text(MONEY, "2023-05", Subject.of(HOME))).isEqualTo("9.00");
        assertThat(text(MONEY, "2023-06", Subject.of(HOME))).isEqualTo("缺");
        assertThat(text(MONEY, "2023-06", Subject.of(ALPHA))).isEqualTo("缺");
        assertThat(text(MONEY, "2023-06", Subject.of(BETA))).isEqualTo("3.00");
        Asking.as(
                OF_ALPHA,
                () -> assertThat(text(MONEY, "2023-06", Subject.of(ALPHA))).isEqualTo("缺"));
    }

    @Test
    void theWallsStandAroundTheView() {
        fact(DEEDS, Subject.of(HOME), "2022-01-05", "6");
        fact(DEEDS, Subject.of(NORTH), "2022-01-05", "4");
        fact(DEEDS, Subject.of(SOUTH), "2022-01-05", "2");
        fact(MONEY, Subject.of(ALPHA), "2022-01-05", "100000000");
        fact(MONEY, Subject.of(BETA), "2022-01-05", "200000000");
        assertThat(text(DEEDS, "2022-01", Subject.of(NORTH))).isEqualTo("4");
        Asking.as(OF_ALPHA, () -> {
            assertThat(text(MONEY, "2022-01", Subject.of(ALPHA))).isEqualTo("1.00");
            for (Subject other : List.of(Subject.of(HOME), Subject.of(BETA), Subject.of(NORTH)))
                assertThatThrownBy(() -> figure(MONEY, "2022-01", other))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(
                                                refused.problems().getFirst().code())
                                        .isEqualTo(FigureFault.NOT_YOURS.entry().code()));
            // and below the computation, where nothing refuses, nothing is there either
            for (Subject other : List.of(Subject.of(HOME), Subject.of(NORTH), Subject.of(SOUTH)))
                assertThat(facts.behind(DEEDS, other, Month.parse("2022-01"), 0, 10)
                                .count())
                        .isZero();
            assertThat(facts.behind(MONEY, Subject.of(BETA), Month.parse("2022-01"), 0, 10)
                            .facts())
                    .isEmpty();
            return true;
        });
        Asking.as(OF_NORTH, () -> {
            assertThat(text(DEEDS, "2022-01", Subject.of(NORTH))).isEqualTo("4");
            assertThat(text(DEEDS, "2022-01", Subject.of(SOUTH))).isEqualTo("缺");
            assertThat(text(DEEDS, "2022-01", Subject.of(HOME))).isEqualTo("缺");
            assertThat(text(MONEY, "2022-01", Subject.of(ALPHA))).isEqualTo("缺");
            return true;
        });
    }

    @Test
    void aCityIsTheSumOfItsCounties() {
        fact(DEEDS, Subject.of(HOME), "2022-01-05", "6");
        RegionId west = SmallCounty.WEST;
        for (RegionId neighbour : List.of(EAST, west))
            county.record(
                    SmallCounty.source("city.xlsx"),
                    List.of(new org.huoshui.indicators.Observation(
                            DEEDS, Subject.of(neighbour), Month.parse("2022-03"), new BigDecimal("10"), null, null)));
        assertThat(text(DEEDS, "2022-03", Subject.of(SmallCounty.CITY))).isEqualTo("26");
        Figure rank = figures.figure(Phrase.of(DEEDS, Comparison.RANK_VALUE), at("2022-03", Subject.of(HOME)));
        assertThat(rank.text()).isEqualTo("3");
    }

    @Test
    void aProofNamesTheRecords() {
        for (int day = 1; day <= 28; day++)
            fact(DEEDS, Subject.of(HOME), "2022-02-%02d".formatted(day), String.valueOf(day));
        fact(DEEDS, Subject.of(HOME), "2021-02-03", "1000");
        Proof proof = figures.prove(Phrase.of(DEEDS), at("2022-02", Subject.of(HOME)));
        Facts.Behind records = Objects.requireNonNull(proof.records());
        // 1 + 2 + … + 28
        assertThat(records.sum()).isEqualByComparingTo("406");
        assertThat(records.count()).isEqualTo(28);
        assertThat(records.facts()).hasSize(Proof.RECORDS_NAMED);
        assertThat(records.facts().getFirst().day()).isEqualTo("2022-02-28");
        assertThat(proof.formula()).isEqualTo("日常工作记录合计（2022-01-01至2022-02-28，28条） = 406");
        Proof growth = figures.prove(Phrase.of(DEEDS, Comparison.DELTA_YOY), at("2022-02", Subject.of(HOME)));
        assertThat(growth.steps())
                .extracting(step -> step.records() == null ? -1 : step.records().count())
                .containsExactly(28L, 1L);
        Facts.Behind second = facts.behind(DEEDS, Subject.of(HOME), Month.parse("2022-02"), 20, 20);
        assertThat(second.facts()).hasSize(8);
        assertThat(second.sha256()).isEqualTo(records.sha256());
        owner.sql("update test_deed set value = value + 1 where day = '2022-02-01'")
                .update();
        assertThat(facts.behind(DEEDS, Subject.of(HOME), Month.parse("2022-02"), 0, 1)
                        .sha256())
                .isNotEqualTo(records.sha256());
        Facts.Behind none = facts.behind(DEEDS, Subject.of(EAST), Month.parse("2022-02"), 0, 20);
        assertThat(none.count()).isZero();
        assertThat(none.facts()).isEmpty();
    }

    @Test
    void thePagesOfAProofAreServed() throws Exception {
        for (int day = 1; day <= 9; day++) fact(MONEY, Subject.of(HOME), "2022-02-0" + day, "250000000");
        web.perform(get("/api/indicators/facts")
                        .with(SignedIn.statistician())
                        .param("indicator", "虾蟹养殖贷发放额")
                        .param("month", "2022-02")
                        .param("page", "1")
                        .param("size", "4"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(9))
                .andExpect(jsonPath("$.sum").value("2250000000"))
                .andExpect(jsonPath("$.text").value("22.50"))
                .andExpect(jsonPath("$.unit").value("亿元"))
                .andExpect(jsonPath("$.facts.length()").value(4))
                .andExpect(jsonPath("$.facts[0].day").value("2022-02-05"))
                .andExpect(jsonPath("$.facts[0].text").value("2.50"));
    }

    /** Random facts of three kinds of subject, in months at random, against sums of whole cents over a plain list. */
    @Test
    void anyFactsAddUpAsPlainAdditionHasIt() {
        record Line(IndicatorId indicator, Subject subject, LocalDate day, long cents) {}
        List<Subject> subjects =
                List.of(Subject.of(HOME), Subject.of(NORTH), Subject.of(SOUTH), Subject.of(ALPHA), Subject.of(GAMMA));
        for (long seed = 1; seed <= 8; seed++) {
            owner.sql("truncate test_deed").update();
            Random random = new Random(seed);
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Line line = new Line(
                        List.of(DEEDS, STANDING, MONEY).get(random.nextInt(3)),
                        subjects.get(random.nextInt(subjects.size())),
                        LocalDate.of(2015, 6, 1).plusDays(random.nextInt(700)),
                        random.nextLong(-50_000_000_000L, 200_000_000_000L));
                lines.add(line);
                fact(
                        line.indicator,
                        line.subject,
                        line.day.toString(),
                        BigDecimal.valueOf(line.cents, 2).toString());
            }
            for (Subject subject : subjects) {
                List<Phrase> asked = new ArrayList<>();
                for (int m = 0; m < 28; m++)
                    for (IndicatorId indicator : List.of(DEEDS, STANDING, MONEY))
                        asked.add(Phrase.of(indicator).in(Month.of(2015, 4).plus(m)));
                for (Figure figure : figures.figures(asked, at("2016-01", subject))) {
                    LocalDate end = figure.month().value().atEndOfMonth();
                    List<Line> own = lines.stream()
                            .filter(l -> l.indicator.equals(figure.indicator().id()) && l.subject.equals(subject))
                            .filter(l -> !l.day.isAfter(end))
                            .toList();
                    if (own.isEmpty()) {
                        assertThat(figure.value()).isInstanceOf(Value.Missing.class);
                        continue;
                    }
                    boolean flow = !figure.indicator().id().equals(STANDING);
                    long cents = own.stream()
                            .filter(l -> !flow || l.day.getYear() == end.getYear())
                            .mapToLong(Line::cents)
                            .sum();
                    assertThat(figure.value())
                            .as("%s seed %d", figure.name(), seed)
                            .isInstanceOfSatisfying(
                                    Value.Known.class,
                                    known -> assertThat(known.number())
                                            .isEqualByComparingTo(BigDecimal.valueOf(cents, 2)));
                }
            }
        }
    }

    @Test
    void unknownSourcesAreRefused() {
        assertThatThrownBy(() -> facts.behind(SmallCounty.DEPOSITS, Subject.of(HOME), Month.parse("2022-02"), 0, 10))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("IND-234");
    }
}
