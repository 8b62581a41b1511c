package org.huoshui.matchmaking.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.matchmaking.need.Origin;
import org.huoshui.matchmaking.need.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A list to each institution, on its hour; back filled in, all of it or nothing, each fault at its cell. */
@HuoshuiTest
@Import(IntakeClock.class)
class DigestTests {

    private static final int VERDICT = 16;
    private static final int REASON = 17;
    private static final int AMOUNT = 19;
    private static final int RATE = 20;
    private static final int MONTHS = 21;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Needs needs;

    @Autowired
    private DigestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void county(@Autowired MaintainingDirectory directory, @Autowired Firms firms) {
        IntakeFixture.county(directory, firms);
        // what other tests left is answered
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update matchmaking_referral set state = 'LAPSED', clock = null, clock_due = null, clock_from = null")
                .update());
        IntakeClock.passes(Duration.ofDays(7));
    }

    private NeedId need(String amount, String... banks) {
        return Asking.<NeedId, RuntimeException>as(IntakeFixture.OFFICER, () -> {
            NeedId id = needs.post(new NewNeed(
                    IntakeFixture.QIMING,
                    new BigDecimal(amount),
                    12,
                    Purpose.EQUIPMENT,
                    "数控机床",
                    null,
                    Set.of(),
                    LocalDate.of(2023, 12, 31),
                    Origin.OFFICE,
                    "",
                    "李某",
                    "13900000081"));
            needs.dispatch(id, List.of(banks).stream().map(InstitutionId::new).toList(), "135", null);
            return id;
        });
    }

    private long digest(String bank) throws Exception {
        mvc.perform(post("/api/matchmaking/digests").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(status().isOk());
        String list = mvc.perform(get("/api/matchmaking/digests").with(SignedIn.as(IntakeFixture.bank(bank))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return ((Number) JsonPath.read(list, "$[0].id")).longValue();
    }

    private byte[] fetched(long digest, Asker who) throws Exception {
        return mvc.perform(
                        get("/api/matchmaking/digests/" + digest + "/list.xlsx").with(SignedIn.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] filled(byte[] book, Consumer<Sheet> work) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            work.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void set(Sheet sheet, int row, int column, String value) {
        Row line = sheet.getRow(row);
        line.createCell(column).setCellValue(value);
    }

    private ResultActions answer(long digest, byte[] book, String bank) throws Exception {
        return mvc.perform(multipart("/api/matchmaking/digests/" + digest + "/answers")
                .file(new MockMultipartFile("file", "清单.xlsx", null, book))
                .with(SignedIn.as(IntakeFixture.bank(bank))));
    }

    private String state(NeedId need, String bank) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select state from matchmaking_referral where need = ? and institution = ?")
                        .params(need.value(), bank)
                        .query(String.class)
                        .single()));
    }

    @Test
    void goesOutAndComesBackThroughTheButtonsOfTheInbox() throws Exception {
        NeedId accepted = need("1000000", "AAA", "BBB");
        NeedId refused = need("2000000", "AAA");
        NeedId offered = need("3000000", "AAA");
        NeedId left = need("4000000", "AAA");
        long digest = digest("AAA");
        byte[] book = fetched(digest, IntakeFixture.bank("AAA"));
        byte[] answers = filled(book, sheet -> {
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("澜溪启明电子有限公司");
            assertThat(sheet.getRow(3).getCell(8).getNumericCellValue()).isEqualTo(300);
            set(sheet, 1, VERDICT, "受理");
            set(sheet, 2, VERDICT, "拒绝");
            set(sheet, 2, REASON, "负债率偏高");
            set(sheet, 3, VERDICT, "报价");
            set(sheet, 3, AMOUNT, "280");
            set(sheet, 3, RATE, "4.35");
            set(sheet, 3, MONTHS, "24");
        });
        answer(digest, answers, "AAA")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.done", is(3)))
                .andExpect(jsonPath("$.empty", is(1)))
                .andExpect(jsonPath("$.problems", hasSize(0)));
        assertThat(state(accepted, "AAA")).isEqualTo("ACCEPTED");
        assertThat(state(accepted, "BBB")).isEqualTo("SENT");
        assertThat(state(refused, "AAA")).isEqualTo("REFUSED");
        assertThat(state(offered, "AAA")).isEqualTo("OFFERED");
        assertThat(state(left, "AAA")).isEqualTo("SENT");
        String offer = Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select o.amount::text || ' ' || o.rate::float8::text || ' ' || o.months "
                                + "from matchmaking_offer o join matchmaking_referral r on r.id = o.referral where r.need = ?")
                .param(offered.value())
                .query(String.class)
                .single()));
        assertThat(offer).isEqualTo("2800000.00 4.35 24");
        mvc.perform(get("/api/matchmaking/digests").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(jsonPath("$[?(@.id == %d)].answered".formatted(digest), is(List.of(3))));
        mvc.perform(get("/api/matchmaking/digests").with(SignedIn.as(IntakeFixture.bank("AAA"))))
                .andExpect(jsonPath("$[?(@.institution == 'BBB')]", hasSize(0)));
    }

    @Test
    void doesNothingWhereOneRowIsWrongAndSaysWhere() throws Exception {
        NeedId one = need("1000000", "AAA");
        NeedId two = need("2000000", "AAA");
        long digest = digest("AAA");
        byte[] book = filled(fetched(digest, IntakeFixture.bank("AAA")), sheet -> {
            set(sheet, 1, VERDICT, "受理");
            set(sheet, 2, VERDICT, "报价");
            set(sheet, 2, AMOUNT, "很多");
        });
        String answer = answer(digest, book, "AAA")
                .andExpect(jsonPath("$.done", is(0)))
                .andExpect(jsonPath("$.problems", hasSize(3)))
                .andExpect(jsonPath("$.problems[0].place", is("需求清单!T3")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(state(one, "AAA")).isEqualTo("SENT");
        assertThat(state(two, "AAA")).isEqualTo("SENT");
        try (Workbook marked = new XSSFWorkbook(
                new ByteArrayInputStream(Base64.getDecoder().decode(JsonPath.<String>read(answer, "$.markedCopy"))))) {
            assertThat(marked.getSheetAt(0)
                            .getRow(2)
                            .getCell(AMOUNT)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("很多");
        }
    }

    @Test
    void rollsAllBackWhenAServiceRefusesTheLastRow() throws Exception {
        NeedId one = need("1000000", "AAA");
        need("2000000", "AAA");
        long digest = digest("AAA");
        byte[] book = filled(fetched(digest, IntakeFixture.bank("AAA")), sheet -> {
            set(sheet, 1, VERDICT, "受理");
            set(sheet, 2, VERDICT, "受理");
        });
        // in the meantime the second has been accepted on the page
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update matchmaking_referral set state = 'NOT_CHOSEN' where state = 'SENT' and need <> ?")
                .param(one.value())
                .update());
        answer(digest, book, "AAA")
                .andExpect(jsonPath("$.done", is(0)))
                .andExpect(jsonPath("$.problems", hasSize(1)))
                .andExpect(jsonPath("$.problems[0].place", is("需求清单!Q3")));
        assertThat(state(one, "AAA")).as("nothing half-done").isEqualTo("SENT");
    }

    @Test
    void knowsItsOwnRowsAndItsOwnInstitution() throws Exception {
        need("1000000", "AAA", "BBB");
        need("2000000", "AAA");
        long ofA = digest("AAA");
        long ofB = digest("BBB");
        mvc.perform(get("/api/matchmaking/digests/" + ofA + "/list.xlsx").with(SignedIn.as(IntakeFixture.bank("BBB"))))
                .andExpect(status().isNotFound());
        byte[] other = filled(fetched(ofA, IntakeFixture.bank("AAA")), sheet -> set(sheet, 1, VERDICT, "受理"));
        answer(ofB, other, "BBB").andExpect(jsonPath("$.problems[0].code", is("MAT-773")));
        answer(ofA, other, "BBB").andExpect(status().isNotFound());
        byte[] swapped = filled(fetched(ofA, IntakeFixture.bank("AAA")), sheet -> {
            sheet.getRow(1).getCell(0).setCellValue(2);
            set(sheet, 1, VERDICT, "受理");
        });
        answer(ofA, swapped, "AAA").andExpect(jsonPath("$.problems[0].code", is("MAT-773")));
        answer(ofA, fetched(ofA, IntakeFixture.bank("AAA")), "AAA").andExpect(jsonPath("$.code", is("MAT-772")));
    }

    @Test
    void isMadeOnceAtItsHourAndMadeUpFor() {
        need("1000000", "AAA");
        int before = count();
        clock.tick();
        clock.tick();
        assertThat(count()).isEqualTo(before + 1);
        // Monday nine o'clock; worked out on a calendar: 2022-09-26 and 2022-10-03 were Mondays
        assertThat(MakingDigests.lastScheduled(LocalDateTime.of(2022, 10, 3, 8, 59), 1, 9))
                .isEqualTo(LocalDate.of(2022, 9, 26));
        assertThat(MakingDigests.lastScheduled(LocalDateTime.of(2022, 10, 3, 9, 0), 1, 9))
                .isEqualTo(LocalDate.of(2022, 10, 3));
        assertThat(MakingDigests.lastScheduled(LocalDateTime.of(2022, 10, 2, 23, 0), 1, 9))
                .isEqualTo(LocalDate.of(2022, 9, 26));
    }

    private int count() {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("select count(*) from matchmaking_digest")
                .query(Integer.class)
                .single()));
    }
}
