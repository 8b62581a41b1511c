package org.huoshui.matchmaking.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.matchmaking.need.Origin;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.matchmaking.product.MaintainingProducts;
import org.huoshui.matchmaking.product.ProductId;
import org.huoshui.matchmaking.product.ProductKind;
import org.huoshui.matchmaking.product.ProductTerms;
import org.huoshui.returns.DemoDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** A need of an electronics maker of 溪口镇 before the products of two banks. */
@HuoshuiTest
@org.springframework.test.context.TestPropertySource(properties = "huoshui.test=matching")
class MatchingTests {

    private static final FirmId QIMING = new FirmId("91990101MA0QM00199");
    private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private Firms firms;

    @Autowired
    private Needs needs;

    @Autowired
    private MaintainingProducts products;

    @Autowired
    private Matching matching;

    @Autowired
    private BackTest backTest;

    @Autowired
    private OfficeCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void countyWithProducts() {
        DemoDirectory.load(directory);
        transaction.executeWithoutResult(status -> {
            firms.record(new NewFirm(
                    QIMING, "澜溪启明电子有限公司", new RegionId("990101001"), "C3912", FirmSize.SMALL, null, null, "", ""));
            if (!products.onOffer(calendar.today()).isEmpty()) return;
            product("HYB", "启航信用贷", "4.0", "4.4", "规模 属于 (小型, 微型)");
            product("CCB", "智造贷", "3.8", "4.4", "行业 属于 C制造业");
            product("HYB", "惠农贷", "4.0", "5.0", "行业 属于 A 且 地区 不属于 溪口镇");
            product("CCB", "老店贷", "4.8", "5.2", "成立年限 >= 3");
        });
    }

    private void product(String bank, String name, String from, String to, String condition) {
        ProductId id = products.create(
                new InstitutionId(bank),
                new ProductTerms(
                        name,
                        ProductKind.LOAN,
                        new BigDecimal("100000"),
                        new BigDecimal("10000000"),
                        1,
                        36,
                        new BigDecimal(from),
                        new BigDecimal(to),
                        Set.of(Guarantee.CREDIT),
                        Set.of(),
                        4,
                        Set.of(),
                        condition,
                        ""),
                NEW_YEAR);
        products.publish(id, NEW_YEAR);
    }

    private NeedId need(LocalDate on) {
        NewNeed need = new NewNeed(
                QIMING,
                new BigDecimal("5000000"),
                12,
                Purpose.WORKING_CAPITAL,
                "",
                new BigDecimal("4.5"),
                Set.of(Guarantee.CREDIT),
                on.plusMonths(3),
                Origin.OFFICE,
                "",
                "李明",
                "19900001001");
        return needs.post(need.on(on));
    }

