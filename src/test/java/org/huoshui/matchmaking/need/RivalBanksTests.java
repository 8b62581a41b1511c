package org.huoshui.matchmaking.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.matchmaking.need.NeedFixture.FIRM;
import static org.huoshui.matchmaking.need.NeedFixture.OFFICER;
import static org.huoshui.matchmaking.need.NeedFixture.QIMING;
import static org.huoshui.matchmaking.need.NeedFixture.as;
import static org.huoshui.matchmaking.need.NeedFixture.bank;
import static org.huoshui.matchmaking.need.NeedFixture.banks;
import static org.huoshui.matchmaking.need.NeedFixture.does;
import static org.huoshui.matchmaking.need.NeedFixture.fiveMillion;
import static org.huoshui.matchmaking.need.NeedFixture.offer;
import static org.huoshui.matchmaking.need.NeedFixture.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.ReferralView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Several people at one need at the same moment, on the real database. */
@HuoshuiTest
@Import(SetClock.class)
@TestPropertySource(properties = "test.database=needs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RivalBanksTests {

    @Autowired
    private Posting posting;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Answering answering;

    @Autowired
    private Dealing dealing;

    @Autowired
    private SettlingNeeds settling;

    @Autowired
    private Stories stories;

    @BeforeAll
    void county(@Autowired MaintainingDirectory directory, @Autowired Firms firms) {
        SetClock.itIs(NeedFixture.TUESDAY);
        Asking.run(Asker.system(), () -> NeedFixture.county(directory, firms));
    }

    private Map<String, ReferralView> referrals(NeedId need) {
        Map<String, ReferralView> byBank = new HashMap<>();
        as(OFFICER, () -> stories.of(need)).referrals().forEach(one -> byBank.put(one.institution(), one));
        return byBank;
    }

    private static ReferralId id(ReferralView referral) {
        return new ReferralId(Long.parseLong(referral.id()));
    }

    private NeedId opened() {
        NeedId need = as(FIRM, () -> posting.post(fiveMillion(QIMING)));
        does(OFFICER, () -> dispatching.open(need, "FIRST3", null, ""));
        return need;
    }

    @RepeatedTest(3)
    void theLastOfThreePlacesIsGivenOnce() throws Exception {
        NeedId need = opened();
        Map<String, ReferralView> open = referrals(need);
        assertThat(open).hasSize(11);
        for (String quick : List.of("HYB", "CCB")) does(bank(quick), () -> answering.accept(id(open.get(quick)), null));
        List<Object> outcomes = atOnce(List.of(
                deed(bank("LXR"), () -> answering.accept(id(open.get("LXR")), null)),
                deed(bank("NZB"), () -> answering.accept(id(open.get("NZB")), null)),
                deed(bank("JYB"), () -> answering.accept(id(open.get("JYB")), null))));
        assertThat(outcomes.stream().filter("done"::equals)).hasSize(1);
        assertThat(outcomes.stream().filter(Refused.class::isInstance).map(Refused.class::cast))
                .hasSize(2)
                .allSatisfy(refused -> {
                    assertThat(refused.problem().code()).isEqualTo("MAT-119");
                    assertThat(refused.problem().zh()).contains("名额已满").contains("3 家");
                });
        Map<String, ReferralView> after = referrals(need);
        assertThat(after.values().stream().filter(one -> one.state() == ReferralState.ACCEPTED))
                .hasSize(3);
        assertThat(after.values().stream().filter(one -> one.state() == ReferralState.FULL))
                .hasSize(8);
    }

    @Test
    void allElevenAtOnceFindThreePlaces() throws Exception {
        NeedId need = opened();
        List<Callable<Object>> all = new ArrayList<>();
        referrals(need).forEach((code, one) -> all.add(deed(bank(code), () -> answering.accept(id(one), null))));
        assertThat(atOnce(all).stream().filter("done"::equals)).hasSize(3);
    }

    @Test
    void aPlaceThatComesFreeIsOpenAgain() {
        NeedId need = opened();
        Map<String, ReferralView> open = referrals(need);
        for (String bank : List.of("HYB", "CCB", "LXR"))
            does(bank(bank), () -> answering.accept(id(open.get(bank)), null));
        does(bank("CCB"), () -> answering.refuse(id(open.get("CCB")), null, "R_CREDIT", ""));
        assertThat(referrals(need).get("NZB").state()).isEqualTo(ReferralState.OPEN);
        does(bank("NZB"), () -> answering.accept(id(open.get("NZB")), null));
        assertThat(referrals(need).get("JYB").state()).isEqualTo(ReferralState.FULL);
    }

    @RepeatedTest(3)
    void whenTheFirmWithdrawsWhileTheBankGrantsOneOfThemIsTooLate() throws Exception {
        NeedId need = as(FIRM, () -> posting.post(fiveMillion(QIMING)));
        does(OFFICER, () -> dispatching.dispatch(need, banks("HYB"), "135", null, ""));
        ReferralId hyb = id(referrals(need).get("HYB"));
        does(bank("HYB"), () -> {
            answering.accept(hyb, null);
            answering.offer(hyb, null, offer("5000000", "4.2"));
        });
        does(FIRM, () -> answering.choose(need, hyb, null, ""));
        does(bank("HYB"), () -> dealing.grant(hyb, terms(NeedFixture.TUESDAY, "5000000", "授信 1")));
        List<Object> outcomes = atOnce(List.of(
                deed(bank("HYB"), () -> dealing.contract(hyb, terms(NeedFixture.TUESDAY, "5000000", "合同 1"))),
                deed(FIRM, () -> settling.step(need, NeedAction.WITHDRAW, "W_PLAN", "", null))));
        assertThat(outcomes.stream().filter("done"::equals)).hasSize(1);
        NeedState state = as(OFFICER, () -> stories.of(need)).need().state();
        ReferralState referral = referrals(need).get("HYB").state();
        assertThat(List.of(state, referral))
                .isIn(
                        List.of(NeedState.CONTRACTED, ReferralState.CONTRACTED),
                        List.of(NeedState.WITHDRAWN, ReferralState.LAPSED));
    }

    @Test
    void anOfferIsChosenOnce() throws Exception {
        NeedId need = as(FIRM, () -> posting.post(fiveMillion(QIMING)));
        does(OFFICER, () -> dispatching.dispatch(need, banks("HYB", "LXR"), "135", null, ""));
        Map<String, ReferralView> sent = referrals(need);
        for (String bank : List.of("HYB", "LXR"))
            does(bank(bank), () -> {
                answering.accept(id(sent.get(bank)), null);
                answering.offer(id(sent.get(bank)), null, offer("5000000", "4.2"));
            });
        List<Object> outcomes = atOnce(List.of(
                deed(FIRM, () -> answering.choose(need, id(sent.get("HYB")), null, "")),
                deed(OFFICER, () -> answering.choose(need, id(sent.get("LXR")), null, ""))));
        assertThat(outcomes.stream().filter("done"::equals)).hasSize(1);
        assertThat(referrals(need).values().stream().map(ReferralView::state))
                .containsExactlyInAnyOrder(ReferralState.CHOSEN, ReferralState.NOT_CHOSEN);
    }

    private static Callable<Object> deed(Asker who, Runnable work) {
        return () -> Asking.<Object, Exception>as(who, () -> {
            try {
                work.run();
                return "done";
            } catch (Refused refused) {
                return refused;
            }
        });
    }

    private static List<Object> atOnce(List<Callable<Object>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<Object>> all = new ArrayList<>();
            for (Callable<Object> deed : deeds)
                all.add(people.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            for (Future<Object> each : all) outcomes.add(each.get());
        }
        return outcomes;
    }
}
