package org.huoshui.matchmaking.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists over ten thousand needs: what is asked is what comes, a hundred users at once included. */
@HuoshuiTest
@Import(SetClock.class)
@TestPropertySource(properties = {"test.database=many-needs", "huoshui.pool-wait-ms=60000"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedListTests {

    private static final int NEEDS = 10_000;
    private static final int USERS = 100;

    @Autowired
    private MockMvc mvc;

    /** Needs in turn of two firms; each second one is before 华岳银行, each tenth of these waits beyond its day. */
    @BeforeAll
    void tenThousandNeeds(
            @Autowired MaintainingDirectory directory,
            @Autowired Firms firms,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        SetClock.itIs(NeedFixture.TUESDAY);
        Asking.run(Asker.system(), () -> {
            NeedFixture.county(directory, firms);
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                                insert into matchmaking_need (firm, firm_then, firm_name, township, amount, months, purpose,
                                    purpose_words, guarantees, deadline, origin, note, contact_name, state, state_since,
                                    posted_at, posted_on, posted_by)
                                select f, f, case when i % 2 = 0 then '澜溪启明电子有限公司' else '澜溪恒泰机械有限公司' end,
                                    case when i % 2 = 0 then '990101001' else '990101004' end, 10000 * i, 12,
                                    case when i % 5 = 0 then 'EQUIPMENT' else 'WORKING_CAPITAL' end, '', '{CREDIT}',
                                    date '2022-01-01' + i % 300 + 90, 'FIRM', '', '',
                                    case when i % 2 = 0 then 'REFERRED' else 'POOLED' end, date '2022-01-01' + i % 260,
                                    now(), date '2022-01-01' + i % 260, 'test'
                                from (select i, case when i % 2 = 0 then :one else :other end as f
                                    from generate_series(1, :count) i) x""")
                        .param("one", NeedFixture.QIMING.code())
                        .param("other", NeedFixture.HENGTAI.code())
                        .param("count", NEEDS)
                        .update();
                jdbc.sql("""
                                insert into matchmaking_referral (need, firm, firm_then, township, institution, state,
                                    state_since, sent_at, sent_on, open, scheme, scheme_from, clock, clock_from, clock_due)
                                select id, firm, firm, township, 'HYB', 'SENT', posted_on, now(), posted_on, false, '135',
                                    '2000-01-01', 'ACCEPT', posted_on,
                                    case when id % 20 = 0 then date '2022-09-26' else date '2022-09-27' end
                                from matchmaking_need where state = 'REFERRED'""").update();
            });
        });
    }

    private String json(String path, Asker asker) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(SignedIn.as(asker))).andReturn().getResponse();
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString())
                .isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private int total(String query, Asker asker) throws Exception {
        return JsonPath.read(json("/api/matchmaking/needs?size=20&" + query, asker), "$.total");
    }

    @Test
    void everyFilterCountsWhatItSays() throws Exception {
        Asker officer = NeedFixture.OFFICER;
        assertThat(total("", officer)).isEqualTo(NEEDS);
        assertThat(total("q=启明", officer)).isEqualTo(5000);
        assertThat(total("states=POOLED", officer)).isEqualTo(5000);
        assertThat(total("states=", officer)).isEqualTo(NEEDS);
        assertThat(total("states=POOLED,REFERRED", officer)).isEqualTo(NEEDS);
        assertThat(total("township=990101004", officer)).isEqualTo(5000);
        assertThat(total("purpose=EQUIPMENT", officer)).isEqualTo(2000);
        assertThat(total("origin=VISIT", officer)).isZero();
        assertThat(total("institution=HYB", officer)).isEqualTo(5000);
        // numbers come from 1: of the even ones each tenth is over
        assertThat(total("overdue=true", officer)).isEqualTo(500);
        assertThat(total("from=2022-01-01&until=2022-01-01", officer)).isEqualTo(NEEDS / 260);
        assertThat(total("", NeedFixture.TOWNSHIP)).isEqualTo(5000);
        assertThat(total("", NeedFixture.FIRM)).isEqualTo(5000);
    }

    @Test
    void sortsPagesAndExports() throws Exception {
        String first = json("/api/matchmaking/needs?sort=amount&descending=true&size=3", NeedFixture.OFFICER);
        assertThat(JsonPath.<List<String>>read(first, "$.rows[*].amount"))
                .containsExactly("100000000", "99990000", "99980000");
        String second = json("/api/matchmaking/needs?sort=amount&descending=true&size=3&page=1", NeedFixture.OFFICER);
        assertThat(JsonPath.<List<String>>read(second, "$.rows[*].amount"))
                .containsExactly("99970000", "99960000", "99950000");
        assertThat(JsonPath.<List<Integer>>read(first, "$.rows[*].referred")).containsExactly(1, 0, 1);
        for (String path : List.of(
                "/api/matchmaking/needs/export.xlsx?q=启明",
                "/api/matchmaking/referrals/export.xlsx?part=OVERDUE",
                "/api/matchmaking/standings/export.xlsx"))
            assertThat(mvc.perform(get(path).with(SignedIn.as(NeedFixture.OFFICER)))
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray())
                    .startsWith('P', 'K');
    }

    @Test
    void theBoardHasALaneForEachStateAndItsSum() throws Exception {
        String board = json("/api/matchmaking/needs/board", NeedFixture.OFFICER);
        assertThat(JsonPath.<List<String>>read(board, "$[*].state")).containsExactly("POOLED", "REFERRED");
        assertThat(JsonPath.<List<Integer>>read(board, "$[*].count")).containsExactly(5000, 5000);
        // 10,000 yuan times the sums of the odd and of the even numbers up to ten thousand
        assertThat(JsonPath.<List<String>>read(board, "$[*].amount")).containsExactly("250000000000", "250050000000");
    }

    @Test
    void theInboxHasItsPartsAndAnotherBankNothing() throws Exception {
        Asker hyb = NeedFixture.bank("HYB");
        for (String part : List.of("TODO 5000", "OVERDUE 500", "WAITING 0", "DONE 0", "ALL 5000")) {
            String[] wanted = part.split(" ");
            assertThat(JsonPath.<Integer>read(json("/api/matchmaking/referrals?part=" + wanted[0], hyb), "$.total"))
                    .as(part)
                    .isEqualTo(Integer.parseInt(wanted[1]));
        }
        assertThat(JsonPath.<Integer>read(
                        json("/api/matchmaking/referrals?part=ALL", NeedFixture.bank("LXR")), "$.total"))
                .isZero();
        String standings = json("/api/matchmaking/standings", NeedFixture.OFFICER);
        assertThat(JsonPath.<List<Integer>>read(standings, "$[*].overdue")).containsExactly(500);
    }

    /** Each user sees all and only what is his. */
    @Test
    void aHundredUsersAtOnceSeeTheirOwn() throws Exception {
        List<Asker> kinds = List.of(NeedFixture.OFFICER, NeedFixture.TOWNSHIP, NeedFixture.FIRM, NeedFixture.OFFICER);
        try (ExecutorService users = Executors.newFixedThreadPool(USERS)) {
            List<Future<List<Integer>>> running = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                Asker asker = kinds.get(user % kinds.size());
                running.add(users.submit((Callable<List<Integer>>) () -> {
                    List<Integer> totals = new ArrayList<>();
                    for (int page = 0; page < 4; page++)
                        totals.add(
                                JsonPath.read(json("/api/matchmaking/needs?size=50&page=" + page, asker), "$.total"));
                    return totals;
                }));
            }
            for (int user = 0; user < USERS; user++)
                assertThat(running.get(user).get())
                        .containsOnly(kinds.get(user % kinds.size()) == NeedFixture.OFFICER ? NEEDS : NEEDS / 2);
        }
    }
}
