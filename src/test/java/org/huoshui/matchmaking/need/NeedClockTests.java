package org.huoshui.matchmaking.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.matchmaking.need.NeedFixture.FIRM;
import static org.huoshui.matchmaking.need.NeedFixture.OFFICER;
import static org.huoshui.matchmaking.need.NeedFixture.QIMING;
import static org.huoshui.matchmaking.need.NeedFixture.as;
import static org.huoshui.matchmaking.need.NeedFixture.bank;
import static org.huoshui.matchmaking.need.NeedFixture.banks;
import static org.huoshui.matchmaking.need.NeedFixture.does;
import static org.huoshui.matchmaking.need.NeedFixture.fiveMillion;
import static org.huoshui.matchmaking.need.NeedFixture.offer;

import java.time.LocalDate;
import java.util.List;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.ReferralView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Clocks around National Day 2022: off from Saturday 1 to Friday 7 October; Saturday 8 and Sunday 9 are worked, as the State
 * Council's notice (国办发明电〔2021〕11号) has it. Days counted by hand.
 */
@HuoshuiTest
@Import(SetClock.class)
@TestPropertySource(properties = "test.database=needs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedClockTests {

    private static final LocalDate THURSDAY = LocalDate.of(2022, 9, 29);
    private static final LocalDate FRIDAY = LocalDate.of(2022, 9, 30);
    private static final LocalDate MADE_UP_SATURDAY = LocalDate.of(2022, 10, 8);
    private static final LocalDate MADE_UP_SUNDAY = LocalDate.of(2022, 10, 9);
    private static final LocalDate MONDAY = LocalDate.of(2022, 10, 10);

    @Autowired
    private Posting posting;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Answering answering;

    @Autowired
    private Stories stories;

    @Autowired
    private ReferralList list;

    @Autowired
    private Moving moving;

    @Autowired
    private Clocks clocks;

    @BeforeAll
    void county(@Autowired MaintainingDirectory directory, @Autowired Firms firms) {
        Asking.run(Asker.system(), () -> NeedFixture.county(directory, firms));
    }

    private NeedId sent(LocalDate day, String scheme) {
        SetClock.itIs(day);
        NeedId need = as(FIRM, () -> posting.post(fiveMillion(QIMING)));
        does(OFFICER, () -> dispatching.dispatch(need, banks("HYB"), scheme, null, ""));
        return need;
    }

    private ReferralView referral(NeedId need) {
        return as(OFFICER, () -> stories.of(need)).referrals().getFirst();
    }

    private ReferralId id(NeedId need) {
        return new ReferralId(Long.parseLong(referral(need).id()));
    }

    private List<Long> overdue() {
        var wanted = new ReferralList.Wanted(null, null, null, ReferralList.Part.OVERDUE, null, null);
        return as(OFFICER, () -> moving.in(() -> list.page(wanted, null, false, 0, 200))).rows().stream()
                .map(line -> line.referral().need().value())
                .toList();
    }

    @Test
    void oneWorkingDayFromTheEveOfTheHolidayEndsOnTheMadeUpSaturday() {
        NeedId need = sent(FRIDAY, "135");
        assertThat(referral(need).due()).isEqualTo(MADE_UP_SATURDAY);
        SetClock.itIs(MADE_UP_SATURDAY);
        assertThat(referral(need).left()).isZero();
        assertThat(overdue()).doesNotContain(need.value());
        SetClock.itIs(MADE_UP_SUNDAY);
        assertThat(overdue()).contains(need.value());
        assertThat(referral(need).left()).isEqualTo(-1);
    }

    @Test
    void eachStepWindsTheNextClock() {
        NeedId need = sent(THURSDAY, "135");
        ReferralId hyb = id(need);
        does(bank("HYB"), () -> answering.accept(hyb, null));
        assertThat(referral(need).clock()).isEqualTo(Step.CONTACT);
        // three working days after Thursday: Friday, Saturday 8, Sunday 9
        assertThat(referral(need).due()).isEqualTo(MADE_UP_SUNDAY);
        SetClock.itIs(FRIDAY);
        does(bank("HYB"), () -> answering.contact(hyb, null, ""));
        assertThat(referral(need).clock()).isEqualTo(Step.DECIDE);
        // five after Friday: 8, 9, 10, 11, 12
        assertThat(referral(need).due()).isEqualTo(LocalDate.of(2022, 10, 12));
        does(bank("HYB"), () -> answering.offer(hyb, null, offer("5000000", "4.2")));
        assertThat(referral(need).clock()).isNull();
    }

    @Test
    void theClockStandsWhileTheFirmHasAQuestionToAnswer() {
        NeedId need = sent(THURSDAY, "135");
        ReferralId hyb = id(need);
        SetClock.itIs(FRIDAY);
        does(bank("HYB"), () -> {
            answering.accept(hyb, null);
            answering.contact(hyb, null, "");
            answering.ask(hyb, null, "厂房有无产权证？");
        });
        assertThat(referral(need).paused()).isTrue();
        SetClock.itIs(LocalDate.of(2022, 10, 20));
        assertThat(overdue()).doesNotContain(need.value());
        SetClock.itIs(LocalDate.of(2022, 10, 11));
        long question = Long.parseLong(
                as(FIRM, () -> stories.of(need)).questions().getFirst().id());
        does(FIRM, () -> answering.answer(question, null, "有"));
        // it stood over four working days (8, 9, 10, 11): due 12 October becomes 18 October, around a weekend
        assertThat(referral(need).paused()).isFalse();
        assertThat(referral(need).due()).isEqualTo(LocalDate.of(2022, 10, 18));
        assertThatThrownBy(() -> does(FIRM, () -> answering.answer(question, null, "没有")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("MAT-126"));
    }

    @Test
    void aStepThatComesTooLateSaysByHowMuch() {
        NeedId need = sent(FRIDAY, "135");
        SetClock.itIs(LocalDate.of(2022, 10, 11));
        does(bank("HYB"), () -> answering.accept(id(need), null));
        // due on Saturday 8; Sunday 9, Monday 10 and Tuesday 11 are over
        assertThat(as(OFFICER, () -> stories.of(need)).timeline())
                .filteredOn(step -> step.action().equals("ACCEPT"))
                .singleElement()
                .satisfies(step -> assertThat(step.late()).isEqualTo(3));
    }

    @Test
    void weeksAndMonthsEndOnAWorkingDay() {
        NeedId week = sent(FRIDAY, "FIRST3");
        does(bank("HYB"), () -> answering.accept(id(week), null));
        // a week after Friday 30 September is Friday 7 October, a holiday
        assertThat(referral(week).due()).isEqualTo(MADE_UP_SATURDAY);
        NeedId month = sent(LocalDate.of(2022, 9, 6), "MONTH");
        does(bank("HYB"), () -> answering.accept(id(month), null));
        assertThat(referral(month).due()).isEqualTo(MADE_UP_SATURDAY);
    }

    @Test
    void whoseClockRanOutIsToldOnce() {
        NeedId need = sent(FRIDAY, "135");
        SetClock.itIs(MONDAY);
        Asking.run(Asker.system(), () -> assertThat(clocks.tell()).isPositive());
        Asking.run(Asker.system(), () -> assertThat(clocks.tell()).isZero());
        assertThat(overdue()).contains(need.value());
    }
}
