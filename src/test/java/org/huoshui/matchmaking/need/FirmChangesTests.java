package org.huoshui.matchmaking.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.matchmaking.need.NeedFixture.FIRM;
import static org.huoshui.matchmaking.need.NeedFixture.HENGTAI;
import static org.huoshui.matchmaking.need.NeedFixture.OFFICER;
import static org.huoshui.matchmaking.need.NeedFixture.QIMING;
import static org.huoshui.matchmaking.need.NeedFixture.TUESDAY;
import static org.huoshui.matchmaking.need.NeedFixture.as;
import static org.huoshui.matchmaking.need.NeedFixture.bank;
import static org.huoshui.matchmaking.need.NeedFixture.banks;
import static org.huoshui.matchmaking.need.NeedFixture.does;
import static org.huoshui.matchmaking.need.NeedFixture.fiveMillion;
import static org.huoshui.matchmaking.need.NeedFixture.offer;
import static org.huoshui.matchmaking.need.NeedFixture.terms;

import org.huoshui.HuoshuiTest;
import org.huoshui.directory.FirmDeregistered;
import org.huoshui.directory.FirmMerged;
import org.huoshui.directory.FirmRenamed;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.matchmaking.need.NeedViews.NeedStoryView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A firm becomes another in the middle of things. */
@HuoshuiTest
@Import(SetClock.class)
@TestPropertySource(properties = "test.database=needs-of-changing-firms")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirmChangesTests {

    @Autowired
    private Posting posting;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Answering answering;

    @Autowired
    private Dealing dealing;

    @Autowired
    private Stories stories;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void county(@Autowired MaintainingDirectory directory, @Autowired Firms firms) {
        SetClock.itIs(TUESDAY);
        Asking.run(Asker.system(), () -> NeedFixture.county(directory, firms));
    }

    private void happens(Object event) {
        does(OFFICER, () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    private NeedId withHyb() {
        NeedId need = as(FIRM, () -> posting.post(fiveMillion(QIMING)));
        does(OFFICER, () -> dispatching.dispatch(need, banks("HYB"), "135", null, ""));
        return need;
    }

    private ReferralId referral(NeedId need) {
        return new ReferralId(Long.parseLong(
                as(OFFICER, () -> stories.of(need)).referrals().getFirst().id()));
    }

    private ReferralId contracted(NeedId need) {
        ReferralId hyb = referral(need);
        does(bank("HYB"), () -> {
            answering.accept(hyb, null);
            answering.offer(hyb, null, offer("5000000", "4.2"));
        });
        does(FIRM, () -> answering.choose(need, hyb, null, ""));
        does(bank("HYB"), () -> {
            dealing.grant(hyb, terms(TUESDAY, "5000000", "授信 1"));
            dealing.contract(hyb, terms(TUESDAY, "5000000", "合同 1"));
        });
        return hyb;
    }

    private static Dealing.Disbursement money() {
        return new Dealing.Disbursement(terms(TUESDAY, "5000000", "借据 1"), Deals.LoanKind.NEW, false, false, false);
    }

    @Test
    void aRenamedFirmsNeedBearsTheNewName() {
        NeedId need = withHyb();
        happens(new FirmRenamed(QIMING, "澜溪启明电子有限公司", "澜溪启明科技有限公司"));
        NeedStoryView story = as(FIRM, () -> stories.of(need));
        assertThat(story.need().firmName()).isEqualTo("澜溪启明科技有限公司");
        assertThat(story.timeline()).anySatisfy(step -> assertThat(step.words()).contains("澜溪启明电子有限公司 → 澜溪启明科技有限公司"));
    }

    @Test
    void aMergedFirmsNeedFollowsToTheOneThatTakesItOver() {
        NeedId need = withHyb();
        ReferralId hyb = contracted(need);
        happens(new FirmMerged(QIMING, HENGTAI));
        Asker successor = NeedFixture.firm(HENGTAI);
        NeedStoryView story = as(successor, () -> stories.of(need));
        assertThat(story.need().firm()).isEqualTo(HENGTAI.code());
        assertThat(story.referrals().getFirst().contracts()).hasSize(1);
        // the way goes on
        does(bank("HYB"), () -> dealing.disburse(hyb, money()));
        assertThat(as(successor, () -> stories.of(need)).need().state()).isEqualTo(NeedState.DISBURSED);
    }

    @Test
    void aDeregisteredFirmsOpenNeedsCloseAndBindingOnesStay() {
        NeedId open = withHyb();
        NeedId binding = withHyb();
        contracted(binding);
        happens(new FirmDeregistered(QIMING, TUESDAY));
        NeedStoryView closed = as(OFFICER, () -> stories.of(open));
        assertThat(closed.need().state()).isEqualTo(NeedState.WITHDRAWN);
        assertThat(closed.referrals().getFirst().state()).isEqualTo(ReferralState.LAPSED);
        assertThat(closed.timeline())
                .anySatisfy(step -> assertThat(step.words()).contains("企业已注销"));
        assertThat(as(OFFICER, () -> stories.of(binding)).need().state()).isEqualTo(NeedState.CONTRACTED);
    }
}
