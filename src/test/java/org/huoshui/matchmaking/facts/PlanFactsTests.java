package org.huoshui.matchmaking.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.indicators.SmallCounty.ALPHA;
import static org.huoshui.indicators.SmallCounty.BETA;
import static org.huoshui.indicators.SmallCounty.HOME;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.FigureSource;
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

/** Figures of lists, projects, agreements, relief and the green portal; the numbers were counted by hand. */
@HuoshuiTest
class PlanFactsTests {

    private static final RegionId NORTH = new RegionId("660101001");
    private static final String MADE = ", now(), 'test'";

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
    private List<FigureSource> sources;

    @Autowired
    PlanFactsTests(Environment environment) {
        owner = JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    @BeforeEach
    void theCounty() {
        new SmallCounty(maintaining, observations, transactions);
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code	name	level	parent	home
                660101001	北镇	TOWNSHIP	660101
                """.getBytes(StandardCharsets.UTF_8));
        owner.sql(
                        "truncate directory_firm, directory_firm_list, matchmaking_need, matchmaking_project, matchmaking_agreement, "
                                + "matchmaking_relief_measure, matchmaking_relief_use, matchmaking_green_firm, matchmaking_green_month, "
                                + "matchmaking_green_loan, matchmaking_branch cascade")
                .update();
    }

    private void row(String table, String columns, String values) {
        owner.sql("insert into " + table + " (" + columns + ") values (" + values + ")")
                .update();
    }

    private String text(String indicator, String month, Subject subject) {
        return figures.figure(
                        Phrase.of(new IndicatorId(indicator)), new Context(Month.parse(month), subject, Basis.LATEST))
                .text();
    }

    private String home(String indicator, String month) {
        return text(indicator, month, Subject.of(HOME));
    }

    private void climbing() {
        for (String firm : List.of("F1", "F2", "F3"))
            row(
                    "directory_firm",
                    "code, name, township, size, kind, created_at, created_by",
                    "'%s', '企业%s', %s, 'SMALL', 'COMPANY'%s"
                            .formatted(firm, firm, firm.equals("F1") ? "'660101001'" : "null", MADE));
        row("directory_firm_list", "code, name, kind, batch, position", "'climb1', '攀登一批', 'CLIMBING', 1, 1");
        row("directory_firm_list", "code, name, kind, batch, position", "'climb2', '攀登二批', 'CLIMBING', 2, 2");
        row("directory_firm_list", "code, name, kind, position", "'key', '重点企业', 'KEY', 3");
        String columns = "list, firm, since, until, lead_institution, added_by, added_at";
        // F1: first batch, then at once the second; F2: out in August; F3: no lead bank until June
        row("directory_firm_list_member", columns, "'climb1', 'F1', '2022-01-10', '2022-05-31', 'ALP', 't', now()");
        row("directory_firm_list_member", columns, "'climb2', 'F1', '2022-06-01', null, 'BET', 't', now()");
        row("directory_firm_list_member", columns, "'climb1', 'F2', '2022-02-10', '2022-08-15', 'ALP', 't', now()");
        row("directory_firm_list_member", columns, "'climb1', 'F3', '2022-02-10', '2022-06-09', null, 't', now()");
        row("directory_firm_list_member", columns, "'climb2', 'F3', '2022-06-10', null, 'ALP', 't', now()");
        row("directory_firm_list_member", columns, "'key', 'F2', '2022-01-01', null, null, 't', now()");
    }

    @Test
    void aClimbingFirmInTwoBatchesIsOneFirm() {
        climbing();
        assertThat(home("climbing_enterprise.count", "2021-12")).isEqualTo("缺");
        assertThat(home("climbing_enterprise.count", "2022-01")).isEqualTo("1");
        assertThat(home("climbing_enterprise.count", "2022-02")).isEqualTo("2");
        assertThat(home("climbing_enterprise.count", "2022-06")).isEqualTo("3");
        assertThat(home("climbing_enterprise.count", "2022-08")).isEqualTo("2");
        assertThat(text("climbing_enterprise.count", "2022-12", Subject.of(NORTH)))
                .isEqualTo("1");
        // all of F1's four moves but the first say nothing: it never left
        assertThat(facts.behind(
                                new IndicatorId("climbing_enterprise.count"),
                                Subject.of(HOME),
                                Month.parse("2022-12"),
                                0,
                                9)
                        .count())
                .isEqualTo(4);
    }

    @Test
    void moneyOfAClimbingFirmCountsWhileItIsOnTheList() {
        climbing();
        Deeds deeds = new Deeds(owner);
        Deeds.Need of2 = deeds.need("F2", null, LocalDate.of(2022, 1, 5), false);
        deeds.pay(of2, "ALP", LocalDate.of(2022, 2, 9), "100000000", false, "NEW");
        deeds.pay(of2, "ALP", LocalDate.of(2022, 2, 10), "200000000", false, "NEW");
        deeds.pay(of2, "ALP", LocalDate.of(2022, 8, 15), "300000000", false, "NEW");
        deeds.pay(of2, "ALP", LocalDate.of(2022, 8, 16), "400000000", false, "NEW");
        Deeds.Need of1 = deeds.need("F1", NORTH.code(), LocalDate.of(2022, 3, 5), false);
        deeds.pay(of1, "BET", LocalDate.of(2022, 5, 31), "700000000", false, "RENEWAL");
        deeds.pay(of1, "BET", LocalDate.of(2022, 6, 1), "800000000", false, "EXTENSION");
        assertThat(home("climbing_enterprise.loan.issued.amount", "2022-12")).isEqualTo("12.00");
        assertThat(home("climbing_enterprise.financed.count", "2022-12")).isEqualTo("2");
        assertThat(home("climbing_enterprise.financed.count", "2022-03")).isEqualTo("1");
        assertThat(text("climbing_enterprise.loan.issued.amount", "2022-12", Subject.of(NORTH)))
                .isEqualTo("7.00");
        for (Deeds.Need need : List.of(of1, of2))
            owner.sql("update matchmaking_need set state = 'CLOSED', closed_on = '2022-09-01' where id = ?")
                    .param(need.id())
                    .update();
        // F2 had left the list when its need was struck off
        assertThat(home("climbing_enterprise.demand_resolved.count", "2022-09")).isEqualTo("1");
        assertThat(sameAsDeclared("matchmaking_climbing_facts")).isTrue();
    }

    private boolean sameAsDeclared(String view) {
        Set<String> there = new HashSet<>(owner.sql("select distinct indicator from " + view)
                .query(String.class)
                .list());
        Set<String> declared = new HashSet<>();
        for (FigureSource source : sources)
            if (source.view().equals(view)) source.indicators().forEach(id -> declared.add(id.code()));
        assertThat(there).isEqualTo(declared);
        return true;
    }

    @Test
    void projectsCountInTheirYear() {
        String columns = "year, position, name, owner_name, township, investment, demand, listed_on, recommended_on, "
                + "recommended_at, state, state_since, created_at, created_by";
        row(
                "matchmaking_project",
                columns,
                "2022, 1, '甲', '某', '660101001', 9e8, 5e8, '2021-12-20', '2022-03-01', '会', 'RESERVE', '2021-12-20'"
                        + MADE);
        row(
                "matchmaking_project",
                columns,
                "2022, 2, '乙', '某', null, 9e8, 2e8, '2022-02-20', null, '', 'PLACING', '2022-05-01'" + MADE);
        row(
                "matchmaking_project",
                columns,
                "2022, 3, '丙', '某', null, 9e8, 1e8, '2022-02-20', '2022-04-01', '会', 'WITHDRAWN', '2022-07-01'" + MADE);
        row(
                "matchmaking_project",
                columns,
                "2023, 1, '丁', '某', null, 9e8, 1e8, '2023-02-20', null, '', 'RESERVE', '2023-02-20'" + MADE);
        assertThat(home("project.key.count", "2021-12")).isEqualTo("缺");
        assertThat(home("project.key.count", "2022-01")).isEqualTo("1");
        assertThat(home("project.key.count", "2022-06")).isEqualTo("3");
        assertThat(home("project.key.count", "2022-12")).isEqualTo("2");
        assertThat(home("project.key.count", "2023-01")).isEqualTo("0");
        assertThat(home("project.key.count", "2023-02")).isEqualTo("1");
        assertThat(text("project.key.count", "2022-12", Subject.of(NORTH))).isEqualTo("1");
        assertThat(home("project.recommended.count", "2022-12")).isEqualTo("2");
        assertThat(home("project.financing_demand.amount", "2022-03")).isEqualTo("5.00");
        assertThat(home("project.financing_demand.amount", "2022-12")).isEqualTo("6.00");
        assertThat(home("project.financing_demand.amount", "2023-01")).isEqualTo("0.00");
    }

    @Test
    void agreementsPromise() {
        String columns =
                "institution, title, signed_on, from_day, until_day, promised, counts_work, created_at, created_by";
        row(
                "matchmaking_agreement",
                columns,
                "'ALP', '一', '2022-03-01', '2022-01-01', '2026-12-31', 30e8, true" + MADE);
        row(
                "matchmaking_agreement",
                columns,
                "'ALP', '二', '2022-09-01', '2022-01-01', '2026-12-31', 10e8, true" + MADE);
        row("matchmaking_agreement", columns, "'BET', '三', '2022-09-02', '2022-01-01', '2026-12-31', 5e8, true" + MADE);
        assertThat(home("strategic_agreement.credit.amount", "2022-12")).isEqualTo("45.00");
        assertThat(home("strategic_agreement.institution.count", "2022-12")).isEqualTo("2");
        assertThat(text("strategic_agreement.credit.amount", "2022-06", Subject.of(ALPHA)))
                .isEqualTo("30.00");
        Asker alpha = new Asker("alpha", "行员", Set.of(Role.INSTITUTION), "ALP");
        assertThat(Asking.as(alpha, () -> text("strategic_agreement.credit.amount", "2022-12", Subject.of(ALPHA))))
                .isEqualTo("40.00");
    }

    @Test
    void reliefCountsFirmsAndHouseholdsOnce() {
        String columns =
                "kind, institution, firm, firm_name, household, township, day, amount, recorded_at, recorded_by";
        row(
                "matchmaking_relief_use",
                columns,
                "'RENEWAL', 'ALP', 'F1', '一', '', '660101001', '2022-04-01', 1e8" + MADE);
        row(
                "matchmaking_relief_use",
                columns,
                "'EXTENSION', 'BET', 'F1', '一', '', '660101001', '2022-05-01', 2e8" + MADE);
        row("matchmaking_relief_use", columns, "'BRIDGING', 'ALP', null, '', 'H1', null, '2022-05-02', 3e8" + MADE);
        // the same number at another bank is another household
        row("matchmaking_relief_use", columns, "'BRIDGING', 'BET', null, '', 'H1', null, '2022-05-03', 4e8" + MADE);
        row(
                "matchmaking_relief_use",
                columns + ", cancelled_at, cancelled_by, cancel_reason",
                "'BRIDGING', 'BET', null, '', 'H9', null, '2022-05-04', 9e8" + MADE + ", now(), 't', '误录'");
        assertThat(home("relief.loan.amount", "2022-12")).isEqualTo("10.00");
        assertThat(home("relief.loan.count", "2022-12")).isEqualTo("4");
        assertThat(home("relief.loan.household.count", "2022-12")).isEqualTo("3");
        assertThat(text("relief.loan.household.count", "2022-12", Subject.of(BETA)))
                .isEqualTo("2");
        assertThat(text("relief.loan.amount", "2022-12", Subject.of(NORTH))).isEqualTo("3.00");
        row(
                "matchmaking_relief_measure",
                "title, qualifies, kinds, from_day, until_day, pool, created_at, created_by",
                "'专项', '', '{}', '2022-02-01', '2022-11-30', 20e8" + MADE);
        assertThat(home("relief.loan.pool.amount", "2022-11")).isEqualTo("20.00");
        assertThat(home("relief.loan.pool.amount", "2022-12")).isEqualTo("0.00");
    }

    @Test
    void theGreenPlatformIsWhatItsOperatorTold() {
        String firm = "firm, firm_name, township, registered_on, recorded_at, recorded_by";
        row("matchmaking_green_firm", firm, "'F1', '一', '660101001', '2022-02-01'" + MADE);
        row("matchmaking_green_firm", firm, "'F2', '二', null, '2022-03-01'" + MADE);
        assertThat(home("green_platform.registered_enterprise.count", "2022-04"))
                .isEqualTo("2");
        row(
                "matchmaking_green_month",
                "month, registered, source, recorded_at, recorded_by",
                "'2022-03', 50, '平台'" + MADE);
        row(
                "matchmaking_green_month",
                "month, registered, source, recorded_at, recorded_by",
                "'2022-06', 80, '平台'" + MADE);
        assertThat(home("green_platform.registered_enterprise.count", "2022-02"))
                .isEqualTo("缺");
        assertThat(home("green_platform.registered_enterprise.count", "2022-05"))
                .isEqualTo("50");
        assertThat(home("green_platform.registered_enterprise.count", "2022-07"))
                .isEqualTo("80");
        assertThat(text("green_platform.registered_enterprise.count", "2022-07", Subject.of(NORTH)))
                .isEqualTo("1");
        String loan = "institution, firm, firm_name, township, day, amount, recorded_at, recorded_by";
        row("matchmaking_green_loan", loan, "'ALP', 'F1', '一', '660101001', '2022-05-01', 1e8" + MADE);
        row("matchmaking_green_loan", loan, "'BET', 'F1', '一', '660101001', '2022-06-01', 2e8" + MADE);
        assertThat(home("green_platform.online_loan.amount", "2022-12")).isEqualTo("3.00");
        assertThat(home("green_platform.financed_enterprise.count", "2022-12")).isEqualTo("1");
        row(
                "matchmaking_branch",
                "institution, name, green, opened_on, recorded_at, recorded_by",
                "'ALP', '绿色支行', true, '2022-06-18'" + MADE);
        row(
                "matchmaking_branch",
                "institution, name, green, opened_on, recorded_at, recorded_by",
                "'ALP', '别的支行', false, '2022-06-18'" + MADE);
        assertThat(home("green_branch.new.count", "2022-12")).isEqualTo("1");
        projectsCountInTheirYear();
        agreementsPromise();
        reliefCountsFirmsAndHouseholdsOnce();
        assertThat(sameAsDeclared("matchmaking_plan_facts")).isTrue();
    }
}
