package org.huoshui.matchmaking.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Key projects of a county with two banks, as the office, the banks, the owner and the townships see them. */
@HuoshuiTest
@TestPropertySource(properties = "context=plans")
class ProjectTests {

    private static final String ALL = "/api/matchmaking/projects";
    private static final String FIRM = "91990101MA0QM00012";
    private static final RequestPostProcessor OFFICER = SignedIn.with(Role.OFFICER);
    private static final RequestPostProcessor AAA = SignedIn.institution("AAA");
    private static final RequestPostProcessor BBB = SignedIn.institution("BBB");
    private static int number;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory maintaining;

    @BeforeEach
    void twoBanksAndTwoTownships() {
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                990101001\t溪口镇\tTOWNSHIP\t990101\t
                990101002\t城关街道\tTOWNSHIP\t990101\t
                """.getBytes(StandardCharsets.UTF_8));
        maintaining.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tPOLICY_BANK\t2019-12
                III\t990101\t丙财产保险澜溪支公司\t丙财险\tPROPERTY_INSURER\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
    }

    static RequestPostProcessor township(String code) {
        return SignedIn.as(
                new Asker("township-" + code, "乡镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, code, null, null, null));
    }

    static RequestPostProcessor firm(String code) {
        return SignedIn.as(new Asker("firm-" + code, "企业", Set.of(Role.FIRM), Scope.OWN, null, null, code, null));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    /** 总投资 2.4亿, 融资需求 1.6亿, of a year nobody else uses. */
    private long project(int year) throws Exception {
        String answer = send(post(ALL), """
                        {"year": %d, "name": "年产20万套智能家居生产线%d", "ownerName": "启明家居有限公司", "firm": "%s",
                         "township": "溪口镇", "industry": "制造业", "investment": 240000000, "demand": 160000000,
                         "listedOn": "2022-01-10", "recommendedOn": "2022-03-18", "recommendedAt": "一季度推介会"}
                        """.formatted(year, ++number, FIRM), OFFICER)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.<Number>read(answer, "$.id").longValue();
    }

    private void open(long id, String bank) throws Exception {
        send(put(ALL + "/" + id + "/banks/" + bank), "{\"leads\": true, \"since\": \"2022-02-01\"}", OFFICER)
                .andExpect(status().isNoContent());
    }

    private ResultActions fund(long id, String kind, String day, String amount, RequestPostProcessor who)
            throws Exception {
        return send(
                post(ALL + "/" + id + "/funds"),
                "{\"kind\": \"%s\", \"day\": \"%s\", \"amount\": %s, \"evidence\": \"2022-字-07\"}"
                        .formatted(kind, day, amount),
                who);
    }

    private ResultActions page(long id, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(ALL + "/" + id).with(who));
    }

    @Test
    void goesFromTheReserveToTheLastYuanByWhatBanksApproveAndPlace() throws Exception {
        long id = project(2001);
        open(id, "AAA");
        open(id, "BBB");
        page(id, OFFICER)
                .andExpect(jsonPath("$.project.state.name", is("RESERVE")))
                .andExpect(jsonPath("$.may[*].action", contains("SUSPEND", "WITHDRAW")));
        fund(id, "APPROVAL", "2022-03-10", "60000000", AAA).andExpect(status().isCreated());
        page(id, OFFICER).andExpect(jsonPath("$.project.state.name", is("APPROVED")));
        fund(id, "APPROVAL", "2022-04-02", "50000000", BBB).andExpect(status().isCreated());
        fund(id, "PLACEMENT", "2022-04-20", "20000000", AAA).andExpect(status().isCreated());
        fund(id, "PLACEMENT", "2022-06-15", "15000000", AAA).andExpect(status().isCreated());
        page(id, OFFICER)
                .andExpect(jsonPath("$.project.state.name", is("PLACING")))
                .andExpect(jsonPath("$.project.stateSince", is("2022-04-20")))
                .andExpect(jsonPath("$.project.approved.text", is("1.1亿元")))
                .andExpect(jsonPath("$.project.placed.amount", is("35000000")))
                // 16000 − 11000 and 16000 − 3500, in 万元
                .andExpect(jsonPath("$.project.approvalGap.text", is("5000万元")))
                .andExpect(jsonPath("$.project.placementGap.text", is("1.25亿元")))
                .andExpect(jsonPath("$.steps[*].zh", contains("列入清单", "审批通过", "开始投放")));
        send(post(ALL + "/" + id + "/steps"), "{\"action\": \"COMPLETE\", \"day\": \"2022-12-20\"}", OFFICER)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("MAT-413")));
        send(post(ALL + "/" + id + "/steps"), """
                        {"action": "COMPLETE", "day": "2022-12-20", "reason": "建设内容调减，其余由自有资金解决"}""", OFFICER).andExpect(status().isNoContent());
        page(id, OFFICER).andExpect(jsonPath("$.project.state.name", is("PLACED")));
        fund(id, "PLACEMENT", "2022-12-21", "1000000", AAA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("MAT-414")));
    }

    @Test
    void aBankIsShownItsOwnMoneyAndNoGapAndTheOwnerAllBanks() throws Exception {
        long id = project(2002);
        page(id, AAA).andExpect(status().isNotFound()).andExpect(jsonPath("$.code", is("MAT-401")));
        open(id, "AAA");
        open(id, "BBB");
        fund(id, "APPROVAL", "2022-03-10", "60000000", AAA).andExpect(status().isCreated());
        fund(id, "APPROVAL", "2022-03-11", "50000000", BBB).andExpect(status().isCreated());
        page(id, AAA)
                .andExpect(jsonPath("$.banks[*].institution", contains("AAA")))
                .andExpect(jsonPath("$.funds", hasSize(1)))
                .andExpect(jsonPath("$.project.approved.amount", is("60000000")))
                .andExpect(jsonPath("$.project.approvalGap").doesNotExist())
                .andExpect(jsonPath("$.project.placementGap").doesNotExist());
        mvc.perform(get(ALL + "?year=2002").with(AAA)).andExpect(jsonPath("$.total", is(1)));
        mvc.perform(get(ALL + "?year=2002").with(SignedIn.institution("III"))).andExpect(jsonPath("$.total", is(0)));
        page(id, firm(FIRM)).andExpect(jsonPath("$.funds", hasSize(2)));
        page(id, firm("91990101MA0QM00099")).andExpect(status().isNotFound());
        page(id, township("990101001")).andExpect(jsonPath("$.project.approved.amount", is("110000000")));
        page(id, township("990101002")).andExpect(status().isNotFound());
        // a bank cannot speak for another
        send(post(ALL + "/" + id + "/funds"), """
                        {"institution": "BBB", "kind": "APPROVAL", "day": "2022-03-12", "amount": 1}""", AAA)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("MAT-406")));
        send(put(ALL + "/" + id + "/banks/III"), "{\"leads\": false}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-408")));
        mvc.perform(delete(ALL + "/" + id + "/banks/BBB").with(OFFICER)).andExpect(jsonPath("$.code", is("MAT-422")));
    }

    @Test
    void neverPlacesMoreThanWasApprovedAlsoWhenTwoTryAtOnce() throws Exception {
        long id = project(2003);
        open(id, "AAA");
        fund(id, "APPROVAL", "2022-03-10", "10000000", AAA).andExpect(status().isCreated());
        fund(id, "PLACEMENT", "2022-03-11", "10000000.01", AAA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("MAT-412")));
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> place = () -> fund(id, "PLACEMENT", "2022-03-12", "6000000", AAA)
                    .andReturn()
                    .getResponse()
                    .getStatus();
            List<Integer> answers = new ArrayList<>();
            for (var one : two.invokeAll(List.of(place, place))) answers.add(one.get());
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
        page(id, OFFICER).andExpect(jsonPath("$.project.placed.amount", is("6000000")));
    }

    @Test
    void whatIsCancelledTakesTheProjectBackAndWhatIsResumedGoesOnWhereTheMoneyStands() throws Exception {
        long id = project(2004);
        open(id, "AAA");
        fund(id, "APPROVAL", "2022-03-10", "10000000", AAA);
        String placed = fund(id, "PLACEMENT", "2022-03-20", "4000000", AAA)
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(post(ALL + "/" + id + "/steps"), "{\"action\": \"SUSPEND\", \"day\": \"2022-05-01\"}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-413")));
        send(post(ALL + "/" + id + "/steps"), """
                        {"action": "SUSPEND", "day": "2022-05-01", "reason": "用地手续待办"}""", OFFICER).andExpect(status().isNoContent());
        send(post(ALL + "/" + id + "/steps"), "{\"action\": \"RESUME\", \"day\": \"2022-06-01\"}", OFFICER)
                .andExpect(status().isNoContent());
        page(id, OFFICER).andExpect(jsonPath("$.project.state.name", is("PLACING")));
        send(
                        post(ALL + "/" + id + "/funds/" + JsonPath.<Number>read(placed, "$.id") + "/cancellation"),
                        "{\"reason\": \"录错项目\"}",
                        OFFICER)
                .andExpect(status().isNoContent());
        page(id, OFFICER)
                .andExpect(jsonPath("$.project.state.name", is("APPROVED")))
                .andExpect(jsonPath("$.funds[0].cancelReason", is("录错项目")));
        // nobody pushes a button that the money pushes
        send(post(ALL + "/" + id + "/steps"), "{\"action\": \"PLACE\"}", OFFICER)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("KRN-202")));
    }

    @Test
    void theMonthlyRoundSaysWhoHasNotReportedWhatIsMissingAndWhatIsInTheWay() throws Exception {
        long first = project(2022);
        long second = project(2022);
        open(first, "AAA");
        fund(first, "APPROVAL", "2022-03-10", "60000000", AAA);
        fund(first, "PLACEMENT", "2022-03-20", "20000000", AAA);
        fund(first, "PLACEMENT", "2022-05-09", "15000000", AAA);
        send(put(ALL + "/" + first + "/dispatches/2022-04"), """
                        {"progress": "主体结构封顶", "difficulty": "抵押登记未办结", "measure": "与不动产登记中心对接",
                         "institution": "甲银行", "responsible": "县自然资源局", "due": "2022-05-20"}""", township("990101001"))
                .andExpect(status().isNoContent());
        send(put(ALL + "/" + first + "/dispatches/2022-05"), "{\"progress\": \"设备进场\"}", firm(FIRM))
                .andExpect(status().isNoContent());
        send(put(ALL + "/" + first + "/dispatches/2022-05"), "{\"progress\": \"设备进场\"}", township("990101002"))
                .andExpect(status().isNotFound());
        var round = mvc.perform(get(ALL + "/dispatch?month=2022-05").with(OFFICER));
        round.andExpect(jsonPath("$.lines", hasSize(2)))
                .andExpect(jsonPath("$.reported", is(1)))
                .andExpect(jsonPath("$.open", is(1)))
                // 2 × 16000 − 3500 万元; in May 1500
                .andExpect(jsonPath("$.gap.text", is("2.85亿元")))
                .andExpect(jsonPath("$.placedInMonth.text", is("1500万元")))
                // the larger gap first
                .andExpect(jsonPath("$.lines[0].id", is((int) second)))
                .andExpect(jsonPath("$.lines[0].record").doesNotExist())
                .andExpect(jsonPath("$.lines[1].open[0].difficulty", is("抵押登记未办结")));
        // in April the money of May was not there
        mvc.perform(get(ALL + "/dispatch?month=2022-04").with(OFFICER))
                .andExpect(jsonPath("$.placed.text", is("2000万元")))
                .andExpect(jsonPath("$.lines[1].state.name", is("PLACING")));
        // the bank is shown what is asked of it, and says that it is done
        String page = page(first, AAA).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<List<String>>read(page, "$.dispatches[*].month")).containsExactly("2022-04");
        int record = JsonPath.read(page, "$.dispatches[0].id");
        send(
                        post(ALL + "/" + first + "/dispatches/" + record + "/solution"),
                        "{\"day\": \"2022-05-18\", \"solution\": \"已办理抵押登记\"}",
                        AAA)
                .andExpect(status().isNoContent());
        mvc.perform(get(ALL + "/dispatch?month=2022-05").with(OFFICER)).andExpect(jsonPath("$.open", is(0)));
        mvc.perform(get(ALL + "/dispatch?month=2022-04").with(OFFICER)).andExpect(jsonPath("$.open", is(1)));
        byte[] word = mvc.perform(get(ALL + "/dispatch.docx?month=2022-05").with(OFFICER))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(paper.getParagraphs().get(1).getText()).contains("在调度项目2个", "未报送1个", "当月投放0.15亿元");
            assertThat(paper.getTables().getFirst().getRow(1).getCell(8).getText())
                    .isEqualTo("（未报送）");
            assertThat(paper.getTables().getFirst().getRow(2).getCell(8).getText())
                    .isEqualTo("设备进场");
        }
        mvc.perform(get(ALL + "/dispatch?month=2022-13").with(OFFICER)).andExpect(jsonPath("$.code", is("MAT-420")));
    }

    @Test
    void aPlanHasVersionsAndBanksDoNotReadIt() throws Exception {
        long id = project(2005);
        open(id, "AAA");
        String plan = "{\"goal\": \"%s\", \"measures\": \"银团贷款\", \"responsible\": \"县金融办\", \"day\": \"2022-0%d-01\"}";
        send(post(ALL + "/" + id + "/plans"), plan.formatted("年内投放1亿元", 3), OFFICER)
                .andExpect(jsonPath("$.version", is(1)));
        send(post(ALL + "/" + id + "/plans"), plan.formatted("年内投放1.2亿元", 6), OFFICER)
                .andExpect(jsonPath("$.version", is(2)));
        page(id, OFFICER).andExpect(jsonPath("$.plans[*].goal", contains("年内投放1.2亿元", "年内投放1亿元")));
        page(id, firm(FIRM)).andExpect(jsonPath("$.plans", hasSize(2)));
        page(id, AAA).andExpect(jsonPath("$.plans", hasSize(0)));
    }

    @Test
    void takesGoodRowsOfAListAndHandsTheOthersBackMarked() throws Exception {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("清单");
            String[] heads = {"年度", "项目名称", "业主", "乡镇", "总投资（万元）", "融资需求（万元）", "列入日期"};
            for (int i = 0; i < heads.length; i++)
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(heads[i]);
            for (int n = 1; n <= 42; n++) {
                var row = sheet.createRow(n);
                row.createCell(0).setCellValue(2006);
                row.createCell(1).setCellValue(n == 30 ? "项目29" : "项目" + n);
                row.createCell(2).setCellValue("业主" + n);
                row.createCell(3).setCellValue(n == 7 ? "桃花镇" : "城关街道");
                row.createCell(4).setCellValue(1000 + n);
                row.createCell(5).setCellValue(n == 12 ? 5000 : 500);
                row.createCell(6).setCellValue("2022-01-10");
            }
            workbook.write(out);
            file = out.toByteArray();
        }
        String answer = mvc.perform(multipart(ALL + "/imports")
                        .file(new MockMultipartFile("file", "项目.xlsx", "application/octet-stream", file))
                        .with(OFFICER))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<Integer>read(answer, "$.added")).isEqualTo(39);
        assertThat(JsonPath.<Integer>read(answer, "$.refused")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(answer, "$.problems[*].code"))
                .containsExactly("MAT-407", "MAT-404", "MAT-405");
        assertThat(JsonPath.<List<String>>read(answer, "$.problems[*].place"))
                .containsExactly("清单!D8", "清单!B13", "清单!B31");
        byte[] copy = Base64.getDecoder().decode(JsonPath.<String>read(answer, "$.markedCopy"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(workbook.getSheet("清单")
                            .getRow(7)
                            .getCell(3)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("桃花镇");
        }
        mvc.perform(get(ALL + "?year=2006&size=10&sort=demand&descending=true").with(OFFICER))
                .andExpect(jsonPath("$.total", is(39)))
                .andExpect(jsonPath("$.rows", hasSize(10)))
                .andExpect(jsonPath("$.sums[0].count", is(39)))
                // 39 × 500 万元
                .andExpect(jsonPath("$.sums[0].demand.text", is("1.95亿元")));
        mvc.perform(get(ALL + "?year=2006&q=项目2").with(OFFICER)).andExpect(jsonPath("$.total", is(11)));
        mvc.perform(get(ALL + "/list.xlsx?year=2006").with(OFFICER)).andExpect(status().isOk());
        mvc.perform(get(ALL + "/template.xlsx").with(OFFICER)).andExpect(status().isOk());
    }

    @Test
    void refusesAListedProjectThatCannotBe() throws Exception {
        send(post(ALL), """
                        {"year": 2007, "name": "", "ownerName": "某公司", "investment": 100, "demand": 200, "recommendedAt": "推介会"}""", OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].code", contains("MAT-402", "MAT-404", "MAT-423")))
                .andExpect(jsonPath("$.problems[0].zh", containsString("项目名称")));
    }
}
