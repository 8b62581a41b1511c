package org.huoshui.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.returns.DemoDirectory;
import org.huoshui.returns.DemoFiles;
import org.huoshui.returns.Intake;
import org.huoshui.returns.Reasons;
import org.huoshui.returns.Receipt;
import org.huoshui.returns.ReturnId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: two banks with a return each, the office, and what each may see and do. */
@HuoshuiTest
@TestPropertySource(properties = "test.database=returns-door")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnControllerTests {

    private static final String HYB = "2022-12/华岳银行2022年12月报表.xlsx";
    private static final String LXR = "2022-12/澜溪农商行业务状况表（2022年12月）.xlsx";
    private static final String HNB = "2022-12/瀚宁银行澜溪支行2022年12月月报.xlsx";
    private static final Asker REPORTER = new Asker("hyb", "华岳填报员", Set.of(Asker.Role.INSTITUTION), "HYB");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ReturnId own = new ReturnId(0);
    private ReturnId others = new ReturnId(0);
    private ReturnId faulty = new ReturnId(0);

    @BeforeAll
    void twoBanksReported() {
        Asking.run(Asker.system(), () -> {
            DemoDirectory.load(directory);
            others = stored(LXR);
            intake.accept(others, Reasons.forAll("核对无误"));
            faulty = stored(HNB);
        });
        own = Asking.as(REPORTER, () -> stored(HYB));
    }

    private ReturnId stored(String path) {
        return ((Receipt.Stored) intake.receive(DemoFiles.upload(path))).id();
    }

    @Test
    void aBankSeesItsOwnReturnsOnlyWhateverIdItGuesses() throws Exception {
        mvc.perform(get("/api/returns").with(SignedIn.institution("HYB")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[*].institution", everyItem(is("HYB"))));
        for (String path : List.of("", "/summary", "/original", "/marked", "/versions", "/comparison/" + own)) {
            mvc.perform(get("/api/returns/" + others + path).with(SignedIn.institution("HYB")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("RET-203"));
        }
        mvc.perform(get("/api/returns/" + own).with(SignedIn.institution("HYB")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.actions", not(hasItem("ACCEPT"))));
        mvc.perform(post("/api/returns/" + others + "/check").with(SignedIn.institution("HYB")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theWallsStandInTheDatabaseItself() {
        List<String> tables = List.of(
                "returns_return",
                "returns_original",
                "returns_cover",
                "returns_binding",
                "returns_reading",
                "returns_result",
                "returns_step",
                "returns_layout",
                "returns_correction",
                "returns_reminder");
        for (String table : tables) {
            boolean byInstitution = table.equals("returns_layout") || table.equals("returns_reminder");
            String foreign = byInstitution
                    ? " where institution is distinct from 'HYB'"
                    : table.equals("returns_return") ? " where id <> " + own : " where return_id <> " + own;
            Long seen = Asking.as(REPORTER, () -> count("select count(*) from " + table + foreign));
            assertThat(seen).as(table).isZero();
        }
        assertThat(Asking.as(REPORTER, () -> count("select count(*) from returns_return")))
                .isOne();
        assertThat(count("select count(*) from returns_return")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aBankMayNotSendAnothersFileNorAcceptItsOwn() throws Exception {
        String file = "2022-12/长川银行202212报表.xlsx";
        mvc.perform(multipart("/api/returns")
                        .file(new MockMultipartFile("files", DemoFiles.name(file), null, DemoFiles.bytes(file)))
                        .with(SignedIn.institution("HYB")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].outcome").value("REFUSED"))
                .andExpect(jsonPath("$[0].problems[0].code").value("RET-202"));
        mvc.perform(post("/api/returns/" + own + "/acceptance")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reasons\":{}}")
                        .with(SignedIn.institution("HYB")))
                .andExpect(status().isForbidden());
        // the same refusal one layer deeper, should a door ever be left open
        Throwable refused = Asking.as(REPORTER, () -> catchThrowable(() -> intake.accept(own, Reasons.none())));
        assertThat(refused).hasMessageContaining("RET-205");
    }

    @Test
    void theGridShowsCellsSpansAndWhatEachIs() throws Exception {
        mvc.perform(get("/api/returns/" + faulty).with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary.institution").value("HNB"))
                .andExpect(jsonPath("$.summary.month").value("2022-12"))
                .andExpect(jsonPath("$.sheets[0].cells[?(@.address=='A1')].columnSpan", hasItem(6)))
                .andExpect(jsonPath("$.sheets[0].cells[?(@.address=='C9')].binding.indicator", hasItem("loan.balance")))
                .andExpect(jsonPath("$.sheets[0].cells[?(@.address=='D9')].skipped", hasItem("OTHER_PERIOD")))
                .andExpect(jsonPath("$.results[?(@.code=='deposit-parts')].cells[*]", hasItem("C5")));
    }

    @Test
    void theMarkedUpCopyCarriesCommentsAtTheCellsAndAListOfFaults() throws Exception {
        byte[] copy = mvc.perform(get("/api/returns/" + faulty + "/marked").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            CellReference c5 = new CellReference("C5");
            var cell = workbook.getSheet("月报").getRow(c5.getRow()).getCell(c5.getCol());
            assertThat(cell.getCellComment().getString().getString()).contains("各项存款小于");
            assertThat(workbook.getSheet("问题清单").getLastRowNum()).isGreaterThanOrEqualTo(4);
        }
        mvc.perform(get("/api/returns/" + faulty + "/original").with(SignedIn.statistician()))
                .andExpect(content().bytes(DemoFiles.bytes(HNB)));
    }

    @Test
    void refusalsNameTheCells() throws Exception {
        mvc.perform(post("/api/returns/" + faulty + "/acceptance")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reasons\":{}}")
                        .with(SignedIn.director()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("RET-206"))
                .andExpect(jsonPath("$.problems[*].place", hasItem("月报!C15")));
    }

    @Test
    void theCalendarCountsNOfNAndNamesWhoIsMissing() throws Exception {
        mvc.perform(get("/api/returns/calendar?month=2022-12").with(SignedIn.statistician()))
                .andExpect(jsonPath("$.due").value("2023-01-10"))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.expected").value(14))
                .andExpect(jsonPath("$.rows[?(@.institution.code=='LXR')].state", hasItem("ACCEPTED")))
                .andExpect(jsonPath("$.rows[?(@.institution.code=='HYB')].state", hasItem("CHECKED")))
                .andExpect(jsonPath("$.rows[?(@.institution.code=='CCB')].state", hasItem("MISSING")));
        mvc.perform(get("/api/returns/calendar/matrix?from=2022-11&to=2022-12").with(SignedIn.institution("HYB")))
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].entries[0].status").value("MISSING"))
                .andExpect(jsonPath("$.rows[0].entries[1].status").value("OPEN"));
    }

    @Test
    void aReminderIsWordedAndRemembered() throws Exception {
        mvc.perform(get("/api/returns/reminders/draft?institution=CCB&month=2022-12")
                        .with(SignedIn.statistician()))
                .andExpect(jsonPath("$.message").value("长川银行澜溪支行：2022年12月金融统计报表应已于2023年1月10日报送，截至目前尚未收到，请尽快报送。"));
        mvc.perform(post("/api/returns/reminders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"institution\":\"CCB\",\"month\":\"2022-12\",\"message\":\"请报\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/returns/calendar/matrix?from=2022-12&to=2022-12").with(SignedIn.statistician()))
                .andExpect(jsonPath("$.rows[?(@.institution=='CCB')].entries[0].reminders", hasItem(1)));
    }

    @Test
    void aCheckIsChangedFromADateOnByTwo() throws Exception {
        String check = """
                {"code":"rate-range","effectiveFrom":"2030-01-01","scope":"WITHIN","kind":"EXPRESSION","severity":"ERROR",
                 "rule":"%s","tolerance":"0","floor":"0","zh":"利率过高","en":"The rate is too high",
                 "institutions":["COMMERCIAL_BANK"],"regions":false,"active":true,"ordinal":110}
                """;
        String sound = check.formatted("新发放企业贷款加权平均利率 <= 15.4");
        mvc.perform(put("/api/returns/checks/rate-range")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sound)
                        .with(SignedIn.institution("HYB")))
                .andExpect(status().isForbidden());
        mvc.perform(put("/api/returns/checks/rate-range")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(check.formatted("没有这个指标 <= 15.4"))
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest());
        int proposal = Approval.proposed(mvc.perform(put("/api/returns/checks/rate-range")
                .contentType(MediaType.APPLICATION_JSON)
                .content(sound)
                .with(SignedIn.statistician())));
        mvc.perform(get("/api/returns/checks?on=2030-06-01").with(SignedIn.director()))
                .andExpect(jsonPath("$[?(@.code=='rate-range')].zh", not(hasItem("利率过高"))));
        Approval.approve(mvc, proposal, SignedIn.director()).andExpect(status().isOk());
        mvc.perform(get("/api/returns/checks?on=2030-06-01").with(SignedIn.director()))
                .andExpect(jsonPath("$[?(@.code=='rate-range')].zh", hasItem("利率过高")));
        mvc.perform(get("/api/returns/checks?on=2022-12-31").with(SignedIn.director()))
                .andExpect(jsonPath("$[?(@.code=='rate-range')].zh", not(hasItem("利率过高"))));
    }

    @Test
    void theListIsExportedAndTheLifeIsTold() throws Exception {
        byte[] list = mvc.perform(get("/api/returns/export.xlsx").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(list))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(4);
        }
        mvc.perform(get("/api/returns/life").with(SignedIn.institution("HYB")))
                .andExpect(jsonPath("$.transitions[?(@.action=='RESTATE')].to", hasItem("RESTATED")));
    }

    private Long count(String sql) {
        return transaction.execute(status -> jdbc.sql(sql).query(Long.class).single());
    }
}
