package org.huoshui.directory.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.directory.FirmId;
import org.junit.jupiter.api.Test;

/** Grades worked out by hand: base 60, A from 75, B from 60, C from 40, D below. */
class GradingTests {

    private static final FirmId FIRM = new FirmId("91990101MA0QM00199");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 15);

    private final List<CreditKind> kinds =
            List.of(new CreditKind("tax", "纳税", "tax", true), new CreditKind("penalty", "处罚", "penalty", false));
    private final List<PointRule> rules = new ArrayList<>(List.of(
            rule("tax", "A", "15", 24, null, "2020-01-01"),
            rule("tax", "D", "-30", 24, "C", "2020-01-01"),
            rule("penalty", "一般", "-10", 24, null, "2020-01-01"),
            rule("penalty", "警告", "0", 12, null, "2020-01-01"),
            rule("penalty", "失信", "-5", null, "D", "2020-01-01")));
    private final List<Scale> scales = new ArrayList<>(List.of(scale("2020-01-01", "75")));
    private long next = 1;

    private static PointRule rule(
            String kind, String level, String points, Integer months, String ceiling, String from) {
        return new PointRule(kind, level, new BigDecimal(points), months, ceiling, LocalDate.parse(from));
    }

    private static Scale scale(String from, String leastForA) {
        return new Scale(
                LocalDate.parse(from),
                new BigDecimal("60"),
                20,
                List.of(
                        new Scale.Step("A", new BigDecimal(leastForA)),
                        new Scale.Step("B", new BigDecimal("60")),
                        new Scale.Step("C", new BigDecimal("40")),
                        new Scale.Step("D", null)));
    }

    private CreditItem item(String kind, String level, String day) {
        return item(kind, level, day, CreditItem.State.IN_FORCE);
    }

    private CreditItem item(String kind, String level, String day, CreditItem.State state) {
        return new CreditItem(
                next++,
                FIRM,
                kind,
                level,
                LocalDate.parse(day),
                "",
                "县税务局",
                "",
                "tax",
                Instant.EPOCH,
                state,
                null,
                null,
                "");
    }

    private Grading.Graded grade(CreditItem... items) {
        return new Grading(kinds, rules, scales).grade(List.of(items), TODAY);
    }

    @Test
    void aFirmOfWhomNothingIsKnownHasNoGrade() {
        assertThat(grade().grade()).isNull();
        assertThat(grade(item("tax", "A", "2019-01-01")).grade()).isNull();
    }

    @Test
    void addsWhatSpeaksForTheFirmAndTakesAwayWhatSpeaksAgainstIt() {
        Grading.Graded graded = grade(item("tax", "A", "2022-04-30"), item("penalty", "一般", "2022-06-01"));
        assertThat(graded.points()).isEqualByComparingTo("65");
        assertThat(graded.grade()).isEqualTo("B");
        assertThat(graded.lines())
                .extracting(line -> line.why().zh())
                .containsExactly("加 15 分，有效至2024-04-29", "减 10 分，有效至2024-05-31");
        // the first of the two to end
        assertThat(graded.goodTo()).isEqualTo(LocalDate.of(2024, 4, 29));
    }

    @Test
    void countsOnTheLastDayAndNotOnTheNext() {
        CreditItem item = item("penalty", "一般", "2020-12-16");
        assertThat(grade(item).points()).isEqualByComparingTo("50");
        assertThat(new Grading(kinds, rules, scales)
                        .grade(List.of(item), TODAY.plusDays(1))
                        .grade())
                .isNull();
    }

    @Test
    void ofAStandingTheNewestCountsAlone() {
        Grading.Graded graded = grade(item("tax", "D", "2021-04-30"), item("tax", "A", "2022-04-30"));
        assertThat(graded.points()).isEqualByComparingTo("75");
        assertThat(graded.grade()).isEqualTo("A");
        assertThat(graded.lines().getFirst().why().zh()).isEqualTo("已被2022-04-30的新结果取代，不计分");
        // two penalties are two
        assertThat(grade(item("penalty", "一般", "2022-01-01"), item("penalty", "一般", "2022-02-01"))
                        .points())
                .isEqualByComparingTo("40");
    }

    @Test
    void aCeilingHoldsTheGradeDownWhateverThePoints() {
        Grading.Graded graded = grade(item("tax", "A", "2022-04-30"), item("penalty", "失信", "2015-01-01"));
        assertThat(graded.points()).isEqualByComparingTo("70");
        assertThat(graded.plain()).isEqualTo("B");
        assertThat(graded.grade()).isEqualTo("D");
        assertThat(graded.ceilings()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnCorrectedOrUnknownToTheRuleDoesNotCount() {
        assertThat(grade(
                                item("penalty", "一般", "2022-01-01", CreditItem.State.WITHDRAWN),
                                item("penalty", "一般", "2022-01-01", CreditItem.State.CORRECTED),
                                item("penalty", "新档", "2022-01-01"))
                        .grade())
                .isNull();
        // noted without points it is known all the same
        assertThat(grade(item("penalty", "警告", "2022-01-01")).grade()).isEqualTo("B");
    }

    @Test
    void judgesByTheRuleOfTheDay() {
        rules.add(rule("penalty", "一般", "-25", 24, null, "2022-12-16"));
        CreditItem item = item("penalty", "一般", "2022-06-01");
        assertThat(grade(item).points()).isEqualByComparingTo("50");
        assertThat(grade(item).goodTo()).isEqualTo(TODAY);
        Grading.Graded later = new Grading(kinds, rules, scales).grade(List.of(item), TODAY.plusDays(1));
        assertThat(later.points()).isEqualByComparingTo("35");
        assertThat(later.grade()).isEqualTo("D");
    }

    @Test
    void anotherScaleHoldsFromItsDay() {
        scales.add(scale("2022-12-16", "80"));
        CreditItem item = item("tax", "A", "2022-04-30");
        assertThat(grade(item).grade()).isEqualTo("A");
        assertThat(new Grading(kinds, rules, scales)
                        .grade(List.of(item), TODAY.plusDays(1))
                        .grade())
                .isEqualTo("B");
    }
}
