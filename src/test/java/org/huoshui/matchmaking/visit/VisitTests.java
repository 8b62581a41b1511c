package org.huoshui.matchmaking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huoshui.matchmaking.event.Table.AAA;
import static org.huoshui.matchmaking.event.Table.BBB;
import static org.huoshui.matchmaking.event.Table.FARM;
import static org.huoshui.matchmaking.event.Table.FORGE;
import static org.huoshui.matchmaking.event.Table.MILL;
import static org.huoshui.matchmaking.event.Table.OFFICER;
import static org.huoshui.matchmaking.event.Table.firm;
import static org.huoshui.matchmaking.event.Table.read;
import static org.huoshui.matchmaking.event.Table.sheet;
import static org.huoshui.matchmaking.event.Table.township;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.matchmaking.event.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Visits, pairing and firms' problems, as the office, banks, firms, a township and a department see them. */
@HuoshuiTest
@TestPropertySource(properties = "context=meetings")
class VisitTests {

    private static final String VISITS = "/api/matchmaking/visits";
    private static final String PROBLEMS = "/api/matchmaking/problems";
    private static final String CAMPAIGNS = "/api/matchmaking/campaigns";
    private static int number;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private Firms firms;

    private Table table;

    @BeforeEach
    void aSmallCounty() {
        Table.lay(directory, firms);
        firms.share(new FirmId(MILL), new InstitutionId("AAA"), "走访对象");
        table = new Table(mvc);
    }

    private static RequestPostProcessor department(String account) {
        return SignedIn.as(new Asker(account, account, Set.of(Role.DEPARTMENT), Scope.OWN, null, null, null, null));
    }

    private String campaign() throws Exception {
        return read(
                table.send(post(CAMPAIGNS), """
                        {"name": "金融服务进万企%d", "kind": "VISIT", "starts": "2022-03-01", "ends": "2022-12-31"}""".formatted(++number), OFFICER).andExpect(status().isCreated()), "$.id");
    }

    private String raise(String title, String urgency, String on) throws Exception {
        return read(
                table.send(post(PROBLEMS), """
                        {"firm": "%s", "category": "LAND", "urgency": "%s", "title": "%s%d", "on": "%s"}""".formatted(MILL, urgency, title, ++number, on), OFFICER)
                        .andExpect(status().isCreated()),
                "$.id");
    }

    private ResultActions step(String id, String json, RequestPostProcessor who) throws Exception {
        return table.send(post(PROBLEMS + "/" + id + "/steps"), json, who);
    }

