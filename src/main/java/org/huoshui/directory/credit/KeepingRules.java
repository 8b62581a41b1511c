package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The grading rule: rows with a day from which they hold, never changed backwards. */
@Service
class KeepingRules {

    private static final BigDecimal MOST_POINTS = new BigDecimal("100");
    private static final int LONGEST_LEVEL = 40;
    private static final int MOST_MONTHS = 120;

    /** A county's firms are judged anew at once, a province's over the hours. */
    private static final int ROUNDS_AT_ONCE = 30;

    private final RuleStore store;
    private final CreditStore credit;
    private final Regrading regrading;
    private final OfficeCalendar calendar;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    KeepingRules(
            RuleStore store,
            CreditStore credit,
            Regrading regrading,
            OfficeCalendar calendar,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.credit = credit;
        this.regrading = regrading;
        this.calendar = calendar;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CreditKind> kinds() {
        return store.kinds();
    }

    @Transactional(readOnly = true)
    public List<PointRule> rules() {
        return store.rules();
    }

    @Transactional(readOnly = true)
    public List<Scale> scales() {
        return store.scales();
    }

    /** A level of a kind counts otherwise from a day on; a level that was not there is a new one. Grades follow. */
    void put(PointRule rule) {
        transaction.executeWithoutResult(status -> putRule(rule));
        regrading.catchUp(ROUNDS_AT_ONCE);
    }

    private void putRule(PointRule rule) {
        CreditKind kind = KeepingCredit.kind(rule.kind(), store.kinds());
        if (kind == null) throw Refused.because(CreditError.UNKNOWN_KIND, rule.kind(), "…");
        if (rule.level().isBlank()) throw Refused.because(CreditError.MISSING, "档次");
        if (rule.level().length() > LONGEST_LEVEL) throw Refused.because(CreditError.TOO_LONG, "档次", LONGEST_LEVEL);
        if (rule.points().scale() > 1 || rule.points().abs().compareTo(MOST_POINTS) > 0)
            throw Refused.because(CreditError.RULE_POINTS);
        Integer months = rule.months();
        if (months != null && (months < 1 || months > MOST_MONTHS)) throw Refused.because(CreditError.MONTHS);
        refusePast(rule.effectiveFrom());
        String ceiling = rule.ceiling();
        if (ceiling != null && !store.grading().scale(rule.effectiveFrom()).has(ceiling))
            throw Refused.because(CreditError.UNKNOWN_GRADE, ceiling);
        PointRule before = store.grading()
                .rule(rule.kind(), rule.level(), rule.effectiveFrom())
                .orElse(null);
        store.put(rule, Asking.required().account(), clock.instant());
        credit.staleAll();
        events.publishEvent(new CreditEvent(
                "credit.rule-changed",
                "credit-rule/" + rule.kind(),
                Map.of(
                        "level",
                        rule.level(),
                        "effectiveFrom",
                        rule.effectiveFrom().toString()),
                fields(before),
                fields(rule),
                ""));
    }

    private static Map<String, String> fields(@Nullable PointRule rule) {
        Map<String, String> fields = new TreeMap<>();
        if (rule == null) return fields;
        Integer months = rule.months();
        String ceiling = rule.ceiling();
        fields.put("points", rule.points().toPlainString());
        if (months != null) fields.put("months", months.toString());
        if (ceiling != null) fields.put("ceiling", ceiling);
        return fields;
    }

    /** Other grades or other points for them from a day on. */
    void put(Scale scale) {
        transaction.executeWithoutResult(status -> putScale(scale));
        regrading.catchUp(ROUNDS_AT_ONCE);
    }

    private void putScale(Scale scale) {
        refusePast(scale.effectiveFrom());
        if (scale.disputeDays() < 1) throw Refused.because(CreditError.MISSING, "异议答复天数");
        List<Scale.Step> steps = scale.steps();
        BigDecimal above = null;
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal least = steps.get(i).least();
            boolean last = i == steps.size() - 1;
            if (last != (least == null) || steps.get(i).grade().isBlank())
                throw Refused.because(CreditError.STEPS_UNORDERED);
            if (above != null && least != null && least.compareTo(above) >= 0)
                throw Refused.because(CreditError.STEPS_UNORDERED);
            above = least;
        }
        if (steps.size() < 2 || steps.stream().map(Scale.Step::grade).distinct().count() != steps.size())
            throw Refused.because(CreditError.STEPS_UNORDERED);
        Scale before = store.grading().scale(scale.effectiveFrom());
        store.put(scale, Asking.required().account(), clock.instant());
        credit.staleAll();
        events.publishEvent(new CreditEvent(
                "credit.scale-changed",
                "credit-rule/scale",
                Map.of("effectiveFrom", scale.effectiveFrom().toString()),
                fields(before),
                fields(scale),
                ""));
    }

    private static Map<String, String> fields(Scale scale) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("base", scale.base().toPlainString());
        fields.put("disputeDays", Integer.toString(scale.disputeDays()));
        for (Scale.Step step : scale.steps()) {
            BigDecimal least = step.least();
            fields.put("grade " + step.grade(), least == null ? "" : least.toPlainString());
        }
        return fields;
    }

    private void refusePast(LocalDate from) {
        if (from.isBefore(calendar.today())) throw Refused.because(CreditError.RULE_IN_THE_PAST);
    }
}
