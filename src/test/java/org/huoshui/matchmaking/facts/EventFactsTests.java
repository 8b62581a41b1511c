package org.huoshui.matchmaking.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.indicators.SmallCounty.ALPHA;
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

/** Figures of events and visits; the numbers were counted by hand. */
@HuoshuiTest
class EventFactsTests {

    private static final RegionId NORTH = new RegionId("660101001");
    private static final String SIGNATURE =
            "event, firm, firm_then, party, township, institution, institution_name, kind, onsite, "
                    + "amount, households, day, referral, state, created_at, created_by";

    private final JdbcClient owner;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private Figures figures;

    @Autowired
    private List<FigureSource> sources;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    EventFactsTests(Environment environment) {
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
                        "truncate matchmaking_event, matchmaking_need, matchmaking_visit, matchmaking_adviser, matchmaking_pairing, "
                                + "matchmaking_problem cascade")
                .update();
    }

    private long row(String table, String columns, String values) {
        return owner.sql("insert into " + table + " (" + columns + ") values (" + values + ") returning id")
                .query(Long.class)
                .single();
    }

    private long event(String day, String region, String state, String code) {
        return row(
                "matchmaking_event",
                "name, kind, day, region, state, code, created_at, created_by",
                "'对接会%s', 'MEETING', '%s', '%s', '%s', '%s', now(), 't'".formatted(code, day, region, state, code));
    }

    private String text(String indicator, String month, Subject subject) {
        return figures.figure(
                        Phrase.of(new IndicatorId(indicator)), new Context(Month.parse(month), subject, Basis.LATEST))
                .text();
    }

    private String home(String indicator, String month) {
        return text(indicator, month, Subject.of(HOME));
    }

    private void declared(String view) {
        Set<String> there = new HashSet<>(owner.sql("select distinct indicator from " + view)
                .query(String.class)
                .list());
        Set<String> declared = new HashSet<>();
        for (FigureSource source : sources)
            if (source.view().equals(view)) source.indicators().forEach(id -> declared.add(id.code()));
        assertThat(there).isEqualTo(declared);
    }

    @Test
    void anEventAndWhatBecameOfItsSignatures() {
        long march = event("2022-03-10", "660101", "ARCHIVED", "000001");
        long june = event("2022-06-10", "660101001", "ENDED", "000002");
        event("2022-07-10", "660101", "CANCELLED", "000003");
        event("2022-09-10", "660102", "ENDED", "000004");
        row(
                "matchmaking_invitation",
                "event, institution, name, signed_in_at, signed_in_by",
                march + ", 'ALP', '阿尔银行', now(), 'CODE'");
        row("matchmaking_invitation", "event, institution, name", march + ", 'BET', '贝塔银行'");
        row("matchmaking_agenda", "event, position, kind, title, firm", march + ", 1, 'SPEECH', '发言', 'F1'");
        row("matchmaking_agenda", "event, position, kind, title, firm", june + ", 1, 'PROJECT', '推介', 'F1'");
        row("matchmaking_agenda", "event, position, kind, title, firm", june + ", 2, 'SPEECH', '发言', 'F2'");

        Deeds deeds = new Deeds(owner);
        Deeds.Need need = deeds.need("F1", "660101001", LocalDate.of(2022, 3, 10), false);
        long referral = deeds.referral(need, ALPHA.code());
        // 1 亿 signed on site and paid through the need; 2 亿 on site, 0.5 亿 of it told by hand; an intent of 4 亿;
        // 30 households off site
        row(
                "matchmaking_signature",
                SIGNATURE,
                march + ", 'F1', 'F1', '一', '660101001', 'ALP', '阿尔', 'CONTRACT', true, 1e8, null, '2022-03-10', "
                        + referral + ", 'FOLLOWING', now(), 't'");
        long second = row(
                "matchmaking_signature",
                SIGNATURE,
                march
                        + ", 'F2', 'F2', '二', null, 'BET', '贝塔', 'CREDIT', true, 2e8, null, '2022-03-10', null, 'FOLLOWING', now(), 't'");
        row(
                "matchmaking_signature",
                SIGNATURE,
                june
                        + ", 'F1', 'F1', '一', '660101001', 'ALP', '阿尔', 'INTENT', true, 4e8, null, '2022-06-10', null, 'DROPPED', now(), 't'");
        row(
                "matchmaking_signature",
                SIGNATURE,
                june
                        + ", null, null, '某村', '660101001', 'ALP', '阿尔', 'CREDIT', false, 3e7, 30, '2022-06-20', null, 'FOLLOWING', now(), 't'");
        deeds.pay(need, ALPHA.code(), LocalDate.of(2022, 3, 1), "90000000", false, "NEW"); // before anything was signed
        deeds.pay(need, ALPHA.code(), LocalDate.of(2022, 4, 1), "60000000", false, "NEW");
        deeds.pay(need, ALPHA.code(), LocalDate.of(2022, 5, 1), "40000000", false, "NEW");
        row(
                "matchmaking_fulfilment",
                "signature, event, institution, firm, day, amount, entered_at, entered_by",
                second + ", " + march + ", 'BET', 'F2', '2023-02-01', 5e7, now(), 't'");

        assertThat(home("matchmaking.event.count", "2022-12")).isEqualTo("3");
        assertThat(text("matchmaking.event.count", "2022-12", Subject.of(NORTH)))
                .isEqualTo("1");
        assertThat(text("matchmaking.event.count", "2022-12", Subject.of(ALPHA)))
                .isEqualTo("1");
        assertThat(home("matchmaking.county_covered.count", "2022-12")).isEqualTo("2");
        assertThat(home("matchmaking.county_covered.count", "2022-08")).isEqualTo("1");
        assertThat(home("matchmaking.speaker.enterprise.count", "2022-12")).isEqualTo("2");
        assertThat(home("matchmaking.intent.amount", "2022-12")).isEqualTo("4.00");
        assertThat(home("matchmaking.intent.enterprise.count", "2022-12")).isEqualTo("1");
        assertThat(home("matchmaking.project.count", "2022-12")).isEqualTo("3");
        assertThat(home("matchmaking.signed.amount", "2022-12")).isEqualTo("3.00");
        assertThat(home("matchmaking.signed.bank.count", "2022-12")).isEqualTo("2");
        assertThat(home("matchmaking.signed.enterprise.count", "2022-12")).isEqualTo("2");
        assertThat(home("matchmaking.offsite.credit.amount", "2022-12")).isEqualTo("0.30");
        assertThat(home("matchmaking.offsite.household.count", "2022-12")).isEqualTo("30");
        assertThat(home("matchmaking.credit.total.amount", "2022-12")).isEqualTo("3.30");
        assertThat(home("matchmaking.fulfilled.amount", "2022-12")).isEqualTo("1.00");
        assertThat(home("matchmaking.fulfilled.project.count", "2022-12")).isEqualTo("1");
        assertThat(home("matchmaking.fulfilled.amount", "2023-02")).isEqualTo("0.50");
        // three followed in 2022, one of which had its money in April
        assertThat(home("matchmaking.project.following.count", "2022-03")).isEqualTo("2");
        assertThat(home("matchmaking.project.following.count", "2022-12")).isEqualTo("2");
        assertThat(home("matchmaking.project.following.count", "2023-03")).isEqualTo("0");
        // 1.00 of 3.00
        assertThat(home("matchmaking.loan_fulfilment_rate", "2022-12")).isEqualTo("33.33");
        Asker alpha = new Asker("alpha", "行员", Set.of(Role.INSTITUTION), "ALP");
        for (String indicator :
                List.of("matchmaking.signed.amount", "matchmaking.fulfilled.amount", "matchmaking.intent.amount"))
            assertThat(Asking.as(alpha, () -> text(indicator, "2022-12", Subject.of(ALPHA))))
                    .isEqualTo(text(indicator, "2022-12", Subject.of(ALPHA)));
        declared("matchmaking_event_facts");
    }

    @Test
    void visitsPairingsAndProblems() {
        String visit =
                "day, firm, firm_then, firm_name, township, institution, visitors, way, paired, credit, entered_at, entered_by";
        row(
                "matchmaking_visit",
                visit,
                "'2022-02-01', 'F1', 'F1', '一', '660101001', 'ALP', '甲', 'ON_SITE', true, 1e8, now(), 't'");
        row(
                "matchmaking_visit",
                visit,
                "'2022-03-01', 'F1', 'F1', '一', '660101001', 'ALP', '甲', 'PHONE', true, null, now(), 't'");
        row(
                "matchmaking_visit",
                visit,
                "'2022-03-02', 'F2', 'F2', '二', null, 'BET', '乙', 'ON_SITE', false, null, now(), 't'");
        assertThat(home("enterprise.visited.count", "2022-12")).isEqualTo("2");
        assertThat(home("enterprise.service.count", "2022-12")).isEqualTo("2");
        assertThat(home("credit.granted.new.amount", "2022-12")).isEqualTo("1.00");
        long one = row(
                "matchmaking_adviser",
                "kind, institution, name, since, created_at, created_by",
                "'ADVISER', 'ALP', '甲', '2022-01-01', now(), 't'");
        long two = row(
                "matchmaking_adviser",
                "kind, institution, name, since, created_at, created_by",
                "'ADVISER', 'BET', '乙', '2022-01-01', now(), 't'");
        String pairing =
                "adviser, adviser_name, institution, firm, firm_then, firm_name, township, since, until, created_at, created_by";
        row(
                "matchmaking_pairing",
                pairing,
                one + ", '甲', 'ALP', 'F1', 'F1', '一', '660101001', '2022-01-10', '2022-06-30', now(), 't'");
        row(
                "matchmaking_pairing",
                pairing,
                two + ", '乙', 'BET', 'F1', 'F1', '一', '660101001', '2022-03-10', null, now(), 't'");
        row(
                "matchmaking_pairing",
                pairing,
                two + ", '乙', 'BET', 'F2', 'F2', '二', null, '2022-04-10', '2022-10-31', now(), 't'");
        assertThat(home("enterprise.paired.count", "2022-01")).isEqualTo("1");
        assertThat(home("enterprise.paired.count", "2022-09")).isEqualTo("2");
        assertThat(home("enterprise.paired.count", "2022-11")).isEqualTo("1");
        assertThat(text("enterprise.paired.count", "2022-07", Subject.of(ALPHA)))
                .isEqualTo("0");
        String problem =
                "firm, firm_then, firm_name, township, institution, raised_on, category, urgency, title, state, state_since, closed_on, due_on, entered_at, entered_by";
        row(
                "matchmaking_problem",
                problem,
                "'F1', 'F1', '一', '660101001', 'ALP', '2022-02-01', 'LAND', 'NORMAL', '用地', 'CLOSED', '2022-05-01', '2022-05-01', null, now(), 't'");
        row(
                "matchmaking_problem",
                problem,
                "'F1', 'F1', '一', '660101001', 'ALP', '2022-02-01', 'LAND', 'NORMAL', '用工', 'RAISED', '2022-05-01', null, '2022-06-01', now(), 't'");
        assertThat(home("enterprise.issue.resolved.count", "2022-12")).isEqualTo("1");
        declared("matchmaking_visit_facts");
    }
}