    @Test
    void aBankWritesDownItsVisitWithAProblemAndANeed() throws Exception {
        String campaign = campaign();
        String id = read(
                table.send(post(VISITS), """
                        {"campaign": %s, "day": "2022-05-10", "firm": "%s", "visitors": "周敏（客户经理）", "met": "陈总",
                         "said": "订单充足", "credit": 3000000,
                         "problems": [{"category": "LABOUR", "title": "缺熟练工"},
                                      {"category": "POLICY", "title": "不清楚贴息", "settled": "当场讲解贴息政策"}],
                         "needs": [{"amount": 5000000, "months": 12, "purpose": "EQUIPMENT"}]}""".formatted(campaign, MILL), AAA)
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.institutions", contains("AAA")))
                        .andExpect(jsonPath("$.problems", is(2))),
                "$.id");
        table.ask(VISITS + "/" + id, OFFICER)
                .andExpect(jsonPath("$.needs", is(1)))
                .andExpect(jsonPath("$.credit", is("3000000.00")));
        table.ask(VISITS + "/" + id, BBB).andExpect(status().isNotFound());
        table.ask(VISITS + "/" + id, firm(MILL)).andExpect(status().isOk());
        table.ask(VISITS + "/" + id, firm(FORGE)).andExpect(status().isNotFound());
        table.ask(VISITS + "/" + id, township("990101001")).andExpect(status().isOk());
        table.ask(VISITS + "/" + id, township("990101002")).andExpect(status().isNotFound());
        table.ask(PROBLEMS + "?visit=" + id, OFFICER)
                .andExpect(jsonPath("$.rows[*].state", containsInAnyOrder("RAISED", "CLOSED")))
                .andExpect(jsonPath("$.rows[?(@.onSite == true)].title", contains("不清楚贴息")));
        table.send(
                        post(VISITS),
                        "{\"firm\": \"%s\", \"institution\": \"BBB\", \"visitors\": \"冒名\"}".formatted(MILL),
                        AAA)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("MAT-414")));
        table.send(
                        post(VISITS),
                        "{\"firm\": \"%s\", \"visitors\": \"\", \"day\": \"2099-01-01\", \"credit\": -1}"
                                .formatted(MILL),
                        AAA)
                .andExpect(jsonPath("$.problems[*].place", containsInAnyOrder("visitors", "day", "credit")));
    }

    /** A visit that fails halfway leaves nothing. */
    @Test
    void takesAVisitWholeOrNotAtAll() throws Exception {
        long before = ((Number) read(table.ask(VISITS, OFFICER), "$.total")).longValue();
        table.send(post(VISITS), """
                        {"day": "2022-05-11", "firm": "%s", "visitors": "周敏", "problems": [{"title": ""}]}""".formatted(MILL), AAA).andExpect(status().isBadRequest());
        table.ask(VISITS, OFFICER).andExpect(jsonPath("$.total", is((int) before)));
    }

    /**
     * Raised on Thursday 28 April 2022 (紧急: 1 day to dispatch), dispatched the same day with 2 working days: 29 April and,
     * after the holiday of 30 April to 4 May, 5 May. Answered on 7 May, a make-up working Saturday: 6 and 7 May are 2 days over.
     */
    @Test
    void goesFromRaisedToStruckOffUnderClocksThatKnowHolidays() throws Exception {
        table.send(
                        put(PROBLEMS + "/departments"),
                        "{\"account\": \"bureau\", \"name\": \"县自然资源局\"}",
                        SignedIn.director())
                .andExpect(status().isOk());
        String id = raise("用地指标不足", "URGENT", "2022-04-28");
        table.ask(PROBLEMS + "/" + id, OFFICER).andExpect(jsonPath("$.dueOn", is("2022-04-29")));
        table.ask(PROBLEMS + "/" + id, department("bureau")).andExpect(status().isNotFound());
        step(id, "{\"action\": \"DISPATCH\", \"on\": \"2022-04-28\"}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-416")));
        step(
                        id,
                        "{\"action\": \"DISPATCH\", \"answererKind\": \"DEPARTMENT\", \"answerer\": \"bureau\", \"on\": \"2022-04-28\"}",
                        OFFICER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueOn", is("2022-05-05")))
                .andExpect(jsonPath("$.late", is(true)));
        step(id, "{\"action\": \"ANSWER\", \"words\": \"代答\"}", BBB).andExpect(status().isNotFound());
        step(id, "{\"action\": \"ANSWER\", \"words\": \"代答\"}", township("990101001"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("MAT-417")));
        step(id, "{\"action\": \"ANSWER\", \"words\": \"已列入年度计划\", \"on\": \"2022-05-07\"}", department("bureau"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("ANSWERED")));
        step(id, "{\"action\": \"RATE\", \"rating\": 5}", department("bureau")).andExpect(status().isForbidden());
        step(id, "{\"action\": \"SEND_BACK\", \"words\": \"没有时间表\", \"on\": \"2022-05-09\"}", firm(MILL))
                .andExpect(jsonPath("$.state", is("DISPATCHED")))
                .andExpect(jsonPath("$.sentBack", is(1)));
        step(id, "{\"action\": \"ANSWER\", \"words\": \"六月供地\", \"on\": \"2022-05-09\"}", department("bureau"))
                .andExpect(jsonPath("$.state", is("ANSWERED")));
        step(id, "{\"action\": \"RATE\", \"rating\": 6, \"on\": \"2022-05-10\"}", firm(MILL))
                .andExpect(jsonPath("$.code", is("MAT-416")));
        step(id, "{\"action\": \"RATE\", \"rating\": 4, \"words\": \"满意\", \"on\": \"2022-05-10\"}", firm(MILL))
                .andExpect(jsonPath("$.state", is("RATED")));
        step(id, "{\"action\": \"CLOSE\", \"on\": \"2022-05-08\"}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-418")));
        step(id, "{\"action\": \"CLOSE\", \"on\": \"2022-05-11\"}", OFFICER)
                .andExpect(jsonPath("$.state", is("CLOSED")))
                .andExpect(jsonPath("$.dueOn").doesNotExist());
        table.ask(PROBLEMS + "/" + id + "/steps", firm(MILL))
                .andExpect(jsonPath("$[*].action.zh", contains("提出", "交办", "答复", "退回重办", "答复", "评价", "销号")))
                .andExpect(jsonPath("$[2].late", is(2)))
                .andExpect(jsonPath("$[1].late").doesNotExist());
    }

    @Test
    void whoAnswersMayHandItBackAndTheOfficeDispatchesAnew() throws Exception {
        String id = raise("贷款审批慢", "NORMAL", "2022-06-06");
        step(
                        id,
                        "{\"action\": \"DISPATCH\", \"answererKind\": \"INSTITUTION\", \"answerer\": \"BBB\", \"on\": \"2022-06-06\"}",
                        OFFICER)
                .andExpect(status().isOk());
        table.ask(PROBLEMS + "/" + id, BBB)
                .andExpect(jsonPath("$.actions[*].action", containsInAnyOrder("ANSWER", "DECLINE")));
        step(id, "{\"action\": \"DECLINE\", \"words\": \"不是本行客户\", \"on\": \"2022-06-07\"}", BBB)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("RAISED")));
        step(id, "{\"action\": \"ANSWER\", \"words\": \"再答\"}", BBB).andExpect(jsonPath("$.code", is("KRN-201")));
        step(
                        id,
                        "{\"action\": \"DISPATCH\", \"answererKind\": \"INSTITUTION\", \"answerer\": \"AAA\", \"on\": \"2022-06-07\"}",
                        OFFICER)
                .andExpect(jsonPath("$.answererName", is("甲银行")));
        table.ask(PROBLEMS + "/" + id, BBB).andExpect(status().isNotFound());
        step(id, "{\"action\": \"ANSWER\", \"words\": \"已放款\", \"on\": \"2022-06-10\"}", AAA)
                .andExpect(status().isOk());
    }

    /** Three targets, of which AAA is to visit two and has visited one of them twice. */
    @Test
    void countsHowFarACampaignHasCome() throws Exception {
        String campaign = campaign();
        for (String one : List.of(MILL, FORGE))
            table.send(put(CAMPAIGNS + "/" + campaign + "/targets/" + one), "{\"institution\": \"AAA\"}", OFFICER)
                    .andExpect(status().isNoContent());
        table.send(put(CAMPAIGNS + "/" + campaign + "/targets/" + FARM), "{\"institution\": \"BBB\"}", OFFICER);
        for (String day : List.of("2022-07-01", "2022-07-08"))
            table.send(post(VISITS), """
                            {"campaign": %s, "day": "%s", "firm": "%s", "visitors": "周敏", "credit": 1500000}""".formatted(campaign, day, FORGE), AAA).andExpect(status().isCreated());
        table.ask(CAMPAIGNS + "/" + campaign + "/coverage", OFFICER)
                .andExpect(jsonPath("$[*].key", contains("AAA", "BBB")))
                .andExpect(jsonPath("$[*].targets", contains(2, 1)))
                .andExpect(jsonPath("$[*].visited", contains(1, 0)))
                .andExpect(jsonPath("$[*].visits", contains(2, 0)))
                .andExpect(jsonPath("$[0].credit", is("3000000.00")));
        table.ask(CAMPAIGNS + "/" + campaign + "/coverage?by=township", OFFICER)
                .andExpect(jsonPath("$[*].name", contains("溪口镇", "城关街道")))
                .andExpect(jsonPath("$[*].targets", contains(2, 1)))
                .andExpect(jsonPath("$[*].visited", contains(0, 1)));
        table.ask(CAMPAIGNS + "/" + campaign + "/coverage", BBB).andExpect(jsonPath("$[*].targets", contains(1)));
        table.ask(CAMPAIGNS + "/" + campaign + "/targets?unvisited=true", OFFICER)
                .andExpect(jsonPath("$.total", is(2)))
                .andExpect(jsonPath("$.rows[*].firm", containsInAnyOrder(MILL, FARM)));
    }

    @Test
    void pairsAdvisersWithFirmsAndCountsWhatTheyDo() throws Exception {
        String adviser = read(
                table.send(post("/api/matchmaking/advisers"), """
                        {"institution": "AAA", "name": "吴辅导%d", "post": "客户经理", "since": "2022-01-01"}""".formatted(++number), OFFICER)
                        .andExpect(status().isCreated()),
                "$.id");
        table.send(
                        post("/api/matchmaking/pairings"),
                        "{\"adviser\": %s, \"firm\": \"%s\", \"since\": \"2022-02-01\"}".formatted(adviser, FARM),
                        OFFICER)
                .andExpect(status().isCreated());
        table.send(
                        post("/api/matchmaking/pairings"),
                        "{\"adviser\": %s, \"firm\": \"%s\", \"since\": \"2022-02-01\"}".formatted(adviser, FARM),
                        OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-409")));
        table.send(
                        post(VISITS),
                        "{\"day\": \"2022-02-15\", \"firm\": \"%s\", \"visitors\": \"吴辅导\"}".formatted(FARM),
                        AAA)
                .andExpect(jsonPath("$.paired", is(true)));
        table.send(
                        post(VISITS),
                        "{\"day\": \"2022-01-15\", \"firm\": \"%s\", \"visitors\": \"吴辅导\"}".formatted(FARM),
                        AAA)
                .andExpect(jsonPath("$.paired", is(false)));
        table.ask("/api/matchmaking/pairings", firm(FARM))
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].visits", is(1)));
        table.ask("/api/matchmaking/pairings", BBB).andExpect(jsonPath("$.total", is(0)));
        table.send(post("/api/matchmaking/advisers"), "{\"institution\": \"AAA\", \"name\": \"外人\"}", BBB)
                .andExpect(jsonPath("$.code", is("MAT-414")));
        table.send(
                        post("/api/matchmaking/advisers"),
                        "{\"institution\": \"AAA\", \"name\": \"管家\", \"kind\": \"STEWARD\"}",
                        OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-408")));
    }

    @Test
    void takesTheVisitsOfAYearAndSendsBadRowsBackMarked() throws Exception {
        byte[] book = sheet(
                "走访",
                List.of("走访日期", "企业名称", "走访机构", "走访人员", "方式", "走访情况", "新增授信（万元）"),
                List.of("2022-08-01", "澜溪启明电子有限公司", "甲银行", "周敏", "上门走访", "生产正常", "120.5"),
                List.of("2022-08-02", "查无此厂", "甲银行", "周敏", "", "", ""),
                List.of("去年", "澜溪恒泰机械有限公司", "丁银行", "", "骑马", "", "很多"));
        table.hand(VISITS + "/imports", book, OFFICER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.refused", is(2)))
                .andExpect(jsonPath(
                        "$.problems[*].place",
                        containsInAnyOrder("走访!B3", "走访!A4", "走访!C4", "走访!D4", "走访!E4", "走访!G4")));
        table.ask(VISITS + "?from=2022-08-01&to=2022-08-31", OFFICER)
                .andExpect(jsonPath("$.rows[*].credit", contains("1205000.00")));
        byte[] problems = sheet(
                "问题",
                List.of("问题", "企业名称", "提出日期", "类别", "交办日期", "承办类别", "承办单位", "答复", "答复日期", "评分（星）", "评价日期", "销号日期"),
                List.of(
                        "流动资金紧",
                        "澜溪启明电子有限公司",
                        "2022-08-01",
                        "融资",
                        "2022-08-02",
                        "金融机构",
                        "甲银行",
                        "已授信",
                        "2022-08-05",
                        "5",
                        "2022-08-08",
                        "2022-08-09"),
                List.of("厂房不够", "澜溪启明电子有限公司", "2022-08-01", "用地", "2022-07-01", "乡镇", "溪口镇", "", "", "", "", ""));
        table.hand(VISITS + "/imports", problems, OFFICER)
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.problems[*].code", contains("MAT-418")));
        table.ask(PROBLEMS + "?from=2022-08-01&to=2022-08-05", OFFICER)
                .andExpect(jsonPath("$.rows[*].title", contains("流动资金紧")))
                .andExpect(jsonPath("$.rows[0].state", is("CLOSED")))
                .andExpect(jsonPath("$.rows[0].visit").exists());
    }

    @Test
    void changedClocksCountFromTheirDay() throws Exception {
        table.send(
                        put(PROBLEMS + "/clocks"),
                        "{\"urgency\": \"HARD\", \"state\": \"RAISED\", \"days\": 7, \"from\": \"2022-09-01\"}",
                        SignedIn.director())
                .andExpect(jsonPath("$[?(@.urgency == 'HARD' && @.state == 'RAISED')].days", contains(7)));
        // Monday 29 August with 3 working days; Monday 5 September with 7, over Mid-Autumn (10 to 12 September)
        String before = raise("疑难", "HARD", "2022-08-29");
        String after = raise("疑难", "HARD", "2022-09-05");
        table.ask(PROBLEMS + "/" + before, OFFICER).andExpect(jsonPath("$.dueOn", is("2022-09-01")));
        table.ask(PROBLEMS + "/" + after, OFFICER).andExpect(jsonPath("$.dueOn", is("2022-09-15")));
        assertThat(ProblemLife.TABLE.isEnd(ProblemState.DROPPED)).isTrue();
    }
}
