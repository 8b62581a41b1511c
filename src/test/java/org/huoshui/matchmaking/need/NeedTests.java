package org.huoshui.matchmaking.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.matchmaking.need.NeedFixture.FIRM;
import static org.huoshui.matchmaking.need.NeedFixture.OFFICER;
import static org.huoshui.matchmaking.need.NeedFixture.QIMING;
import static org.huoshui.matchmaking.need.NeedFixture.TOWNSHIP;
import static org.huoshui.matchmaking.need.NeedFixture.TUESDAY;
import static org.huoshui.matchmaking.need.NeedFixture.as;
import static org.huoshui.matchmaking.need.NeedFixture.bank;
import static org.huoshui.matchmaking.need.NeedFixture.banks;
import static org.huoshui.matchmaking.need.NeedFixture.does;
import static org.huoshui.matchmaking.need.NeedFixture.fiveMillion;
import static org.huoshui.matchmaking.need.NeedFixture.offer;
import static org.huoshui.matchmaking.need.NeedFixture.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.NeedStoryView;
import org.huoshui.matchmaking.need.NeedViews.ReferralView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A need's way from the firm to the money, and the ways that end before. */
@HuoshuiTest
@Import(SetClock.class)
@TestPropertySource(properties = "test.database=needs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedTests {

    @Autowired
    private Posting posting;

    @Autowired
    private SettlingNeeds settling;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Answering answering;

    @Autowired
    private Dealing dealing;

    @Autowired
    private Stories stories;

    @Autowired
    private NeedProblems problems;

    @BeforeAll
    void county(@Autowired MaintainingDirectory directory, @Autowired Firms firms) {
        Asking.run(Asker.system(), () -> NeedFixture.county(directory, firms));
    }

    @BeforeEach
    void itIsTuesday() {
        SetClock.itIs(TUESDAY);
    }

    private NeedId posted() {
        return as(FIRM, () -> posting.post(fiveMillion(QIMING)));
    }

    private NeedId sentTo(String... codes) {
        NeedId need = posted();
        does(OFFICER, () -> dispatching.dispatch(need, banks(codes), "135", null, ""));
        return need;
    }

    private ReferralView referral(NeedId need, String bank) {
        return as(OFFICER, () -> stories.of(need)).referrals().stream()
                .filter(one -> one.institution().equals(bank))
                .findFirst()
                .orElseThrow();
    }

    private ReferralId idOf(NeedId need, String bank) {
        return new ReferralId(Long.parseLong(referral(need, bank).id()));
    }

    private NeedState state(NeedId need) {
        return as(OFFICER, () -> stories.of(need)).need().state();
    }

    private ReferralId chosen(NeedId need, String bank) {
        ReferralId referral = idOf(need, bank);
        does(bank(bank), () -> {
            answering.accept(referral, null);
            answering.offer(referral, null, offer("5000000", "4.2"));
        });
        does(FIRM, () -> answering.choose(need, referral, null, ""));
        return referral;
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().stream().map(Problem::code))
                                .contains(code));
    }

    @Test
    void goesFromTheFirmToTheMoney() {
        NeedId need = posted();
        assertThat(state(need)).isEqualTo(NeedState.SUBMITTED);
        does(OFFICER, () -> settling.step(need, NeedAction.APPROVE, null, "", null));
        does(OFFICER, () -> dispatching.dispatch(need, banks("HYB", "LXR"), "135", null, ""));
        ReferralId hyb = idOf(need, "HYB");
        ReferralId lxr = idOf(need, "LXR");
        does(bank("HYB"), () -> {
            answering.accept(hyb, null);
            answering.contact(hyb, null, "已电话联系");
            answering.offer(hyb, null, offer("5000000", "4.35"));
        });
        does(bank("LXR"), () -> {
            answering.accept(lxr, null);
            answering.offer(lxr, null, offer("4500000", "4.2"));
        });
        does(FIRM, () -> answering.choose(need, lxr, null, "利率低"));
        assertThat(referral(need, "HYB").state()).isEqualTo(ReferralState.NOT_CHOSEN);
        SetClock.itIs(LocalDate.of(2022, 9, 30));
        does(bank("LXR"), () -> {
            dealing.grant(lxr, terms(LocalDate.of(2022, 9, 29), "4500000", "授信〔2022〕18号"));
            dealing.contract(lxr, terms(LocalDate.of(2022, 9, 30), "4000000", "LXR-2022-0930"));
            dealing.disburse(lxr, money("1500000", false));
        });
        assertThat(state(need)).isEqualTo(NeedState.DISBURSING);
        does(bank("LXR"), () -> dealing.disburse(lxr, money("2500000", false)));
        assertThat(state(need)).isEqualTo(NeedState.DISBURSED);
        does(FIRM, () -> settling.rate(need, 5, "办得快", null));
        does(OFFICER, () -> settling.step(need, NeedAction.CLOSE, null, "", null));
        NeedStoryView story = as(FIRM, () -> stories.of(need));
        assertThat(story.need().state()).isEqualTo(NeedState.CLOSED);
        assertThat(story.need().rating()).isEqualTo(5);
        assertThat(story.timeline().stream().map(NeedViews.HappeningView::action))
                .containsSubsequence(
                        "POST",
                        "APPROVE",
                        "DISPATCH",
                        "SEND",
                        "ACCEPT",
                        "OFFER",
                        "CHOOSE",
                        "GRANT",
                        "CONTRACT",
                        "DISBURSE",
                        "COMPLETE",
                        "RATE",
                        "CLOSE");
        assertThat(BankStandings.fulfilment(new BigDecimal("4000000"), new BigDecimal("4000000")))
                .isEqualTo("100.0");
    }

    private static Dealing.Disbursement money(String amount, boolean last) {
        return new Dealing.Disbursement(
                terms(LocalDate.of(2022, 9, 30), amount, "借据" + amount), Deals.LoanKind.NEW, true, false, last);
    }

    @Test
    void aBankSeesItsOwnPartAndNobodyElses() {
        NeedId need = sentTo("HYB", "LXR");
        ReferralId hyb = idOf(need, "HYB");
        does(bank("HYB"), () -> {
            answering.accept(hyb, null);
            answering.offer(hyb, null, offer("5000000", "4.35"));
        });
        NeedStoryView seen = as(bank("LXR"), () -> stories.of(need));
        assertThat(seen.referrals()).extracting(ReferralView::institution).containsExactly("LXR");
        assertThat(seen.timeline())
                .allSatisfy(step -> assertThat(step.institution()).isEqualTo("LXR"));
        assertThat(seen.actions()).isEmpty();
        refused("MAT-102", () -> as(bank("LXR"), () -> stories.of(hyb)));
        refused("MAT-101", () -> as(bank("CCB"), () -> stories.of(need)));
        refused("MAT-102", () -> does(bank("LXR"), () -> answering.refuse(hyb, null, "R_CREDIT", "")));
        assertThat(as(FIRM, () -> stories.of(need)).referrals())
                .extracting(ReferralView::institution)
                .containsExactlyInAnyOrder("HYB", "LXR");
        refused("MAT-101", () -> as(NeedFixture.firm(NeedFixture.HENGTAI), () -> stories.of(need)));
    }

    @Test
    void whoOnlyLooksOnDoesNothing() {
        NeedId need = sentTo("HYB");
        assertThat(as(NeedFixture.CITY, () -> stories.of(need)).actions()).isEmpty();
        refused(
                "MAT-103",
                () -> does(NeedFixture.CITY, () -> settling.step(need, NeedAction.FAIL, "F_NO_OFFER", "", null)));
        refused("MAT-103", () -> does(NeedFixture.CITY, () -> answering.accept(idOf(need, "HYB"), null)));
        refused(
                "KRN-202",
                () -> does(NeedFixture.LEADER, () -> settling.step(need, NeedAction.FAIL, "F_NO_OFFER", "", null)));
        refused("KRN-202", () -> does(FIRM, () -> answering.accept(idOf(need, "HYB"), null)));
    }

    @Test
    void moneyAfterTheFirmHasWithdrawnIsRefusedInWords() {
        NeedId need = sentTo("HYB");
        ReferralId hyb = chosen(need, "HYB");
        does(bank("HYB"), () -> dealing.grant(hyb, terms(TUESDAY, "5000000", "授信 1")));
        does(FIRM, () -> settling.step(need, NeedAction.WITHDRAW, "W_ELSEWHERE", "", null));
        assertThat(referral(need, "HYB").state()).isEqualTo(ReferralState.LAPSED);
        assertThatThrownBy(() -> does(bank("HYB"), () -> dealing.disburse(hyb, money("1000000", false))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("MAT-120");
                    assertThat(refused.problem().zh()).contains("已撤回").contains("登记放款");
                });
        refused("MAT-120", () -> does(bank("HYB"), () -> dealing.contract(hyb, terms(TUESDAY, "1000000", "合同 1"))));
    }

    @Test
    void aBindingContractIsNotWithdrawn() {
        NeedId need = sentTo("HYB");
        ReferralId hyb = chosen(need, "HYB");
        does(bank("HYB"), () -> {
            dealing.grant(hyb, terms(TUESDAY, "5000000", "授信 1"));
            dealing.contract(hyb, terms(TUESDAY, "5000000", "合同 1"));
        });
        refused("KRN-201", () -> does(FIRM, () -> settling.step(need, NeedAction.WITHDRAW, "W_PLAN", "", null)));
    }

    @Test
    void noMoreIsContractedThanGrantedNorDisbursedThanContracted() {
        NeedId need = sentTo("HYB");
        ReferralId hyb = chosen(need, "HYB");
        SetClock.itIs(LocalDate.of(2022, 9, 30));
        does(bank("HYB"), () -> dealing.grant(hyb, terms(TUESDAY, "3000000", "授信 1")));
        refused("MAT-124", () -> does(bank("HYB"), () -> dealing.contract(hyb, terms(TUESDAY, "3000001", "合同"))));
        refused(
                "MAT-139",
                () -> does(bank("HYB"), () -> dealing.contract(hyb, terms(TUESDAY.minusDays(1), "1000000", "合同"))));
        refused("MAT-123", () -> does(bank("HYB"), () -> dealing.contract(hyb, terms(TUESDAY, "1000000", " "))));
        does(bank("HYB"), () -> {
            dealing.contract(hyb, terms(TUESDAY, "1000000", "合同 1"));
            dealing.contract(hyb, terms(TUESDAY, "2000000", "合同 2"));
            dealing.disburse(hyb, money("2000000", false));
        });
        refused("MAT-125", () -> does(bank("HYB"), () -> dealing.disburse(hyb, money("1000001", false))));
        does(bank("HYB"), () -> dealing.disburse(hyb, money("400000", true)));
        assertThat(state(need)).isEqualTo(NeedState.DISBURSED);
    }

    @Test
    void theOthersAreBackWhenTheChosenBankStepsBack() {
        NeedId need = sentTo("HYB", "LXR", "CCB");
        ReferralId lxr = idOf(need, "LXR");
        does(bank("LXR"), () -> {
            answering.accept(lxr, null);
            answering.offer(lxr, null, offer("5000000", "4.6"));
        });
        ReferralId hyb = chosen(need, "HYB");
        assertThat(referral(need, "CCB").state()).isEqualTo(ReferralState.NOT_CHOSEN);
        does(bank("HYB"), () -> answering.withdraw(hyb, null, "R_DEBT", ""));
        assertThat(state(need)).isEqualTo(NeedState.REFERRED);
        assertThat(referral(need, "LXR").state()).isEqualTo(ReferralState.OFFERED);
        assertThat(referral(need, "CCB").state()).isEqualTo(ReferralState.NOT_CHOSEN);
        does(FIRM, () -> answering.choose(need, lxr, null, ""));
        assertThat(state(need)).isEqualTo(NeedState.CHOSEN);
    }

    @Test
    void whenAllRefuseItGoesBackToThePool() {
        NeedId need = sentTo("HYB", "LXR");
        refused("MAT-113", () -> does(bank("HYB"), () -> answering.refuse(idOf(need, "HYB"), null, null, "不做")));
        refused("MAT-114", () -> does(bank("HYB"), () -> answering.refuse(idOf(need, "HYB"), null, "R_OTHER", "")));
        does(bank("HYB"), () -> answering.refuse(idOf(need, "HYB"), null, "R_CREDIT", ""));
        assertThat(state(need)).isEqualTo(NeedState.REFERRED);
        does(bank("LXR"), () -> answering.refuse(idOf(need, "LXR"), null, "R_OTHER", "行业限制"));
        assertThat(state(need)).isEqualTo(NeedState.POOLED);
        // once more to the same bank
        does(OFFICER, () -> dispatching.dispatch(need, banks("LXR"), "MONTH", null, ""));
        assertThat(referral(need, "LXR").state()).isEqualTo(ReferralState.SENT);
        assertThat(referral(need, "LXR").scheme()).contains("一个月");
        refused("MAT-118", () -> does(OFFICER, () -> dispatching.dispatch(need, banks("LXR"), "135", null, "")));
    }

    @Test
    void theSameNeedFromTownshipAndFirmIsFoundAndMerged() {
        NeedId ofTheFirm = posted();
        NeedId ofTheTownship =
                as(TOWNSHIP, () -> posting.post(NeedFixture.need(QIMING, "4500000", Purpose.WORKING_CAPITAL)));
        NeedStoryView story = as(OFFICER, () -> stories.of(ofTheTownship));
        assertThat(story.alike()).contains(ofTheFirm.toString());
        does(OFFICER, () -> dispatching.dispatch(ofTheTownship, banks("HYB"), "135", null, ""));
        does(OFFICER, () -> settling.merge(ofTheTownship, ofTheFirm, ""));
        assertThat(state(ofTheTownship)).isEqualTo(NeedState.MERGED);
        assertThat(referral(ofTheTownship, "HYB").state()).isEqualTo(ReferralState.LAPSED);
        refused("MAT-130", () -> does(OFFICER, () -> settling.merge(ofTheFirm, ofTheTownship, "")));
        refused("MAT-128", () -> does(OFFICER, () -> settling.merge(ofTheFirm, ofTheFirm, "")));
        NeedId another = as(OFFICER, () -> posting.post(fiveMillion(NeedFixture.HENGTAI)));
        refused("MAT-129", () -> does(OFFICER, () -> settling.merge(ofTheFirm, another, "")));
    }

    @Test
    void aPairSomebodyHasLookedAtIsNotShownAgain(@Autowired Likeness likeness) {
        NeedId one = posted();
        NeedId other = posted();
        Set<String> before = pairs(likeness);
        assertThat(before).contains(one + " " + other);
        does(OFFICER, () -> likeness.distinct(other, one));
        assertThat(pairs(likeness)).doesNotContain(one + " " + other);
    }

    private static Set<String> pairs(Likeness likeness) {
        return as(OFFICER, () -> likeness.pairs(100)).stream()
                .map(pair -> pair.one().id() + " " + pair.other().id())
                .collect(Collectors.toSet());
    }

    @Test
    void saysAllThatIsWrongWithANeedAtOnce() {
        NewNeed wrong = new NewNeed(
                QIMING,
                BigDecimal.ZERO,
                0,
                Purpose.OTHER,
                "",
                new BigDecimal("40"),
                Set.of(),
                TUESDAY.minusDays(1),
                Origin.FIRM,
                "",
                "",
                "123");
        assertThatThrownBy(() -> as(FIRM, () -> posting.post(wrong)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::place)
                                .containsExactlyInAnyOrder(
                                        "amount", "months", "rateCeiling", "deadline", "contactPhone"));
    }

    @Test
    void aNeedWithAnOpenProblemIsNotClosed() {
        NeedId need = sentTo("HYB");
        ReferralId hyb = chosen(need, "HYB");
        SetClock.itIs(LocalDate.of(2022, 9, 30));
        does(bank("HYB"), () -> {
            dealing.grant(hyb, terms(TUESDAY, "5000000", "授信 1"));
            dealing.contract(hyb, terms(TUESDAY, "5000000", "合同 1"));
            dealing.disburse(hyb, money("5000000", false));
        });
        does(OFFICER, () -> problems.raise(need, "请补充厂房产权证明", null));
        refused("MAT-133", () -> does(OFFICER, () -> settling.step(need, NeedAction.CLOSE, null, "", null)));
        long problem = Long.parseLong(
                as(FIRM, () -> stories.of(need)).problems().getFirst().id());
        does(FIRM, () -> problems.answer(problem, "已补充"));
        does(OFFICER, () -> problems.close(problem, "已核实"));
        does(OFFICER, () -> settling.step(need, NeedAction.CLOSE, null, "", null));
        assertThat(state(need)).isEqualTo(NeedState.CLOSED);
    }

    @Test
    void onlyTheOfficeRecordsEarlierDays() {
        LocalDate before = TUESDAY.minusDays(5);
        NeedId need = as(OFFICER, () -> posting.post(fiveMillion(QIMING).on(before)));
        does(OFFICER, () -> dispatching.dispatch(need, banks("HYB"), "135", before.plusDays(1), ""));
        ReferralId hyb = idOf(need, "HYB");
        refused("MAT-112", () -> does(bank("HYB"), () -> answering.accept(hyb, before.plusDays(2))));
        refused("MAT-111", () -> does(OFFICER, () -> answering.accept(hyb, before)));
        refused("MAT-110", () -> does(OFFICER, () -> answering.accept(hyb, TUESDAY.plusDays(1))));
        does(OFFICER, () -> answering.accept(hyb, before.plusDays(2)));
        assertThat(as(OFFICER, () -> stories.of(need)).need().postedOn()).isEqualTo(before);
        assertThat(List.of(referral(need, "HYB").stateSince())).containsExactly(before.plusDays(2));
    }
}