    /** The bank's offer a week after the need, its money three weeks after. */
    private void lent(NeedId need, String bank, LocalDate on) {
        needs.dispatch(need, List.of(new InstitutionId(bank)), "135", on);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update matchmaking_referral set offered_on = ?, finished_on = ? where need = ?")
                    .param(on.plusDays(7))
                    .param(on.plusDays(14))
                    .param(need.value())
                    .update();
            jdbc.sql("""
                            insert into matchmaking_disbursement (referral, need, firm, firm_then, township, institution, day,
                                amount, rate, months, kind, first_loan, online, number, made_at, made_by)
                            select id, need, firm, firm_then, township, institution, ?, 5000000, 4.2, 12, 'NEW', false, false,
                                '借据' || id, now(), 'test' from matchmaking_referral where need = ?""").param(on.plusDays(21)).param(need.value()).update();
        });
    }

    @Test
    void proposesWhatFitsAndSaysWhyTheRestDoesNot() throws Exception {
        NeedId need = need(calendar.today());
        mvc.perform(get("/api/matchmaking/matches/" + need.value()).with(SignedIn.with(Role.OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.matches[*].name", contains("智造贷", "启航信用贷")))
                .andExpect(jsonPath("$.matches[0].parts[5].said.zh", containsString("专为“行业为C制造业”的企业设计")))
                .andExpect(jsonPath("$.matches[0].parts[2].verdict", is("FOR")));
        mvc.perform(get("/api/matchmaking/matches/" + need.value() + "/excluded")
                        .with(SignedIn.with(Role.OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", contains("惠农贷", "老店贷")))
                .andExpect(jsonPath("$[0].reasons[0].zh", containsString("要求行业为A农、林、牧、渔业；企业行业为C3912")))
                .andExpect(jsonPath("$[0].reasons[1].zh", containsString("要求地区不是溪口镇；企业地区为溪口镇")))
                .andExpect(jsonPath("$[1].reasons[*].zh", hasItem("最低利率4.8%高于企业可接受的4.5%")))
                .andExpect(jsonPath("$[1].reasons[*].zh", hasItem("要求成立年限不少于3年；企业成立年限为不详")));
        for (Role role : List.of(Role.FIRM, Role.LEADER, Role.TOWNSHIP))
            mvc.perform(get("/api/matchmaking/matches/" + need.value()).with(SignedIn.with(role)))
                    .andExpect(status().isForbidden());
        mvc.perform(get("/api/matchmaking/matches/99999999").with(SignedIn.with(Role.OFFICER)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("MAT-551")));
    }

    @Test
    void matchesWithTheVersionInForce() {
        NeedId need = need(calendar.today());
        ProductId made = matching.propose(need, 10).getFirst().product().id();
        transaction.executeWithoutResult(status -> {
            ProductTerms now = products.required(made).terms();
            ProductTerms dearer = new ProductTerms(
                    now.name(),
                    now.kind(),
                    now.minAmount(),
                    now.maxAmount(),
                    now.minMonths(),
                    now.maxMonths(),
                    new BigDecimal("4.6"),
                    new BigDecimal("4.9"),
                    now.guarantees(),
                    now.purposes(),
                    now.promisedDays(),
                    now.features(),
                    now.condition(),
                    now.summary());
            products.change(made, dearer, calendar.today());
            assertThat(matching.propose(need, 10))
                    .extracting(match -> match.product().id())
                    .doesNotContain(made);
            status.setRollbackOnly();
        });
        assertThat(matching.propose(need, 10))
                .extracting(match -> match.product().id())
                .contains(made);
    }

    @Test
    void testsItselfOnWhatWasKnownAtTheTime() {
        LocalDate first = LocalDate.of(2022, 3, 1);
        LocalDate second = LocalDate.of(2022, 6, 1);
        lent(need(first), "HYB", first);
        lent(need(second), "HYB", second);
        BackTest.Result result = transaction.execute(status -> backTest.run(first, second));
        assertThat(result).isNotNull();
        // the cheaper 智造贷 of CCB stands before HYB both times: second place, among the first three
        assertThat(result.ours()).isEqualTo(new BackTest.Tally(2, 0, 2, 1.0));
        // in March nobody has lent: CCB stands first by its code; in June HYB has lent once
        assertThat(result.frequent()).isEqualTo(new BackTest.Tally(2, 1, 2, 1.5));
        // one of two drawn by lot, twice: 2·½, 2·1, 2·(1+½)/2
        assertThat(result.random()).isEqualTo(new BackTest.Tally(2, 1, 2, 1.5));
        assertThat(result.misses()).isEmpty();
        assertThat(result.byLender()).containsOnlyKeys(new InstitutionId("HYB"));
    }

    @Test
    void setsWeightsFromADayOnForThoseWhoMay() throws Exception {
        String body = "{\"points\": {\"LOAD\": 11}}";
        mvc.perform(put("/api/matchmaking/weights")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(SignedIn.with(Role.OFFICER)))
                .andExpect(status().isForbidden());
        mvc.perform(put("/api/matchmaking/weights")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"from\": \"2022-01-01\", \"points\": {\"LOAD\": 11}}")
                        .with(SignedIn.director()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("MAT-554")));
        mvc.perform(put("/api/matchmaking/weights")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.today[6].points", is(11)))
                .andExpect(jsonPath("$.rows[0].part", is("LOAD")));
    }
}
