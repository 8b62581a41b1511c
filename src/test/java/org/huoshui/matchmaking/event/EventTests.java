package org.huoshui.matchmaking.event;

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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An event from the plan to the money, as the office, two banks and the firms see it. */
@HuoshuiTest
@TestPropertySource(properties = "context=meetings")
class EventTests {

    private static final String ALL = "/api/matchmaking/events";
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
        table = new Table(mvc);
    }

    private String plan(String day) throws Exception {
        return read(
                table.send(post(ALL), """
                        {"name": "制造业专场对接会%d", "kind": "SPECIAL", "theme": "助企攀登", "day": "%s", "starts": "09:00",
                         "ends": "11:30", "place": "县会议中心", "region": "990101", "organisers": "澜溪县金融办"}""".formatted(++number, day), OFFICER).andExpect(status().isCreated()), "$.id");
    }

    private void step(String id, String action, String words) throws Exception {
        table.send(
                        post(ALL + "/" + id + "/steps"),
                        "{\"action\": \"%s\", \"words\": \"%s\"}".formatted(action, words),
                        OFFICER)
                .andExpect(status().isOk());
    }

    private void invite(String id) throws Exception {
        table.send(post(ALL + "/" + id + "/invitations"), """
                        {"institutions": ["AAA", "BBB"], "firms": ["%s", "%s"], "others": ["县工商联"]}""".formatted(MILL, FORGE), OFFICER)
                .andExpect(jsonPath("$.added", is(5)));
    }

    /** Held on 18 March 2022, with who was there. */
    private String held() throws Exception {
        String id = plan("2022-03-18");
        invite(id);
        step(id, "NOTIFY", "");
        step(id, "OPEN", "");
        return id;
    }

    private String sign(String id, String json) throws Exception {
        return read(
                table.send(post(ALL + "/" + id + "/signatures"), json, OFFICER).andExpect(status().isCreated()),
                "$.id");
    }

    @Test
    void demandsWhatEachStepNeeds() throws Exception {
        String id = plan("2099-03-18");
        table.send(post(ALL + "/" + id + "/steps"), "{\"action\": \"NOTIFY\"}", OFFICER)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("MAT-304")));
        invite(id);
        step(id, "NOTIFY", "");
        table.send(post(ALL + "/" + id + "/steps"), "{\"action\": \"OPEN\"}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-304")));
        table.send(post(ALL + "/" + id + "/steps"), "{\"action\": \"CANCEL\", \"words\": \" \"}", OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-304")));
        step(id, "CANCEL", "疫情防控");
        table.send(post(ALL + "/" + id + "/steps"), "{\"action\": \"OPEN\"}", OFFICER)
                .andExpect(jsonPath("$.code", is("KRN-201")));
        table.ask(ALL + "/" + id + "/steps", OFFICER)
                .andExpect(jsonPath("$[*].action.zh", contains("筹备活动", "发出通知", "取消活动")))
                .andExpect(jsonPath("$[2].words", is("疫情防控")));
    }

    @Test
    void showsAPartyNothingBeforeTheNoticeAndThenItsOwnInvitationOnly() throws Exception {
        String id = plan("2022-03-18");
        invite(id);
        table.ask(ALL + "/" + id, AAA).andExpect(status().isNotFound());
        step(id, "NOTIFY", "");
        table.ask(ALL + "/" + id, AAA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").doesNotExist());
        table.ask(ALL + "/" + id + "/invitations", AAA).andExpect(jsonPath("$[*].institution", contains("AAA")));
        table.ask(ALL + "/" + id + "/invitations", firm(MILL)).andExpect(jsonPath("$[*].firm", contains(MILL)));
        table.ask(ALL + "/" + id, firm(FARM)).andExpect(status().isNotFound());
        table.ask(ALL + "/" + id + "/invitations", Table.township("990101001"))
                .andExpect(jsonPath("$[*].firm", contains(MILL)));
    }

    @Test
    void takesAPartysAnswerAndItsArrivalWithTheCode() throws Exception {
        String id = held();
        String code = read(table.ask(ALL + "/" + id, OFFICER), "$.code");
        String mine = read(table.ask(ALL + "/" + id + "/invitations", AAA), "$[0].id");
        String theirs = read(table.ask(ALL + "/" + id + "/invitations", BBB), "$[0].id");
        String one = ALL + "/" + id + "/invitations/";
        table.send(put(one + mine), "{\"reply\": \"ACCEPTED\", \"attendees\": \"王行长\"}", AAA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("MAT-314")));
        table.send(post(one + mine + "/sign-in"), "{\"code\": \"999999\", \"names\": \"王行长\"}", AAA)
                .andExpect(jsonPath("$.code", is("MAT-316")));
        table.send(post(one + mine + "/sign-in"), "{\"code\": \"%s\", \"names\": \"王行长\"}".formatted(code), AAA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.signedInBy.zh", is("本单位账号")));
        table.send(post(one + theirs + "/sign-in"), "{\"code\": \"%s\"}".formatted(code), AAA)
                .andExpect(status().isNotFound());
        table.send(post(one + theirs + "/sign-in"), "{\"names\": \"李经理\"}", OFFICER)
                .andExpect(jsonPath("$.signedInBy.zh", is("签到台")))
                .andExpect(jsonPath("$.attendees", is("李经理")));
    }

    @Test
    void letsAGuestInByTheCodeAndTheNameAndNobodyWhoGuesses() throws Exception {
        String id = held();
        String code = read(table.ask(ALL + "/" + id, OFFICER), "$.code");
        String door = "/api/matchmaking/door/";
        var nobody = SignedIn.token();
        table.ask(door + code, nobody)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.place", is("县会议中心")))
                .andExpect(jsonPath("$.keys()", containsInAnyOrder("name", "day", "place")));
        table.send(post(door + code), "{\"body\": \"澜溪恒泰机械有限公司 \", \"person\": \"赵总、钱\"}", nobody)
                .andExpect(status().isOk());
        table.send(post(door + code), "{\"body\": \"澜溪云岭竹业有限公司\", \"person\": \"孙总\"}", nobody)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("MAT-317")));
        table.ask(ALL + "/" + id + "/invitations", firm(FORGE))
                .andExpect(jsonPath("$[0].attendees", is("赵总 钱")))
                .andExpect(jsonPath("$[0].signedInBy.zh", is("扫码")));
        step(id, "END", "");
        int last = 0;
        for (int guess = 0; guess < 12; guess++)
            last = mvc.perform(get(door + code).with(nobody).with(request -> {
                        request.setRemoteAddr("198.51.100.7");
                        return request;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        assertThat(last).as("after ten codes that open no door").isEqualTo(429);
    }

    /** 3000 + 1200.5 + 800 万元 by firms, 500 万元 for 60 households. */
    @Test
    void keepsEachBanksSignaturesItsOwnUntilTheListIsPublished() throws Exception {
        String id = held();
        sign(
                id,
                "{\"firm\": \"%s\", \"institution\": \"AAA\", \"kind\": \"CREDIT\", \"amount\": 30000000, \"project\": \"智能产线\"}"
                        .formatted(MILL));
        sign(
                id,
                "{\"firm\": \"%s\", \"institution\": \"AAA\", \"kind\": \"CONTRACT\", \"amount\": 12005000}"
                        .formatted(FORGE));
        sign(
                id,
                "{\"firm\": \"%s\", \"institution\": \"BBB\", \"kind\": \"INTENT\", \"amount\": 8000000}"
                        .formatted(MILL));
        sign(
                id,
                "{\"village\": \"溪口村\", \"township\": \"溪口镇\", \"institution\": \"BBB\", \"kind\": \"CREDIT\", \"onsite\": false, \"amount\": 5000000, \"households\": 60}");
        String list = "/api/matchmaking/signatures?event=" + id;
        table.ask(list, OFFICER)
                .andExpect(jsonPath("$.total", is(4)))
                .andExpect(jsonPath("$.amount.yuan", is("55005000.00")))
                .andExpect(jsonPath("$.amount.text", is("5500.5万元")));
        table.ask(list, AAA).andExpect(jsonPath("$.rows[*].party", containsInAnyOrder("澜溪启明电子有限公司", "澜溪恒泰机械有限公司")));
        table.ask(list, firm(MILL)).andExpect(jsonPath("$.rows[*].institution", containsInAnyOrder("AAA", "BBB")));
        table.ask(list, Table.township("990101001")).andExpect(jsonPath("$.total", is(3)));
        table.ask(ALL + "/" + id, AAA);
        table.send(put(ALL + "/" + id + "/publication"), "{\"published\": true}", OFFICER)
                .andExpect(status().isOk());
        table.ask(list, AAA).andExpect(jsonPath("$.total", is(4)));
        table.ask(list, firm(FARM)).andExpect(jsonPath("$.total", is(0)));
        table.ask(ALL, OFFICER)
                .andExpect(jsonPath("$.rows[?(@.id == '" + id + "')].signed.yuan", contains("47005000.00")));
    }

    @Test
    void followsASignatureUntilTheMoneyIsThere() throws Exception {
        String id = held();
        String signature =
                sign(id, "{\"firm\": \"%s\", \"institution\": \"AAA\", \"amount\": 10000000}".formatted(MILL));
        String money = "/api/matchmaking/signatures/" + signature + "/money";
        table.send(post(money), "{\"day\": \"2022-03-17\", \"amount\": 1}", AAA)
                .andExpect(jsonPath("$.code", is("MAT-323")));
        table.send(post(money), "{\"day\": \"2022-04-02\", \"amount\": 4000000}", AAA)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state", is("FOLLOWING")));
        table.send(post(money), "{\"day\": \"2022-06-30\", \"amount\": 6000000}", BBB)
                .andExpect(status().isNotFound());
        table.send(post(money), "{\"day\": \"2022-06-30\", \"amount\": 6000000}", OFFICER)
                .andExpect(jsonPath("$.state", is("FULFILLED")))
                .andExpect(jsonPath("$.fulfilled.yuan", is("10000000.00")))
                .andExpect(jsonPath("$.fulfilledOn", is("2022-06-30")));
        table.ask(ALL + "/" + id + "/money", OFFICER)
                .andExpect(jsonPath("$[*].day", contains("2022-04-02", "2022-06-30")));
        table.ask(ALL + "/" + id + "/money", BBB).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(delete("/api/matchmaking/signatures/" + signature).with(OFFICER))
                .andExpect(jsonPath("$.code", is("MAT-326")));
    }

    @Test
    void saysEveryFaultOfASignatureAtItsField() throws Exception {
        String id = held();
        table.send(post(ALL + "/" + id + "/signatures"), """
                        {"institution": "AAA", "amount": -1, "day": "2099-01-01", "households": 0}""", OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].place", containsInAnyOrder("firm", "amount", "households", "day")));
        String early = plan("2099-03-18");
        table.send(
                        post(ALL + "/" + early + "/signatures"),
                        "{\"firm\": \"%s\", \"institution\": \"AAA\", \"amount\": 1}".formatted(MILL),
                        OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-320")));
    }

    @Test
    void writesTheMinutesFromTheRecordsAndFromWhatAPersonWrote() throws Exception {
        String id = held();
        sign(
                id,
                "{\"firm\": \"%s\", \"institution\": \"AAA\", \"kind\": \"CREDIT\", \"amount\": 30000000, \"project\": \"智能产线\"}"
                        .formatted(MILL));
        sign(
                id,
                "{\"firm\": \"%s\", \"institution\": \"BBB\", \"kind\": \"CONTRACT\", \"amount\": 80000000}"
                        .formatted(FORGE));
        table.send(put(ALL + "/" + id + "/agenda"), """
                        {"items": [{"starts": "09:00", "kind": "OPENING", "title": "领导讲话"},
                                   {"starts": "09:20", "kind": "PRODUCT", "title": "“攀登贷”推介", "institution": "AAA"},
                                   {"starts": "09:40", "kind": "SPEECH", "title": "企业代表发言", "firm": "%s"}]}""".formatted(MILL), OFFICER)
                .andExpect(jsonPath("$[2].speaker", is("澜溪启明电子有限公司")));
        String own = read(table.ask(ALL + "/" + id + "/invitations", AAA), "$[0].id");
        table.send(post(ALL + "/" + id + "/invitations/" + own + "/sign-in"), "{\"names\": \"王行长\"}", OFFICER);
        step(id, "END", "");
        table.send(put(ALL + "/" + id + "/minutes"), """
                        {"host": "李主任", "nextSteps": "每周调度一次。", "recorder": "周宁"}""", OFFICER)
                .andExpect(jsonPath("$.drafts.results", is("现场共有2家企业与2家金融机构签约（授信）2笔、1.10亿元。具体情况见下表。")));
        byte[] paper = mvc.perform(get(ALL + "/" + id + "/minutes.docx").with(OFFICER))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("会议纪要", "2022年3月18日 9:00—11:30", "县会议中心", "参会金融机构（1家）：甲银行澜溪支行（王行长）")
                    .contains("2. 9:20 “攀登贷”推介（甲银行澜溪支行）", "会议由李主任主持", "每周调度一次。", "记录人：周宁");
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(3).getCell(3).getText()).isEqualTo("11000");
            assertThat(document.getDocument().getBody().getSectPr().getPgMar().getTop())
                    .isEqualTo(java.math.BigInteger.valueOf(2098));
        }
        mvc.perform(get(ALL + "/" + id + "/minutes.docx").with(AAA)).andExpect(status().isForbidden());
        step(id, "ARCHIVE", "");
        table.send(put(ALL + "/" + id + "/minutes"), "{}", OFFICER).andExpect(jsonPath("$.code", is("MAT-328")));
    }

    @Test
    void takesASigningListAndSendsBadRowsBackMarked() throws Exception {
        String id = held();
        byte[] list = sheet(
                "签约",
                List.of("企业名称", "金融机构", "金额（万元）", "类型", "场所", "户数", "到位金额（万元）", "到位日期"),
                List.of("澜溪启明电子有限公司", "甲银行", "1,500", "授信", "现场", "", "600", "2022-05-06"),
                List.of("", "乙银行", "300", "授信", "场外", "25", "", ""),
                List.of("没有这家公司", "甲银行", "100", "", "", "", "", ""),
                List.of("澜溪恒泰机械有限公司", "丙银行", "一百", "", "", "", "", ""));
        var answer = table.hand(ALL + "/" + id + "/signatures/imports", list, OFFICER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.refused", is(3)))
                .andExpect(jsonPath("$.problems[*].place", containsInAnyOrder("签约!B3", "签约!A4", "签约!B5", "签约!C5")));
        String copy = read(answer, "$.markedCopy");
        try (XSSFWorkbook marked =
                new XSSFWorkbook(new ByteArrayInputStream(Base64.getDecoder().decode(copy)))) {
            assertThat(marked.getSheetAt(0)
                            .getRow(3)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("MAT-310");
            assertThat(marked.getSheetAt(0).getRow(1).getCell(0).getCellComment())
                    .isNull();
        }
        table.ask("/api/matchmaking/signatures?event=" + id, OFFICER)
                .andExpect(jsonPath("$.rows[0].amount.yuan", is("15000000.00")))
                .andExpect(jsonPath("$.rows[0].fulfilled.yuan", is("6000000.00")));
        byte[] out = mvc.perform(
                        get("/api/matchmaking/signatures.xlsx?event=" + id).with(OFFICER))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        table.hand(ALL + "/" + id + "/signatures/imports", out, OFFICER)
                .andExpect(jsonPath("$.unchanged", is(1)))
                .andExpect(jsonPath("$.refused", is(0)));
    }

    @Test
    void takesAnInvitationListAndGivesItBack() throws Exception {
        String id = plan("2022-03-18");
        byte[] list = sheet(
                "名单",
                List.of("单位名称", "类别", "回复", "参会人员", "签到"),
                List.of("甲银行", "", "参加", "王行长", "是"),
                List.of("澜溪启明电子有限公司", "企业", "不参加", "", ""),
                List.of("县工商联", "其他", "", "", ""),
                List.of("没有这家公司", "企业", "", "", ""));
        table.hand(ALL + "/" + id + "/invitations/imports", list, OFFICER)
                .andExpect(jsonPath("$.added", is(3)))
                .andExpect(jsonPath("$.refused", is(1)));
        table.ask(ALL + "/" + id + "/invitations", OFFICER)
                .andExpect(jsonPath("$[*].reply", contains("ACCEPTED", "DECLINED", "INVITED")))
                .andExpect(jsonPath("$[0].signedInAt", is("2022-03-18T01:00:00Z")));
        byte[] out = mvc.perform(get(ALL + "/" + id + "/invitations.xlsx").with(OFFICER))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        table.hand(ALL + "/" + id + "/invitations/imports", out, OFFICER)
                .andExpect(jsonPath("$.changed", is(3)))
                .andExpect(jsonPath("$.refused", is(0)));
    }

    @Test
    void findsEventsByWordsAndMonthAndRefusesTheSameTwice() throws Exception {
        plan("2021-11-09");
        table.ask(ALL + "?from=2021-11-01&to=2021-11-30&q=制造业", OFFICER).andExpect(jsonPath("$.total", is(1)));
        table.ask(ALL + "?from=2021-11-01&to=2021-11-30&state=ENDED", OFFICER).andExpect(jsonPath("$.total", is(0)));
        table.send(post(ALL), "{\"name\": \"制造业专场对接会%d\", \"day\": \"2021-11-09\"}".formatted(number), OFFICER)
                .andExpect(jsonPath("$.code", is("MAT-329")));
        table.send(
                        post(ALL),
                        "{\"name\": \"\", \"starts\": \"10:00\", \"ends\": \"09:00\", \"day\": \"2021-11-09\"}",
                        OFFICER)
                .andExpect(jsonPath("$.problems[*].place", containsInAnyOrder("name", "ends")));
        mvc.perform(get(ALL + "/export.xlsx").with(OFFICER).accept(MediaType.ALL))
                .andExpect(status().isOk());
    }
}
