package org.huoshui.matchmaking.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.RegionId;
import org.huoshui.directory.Uscc;
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
import org.springframework.transaction.support.TransactionOperations;

/** Agreements, institutions to come, relief, villages and the green platform, as each side sees them. */
@HuoshuiTest
@TestPropertySource(properties = "context=plans")
class PromisesTests {

    private static final String HERE = "/api/matchmaking";
    private static final RequestPostProcessor OFFICER = SignedIn.with(Role.OFFICER);
    private static final RequestPostProcessor AAA = SignedIn.institution("AAA");
    private static final RequestPostProcessor BBB = SignedIn.institution("BBB");
    private static final RequestPostProcessor DDD = SignedIn.institution("DDD");
    private static final String FIRM = firm("91990101MA0QM0901");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Firms firms;

    @Autowired
    private TransactionOperations transaction;

    /** With the check character that fits. */
    private static String firm(String seventeen) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .filter(Uscc::isValid)
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void county() {
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
                DDD\t990101\t丁银行澜溪支行\t丁银行\tCOMMERCIAL_BANK\t2019-12
                III\t990101\t丙财产保险澜溪支公司\t丙财险\tPROPERTY_INSURER\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> firms.record(new NewFirm(
                new FirmId(FIRM), "启明家居有限公司", new RegionId("990101001"), "C2110", FirmSize.SMALL, null, null, "", "")));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private static RequestPostProcessor township(String code) {
        return SignedIn.as(
                new Asker("township-" + code, "乡镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, code, null, null, null));
    }

    private long id(ResultActions answer) throws Exception {
        return JsonPath.<Number>read(
                        answer.andExpect(status().isCreated())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.id")
                .longValue();
    }

    @Test
    void anAgreementIsFulfilledYearByYearAlsoByWhatWasPlacedInProjects() throws Exception {
        String promise = """
                {"institution": "DDD", "title": "五年战略合作协议", "signedOn": "2022-03-01", "signedAt": "政银合作签约仪式",
                 "from": "2022-03-01", "until": "2027-02-28", "promised": 5000000000, "countsWork": true,
                 "years": {"2022": 800000000, "2023": %s}}""";
        send(post(HERE + "/agreements"), promise.formatted("1000000000"), OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("MAT-445")));
        long id = id(send(post(HERE + "/agreements"), promise.formatted("4200000000"), OFFICER));
        send(post(HERE + "/agreements/" + id + "/facts"), """
                        {"kind": "GRANTED", "day": "2022-05-01", "amount": 600000000}""", DDD).andExpect(status().isCreated());
        send(post(HERE + "/agreements/" + id + "/facts"), """
                        {"kind": "DISBURSED", "day": "2022-06-01", "amount": 250000000}""", OFFICER).andExpect(status().isCreated());
        send(post(HERE + "/agreements/" + id + "/facts"), """
                        {"kind": "DISBURSED", "day": "2022-02-01", "amount": 1}""", OFFICER).andExpect(jsonPath("$.code", is("MAT-449")));
        long project = id(send(post(HERE + "/projects"), """
                {"year": 2019, "name": "水厂", "ownerName": "水务公司", "investment": 300000000, "demand": 200000000,
                 "listedOn": "2022-01-10"}""", OFFICER));
        send(
                put(HERE + "/projects/" + project + "/banks/DDD"),
                "{\"leads\": true, \"since\": \"2022-02-01\"}",
                OFFICER);
        for (String fund : List.of(
                "{\"kind\": \"APPROVAL\", \"day\": \"2022-02-02\", \"amount\": 190000000}",
                // before the agreement began: not its fulfilment
                "{\"kind\": \"PLACEMENT\", \"day\": \"2022-02-20\", \"amount\": 30000000, \"evidence\": \"1\"}",
                "{\"kind\": \"PLACEMENT\", \"day\": \"2022-09-20\", \"amount\": 150000000, \"evidence\": \"2\"}"))
            send(post(HERE + "/projects/" + project + "/funds"), fund, DDD).andExpect(status().isCreated());
        mvc.perform(get(HERE + "/agreements/" + id).with(OFFICER))
                .andExpect(jsonPath("$.agreement.years[0].worked.text", is("1.5亿元")))
                // 2.5 + 1.5 of 8 亿元
                .andExpect(jsonPath("$.agreement.years[0].fulfilled.text", is("4亿元")))
                .andExpect(jsonPath("$.agreement.years[0].rate", is("50.00")))
                .andExpect(jsonPath("$.agreement.rate", is("8.00")));
        mvc.perform(get(HERE + "/agreements/" + id).with(DDD)).andExpect(status().isOk());
        mvc.perform(get(HERE + "/agreements/" + id).with(BBB)).andExpect(status().isNotFound());
        mvc.perform(get(HERE + "/agreements").with(BBB)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get(HERE + "/agreements/list.xlsx").with(OFFICER)).andExpect(status().isOk());
    }

    @Test
    void anInstitutionComesStepByStepAndOpensAsABranch() throws Exception {
        long id = id(send(post(HERE + "/coming"), """
                {"name": "东林银行澜溪绿色支行", "sort": "股份制银行", "parent": "东林银行", "green": true, "township": "城关街道",
                 "day": "2022-01-05"}""", OFFICER));
        String step = "{\"action\": \"%s\", \"day\": \"2022-%s\", \"words\": \"%s\"}";
        send(post(HERE + "/coming/" + id + "/steps"), step.formatted("OPEN", "02-01", ""), OFFICER)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("KRN-201")));
        for (String one : List.of(
                step.formatted("TALK", "02-01", ""),
                step.formatted("FILE", "03-01", ""),
                step.formatted("SUBMIT", "04-01", "")))
            send(post(HERE + "/coming/" + id + "/steps"), one, OFFICER).andExpect(status().isNoContent());
        send(post(HERE + "/coming/" + id + "/steps"), step.formatted("APPROVE", "07-01", ""), OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-454")));
        send(post(HERE + "/coming/" + id + "/steps"), step.formatted("APPROVE", "03-15", "批复"), OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-453")));
        for (String one : List.of(
                step.formatted("APPROVE", "07-01", "监管批复已下达"),
                step.formatted("PREPARE", "08-01", ""),
                step.formatted("OPEN", "11-08", "")))
            send(post(HERE + "/coming/" + id + "/steps"), one, OFFICER).andExpect(status().isNoContent());
        mvc.perform(get(HERE + "/branches").with(OFFICER))
                .andExpect(jsonPath("$[0].name", is("东林银行澜溪绿色支行")))
                .andExpect(jsonPath("$[0].green", is(true)))
                .andExpect(jsonPath("$[0].openedOn", is("2022-11-08")));
        mvc.perform(get(HERE + "/branches").with(AAA)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get(HERE + "/green/years/2022").with(OFFICER))
                .andExpect(jsonPath("$[1].month", is("2022-11")))
                .andExpect(jsonPath("$[1].newBranches", is(1)))
                .andExpect(jsonPath("$[2].newBranches", is(0)));
    }

    private static byte[] sheet(List<List<Object>> rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("表");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    Object value = rows.get(i).get(j);
                    if (value instanceof Number number) row.createCell(j).setCellValue(number.doubleValue());
                    else row.createCell(j).setCellValue(value.toString());
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private String upload(String path, byte[] file, RequestPostProcessor who) throws Exception {
        return mvc.perform(multipart(HERE + path)
                        .file(new MockMultipartFile("file", "业务.xlsx", "application/octet-stream", file))
                        .with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void reliefIsCountedFromItsRowsAndAHouseholdHasNoName() throws Exception {
        long measure = id(send(post(HERE + "/relief/measures"), """
                {"title": "小微企业无还本续贷", "document": "澜政办〔2022〕18号", "qualifies": "制造业小微企业，贷款到期且经营正常",
                 "sizes": ["SMALL", "MICRO"], "industries": ["C"], "kinds": ["RENEWAL"], "most": 10000000, "from": "2022-04-01",
                 "until": "2022-12-31", "pool": 500000000}""", OFFICER));
        String use = """
                {"measure": %d, "kind": "%s", "firm": "%s", "firmName": "启明家居有限公司", "day": "%s", "amount": %s, "months": 12}""";
        for (String[] wrong : new String[][] {
            {"RENEWAL", "2022-03-31", "1000000", "MAT-465"},
            {"EXTENSION", "2022-06-01", "1000000", "MAT-466"},
            {"RENEWAL", "2022-06-01", "10000001", "MAT-467"}
        })
            send(post(HERE + "/relief/uses"), use.formatted(measure, wrong[0], FIRM, wrong[1], wrong[2]), AAA)
                    .andExpect(jsonPath("$.code", is(wrong[3])));
        send(post(HERE + "/relief/uses"), use.formatted(measure, "RENEWAL", FIRM, "2022-06-01", "3000000"), AAA)
                .andExpect(status().isCreated());
        send(post(HERE + "/relief/uses"), use.formatted(measure, "RENEWAL", FIRM, "2022-06-01", "3000000"), AAA)
                .andExpect(jsonPath("$.code", is("MAT-469")));
        String answer = upload(
                "/relief/uses/imports",
                sheet(List.of(
                        List.of("业务种类", "银行", "统一社会信用代码", "企业名称", "农户编号", "日期", "金额（万元）"),
                        List.of("延期还本付息", "", FIRM, "启明家居有限公司", "", "2022-07-01", 200),
                        List.of("无还本续贷", "", "", "", "K0007", "2022-08-01", 15),
                        List.of("资金接续", "", "", "", "K0007", "2022-09-01", 5),
                        List.of("无还本续贷", "", "", "", "张三丰", "2022-08-01", 15),
                        List.of("无还本续贷", "", "91990101MA0QM09020", "", "", "2022-08-01", 15),
                        List.of("无还本续贷", "乙银行", "", "", "K0008", "2022-08-01", 15))),
                AAA);
        assertThat(JsonPath.<Integer>read(answer, "$.added")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(answer, "$.problems[*].code"))
                .startsWith("MAT-474")
                .endsWith("MAT-406");
        // 300 + 200 + 15 + 5 万元, 4 deeds, the firm and one household
        mvc.perform(get(HERE + "/relief/sums?month=2022-12").with(OFFICER))
                .andExpect(jsonPath("$.amount.text", is("520万元")))
                .andExpect(jsonPath("$.count", is(4)))
                .andExpect(jsonPath("$.households", is(2)));
        mvc.perform(get(HERE + "/relief/sums?month=2022-06").with(OFFICER))
                .andExpect(jsonPath("$.amount.text", is("300万元")));
        mvc.perform(get(HERE + "/relief/uses").with(BBB)).andExpect(jsonPath("$.total", is(0)));
        mvc.perform(get(HERE + "/relief/uses")
                        .with(SignedIn.as(
                                new Asker("firm-x", "企业", Set.of(Role.FIRM), Scope.OWN, null, null, FIRM, null))))
                .andExpect(jsonPath("$.total", is(2)));
        mvc.perform(get(HERE + "/relief/qualified?day=2022-06-01&firm=" + FIRM).with(OFFICER))
                .andExpect(jsonPath("$[0].fits", is(true)));
        mvc.perform(get(HERE + "/relief/qualified?day=2023-06-01&firm=" + FIRM).with(OFFICER))
                .andExpect(jsonPath("$[0].against[*].zh", contains("措施在该日未施行")));
        mvc.perform(get(HERE + "/relief/uses/list.xlsx").with(OFFICER)).andExpect(status().isOk());
    }

    @Test
    void aVillageIsCoveredAtLeastByItsLargestBankAndAtMostByAll() throws Exception {
        upload(
                "/villages/imports",
                sheet(List.of(
                        List.of("村代码", "乡镇", "村名称", "总户数", "图上列", "图上行"),
                        List.of("C0101", "溪口镇", "溪口村", 400, 2, 1),
                        List.of("C0102", "溪口镇", "上湾村", 600, 3, 1),
                        List.of("C0201", "城关街道", "东门村", 500, 6, 2))),
                OFFICER);
        String credit = """
                {"approved": %d, "signed": %d, "used": %d, "approvedAmount": 5000000, "signedAmount": 3000000, "usedAmount": 1000000}""";
        send(put(HERE + "/villages/C0101/credits/2022-06"), credit.formatted(300, 200, 100), AAA)
                .andExpect(status().isNoContent());
        send(put(HERE + "/villages/C0101/credits/2022-08"), credit.formatted(250, 120, 60), BBB)
                .andExpect(status().isNoContent());
        send(put(HERE + "/villages/C0102/credits/2022-08"), credit.formatted(90, 91, 10), BBB)
                .andExpect(jsonPath("$.code", is("MAT-483")));
        send(put(HERE + "/villages/C0102/credits/2022-08"), credit.formatted(601, 91, 10), BBB)
                .andExpect(jsonPath("$.code", is("MAT-482")));
        mvc.perform(get(HERE + "/villages?month=2022-12").with(OFFICER))
                .andExpect(jsonPath("$.villages[0].least", is(300)))
                .andExpect(jsonPath("$.villages[0].most", is(400)))
                .andExpect(jsonPath("$.villages[0].rate", is("75.0")))
                .andExpect(jsonPath("$.villages[0].used", is(160)))
                // 300 of 1000 households
                .andExpect(jsonPath("$.townships[0].rate", is("30.0")))
                .andExpect(jsonPath("$.townships[0].covered", is(1)));
        mvc.perform(get(HERE + "/villages?month=2022-07").with(OFFICER))
                .andExpect(jsonPath("$.villages[0].approved", is(300)));
        mvc.perform(get(HERE + "/villages?month=2022-12").with(AAA))
                .andExpect(jsonPath("$.villages[0].approved", is(300)))
                .andExpect(jsonPath("$.villages[0].banks", hasSize(1)));
        mvc.perform(get(HERE + "/villages?month=2022-12").with(township("990101002")))
                .andExpect(jsonPath("$.villages[0].approved", is(0)));
        mvc.perform(get(HERE + "/villages?month=2022-12").with(township("990101001")))
                .andExpect(jsonPath("$.villages[0].approved", is(550)));
        // two villages change places
        send(put(HERE + "/villages/C0101/tile"), "{\"x\": 3, \"y\": 1}", OFFICER)
                .andExpect(status().isNoContent());
        mvc.perform(get(HERE + "/villages?month=2022-12").with(OFFICER))
                .andExpect(jsonPath("$.villages[0].x", is(3)))
                .andExpect(jsonPath("$.villages[1].x", is(2)));
        String answer = upload(
                "/villages/credit-imports",
                sheet(List.of(
                        List.of("村名称", "银行", "月份", "预授信户数", "签约户数", "用信户数", "预授信金额（万元）", "签约金额（万元）", "用信金额（万元）"),
                        List.of("东门村", "甲银行", "2022年9月", 120, 60, 30, 600, 300, 90),
                        List.of("西门村", "甲银行", "2022-09", 120, 60, 30, 600, 300, 90))),
                OFFICER);
        assertThat(JsonPath.<Integer>read(answer, "$.added")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(answer, "$.problems[*].place")).containsExactly("表!A3");
        mvc.perform(get(HERE + "/villages/list.xlsx?month=2022-12").with(OFFICER))
                .andExpect(status().isOk());
    }

    @Test
    void theGreenPlatformCountsItsListOrWhatItWasToldAndActivitiesAreKept() throws Exception {
        upload(
                "/green/firm-imports",
                sheet(List.of(List.of("统一社会信用代码", "企业名称", "注册日期"), List.of(FIRM, "", "2021-02-03"))),
                OFFICER);
        upload(
                "/green/loan-imports",
                sheet(List.of(
                        List.of("银行", "统一社会信用代码", "放款日期", "线上贷款金额（万元）"),
                        List.of("甲银行", FIRM, "2021-03-01", 120),
                        List.of("甲银行", FIRM, "2021-05-01", 80))),
                OFFICER);
        mvc.perform(get(HERE + "/green/years/2021").with(OFFICER))
                .andExpect(jsonPath("$[0].registered", is(1)))
                .andExpect(jsonPath("$[0].online.text", is("200万元")))
                .andExpect(jsonPath("$[0].financed", is(1)))
                .andExpect(jsonPath("$[11].registered", is(0)));
        send(put(HERE + "/green/months/2021-06"), "{\"registered\": 310, \"source\": \"平台运营方\"}", OFFICER)
                .andExpect(status().isNoContent());
        send(put(HERE + "/green/months/2021-07"), "{\"registered\": 300, \"source\": \"平台运营方\"}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-491")));
        mvc.perform(get(HERE + "/green/years/2021").with(OFFICER)).andExpect(jsonPath("$[0].registered", is(310)));
        send(post(HERE + "/rural-activities"), """
                        {"day": "2022-05-10", "title": "金融惠农进村", "township": "溪口镇", "people": 120, "amount": 3600000,
                         "institutions": ["甲银行"]}""", township("990101001")).andExpect(status().isCreated());
        send(post(HERE + "/rural-activities"), """
                        {"day": "2022-05-10", "title": "金融惠农进村", "township": "溪口镇", "people": 120}""", township("990101002")).andExpect(status().is4xxClientError());
    }
}
