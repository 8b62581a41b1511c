package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The grading rule, for all who are graded by it or enter what counts; the office changes it. */
@RestController
@RequestMapping("/api/directory/credit/rules")
@OpenTo({
    Role.DIRECTOR,
    Role.STATISTICIAN,
    Role.OFFICER,
    Role.LEADER,
    Role.INSTITUTION,
    Role.FIRM,
    Role.TOWNSHIP,
    Role.DEPARTMENT
})
class RuleController {

    private final KeepingRules keeping;

    RuleController(KeepingRules keeping) {
        this.keeping = keeping;
    }

    record CreditKindView(String code, String name, String english, boolean latestOnly) {}

    /** @param months absent: counts until it is withdrawn or replaced */
    record CreditRuleView(
            String kind,
            String level,
            String points,
            @Nullable Integer months,
            @Nullable String ceiling,
            LocalDate effectiveFrom) {}

    /** @param least absent for the last grade */
    record CreditStepToKeep(String grade, @Nullable BigDecimal least) {}

    record CreditStepView(String grade, @Nullable String least) {}

    record CreditScaleView(LocalDate effectiveFrom, String base, int disputeDays, List<CreditStepView> steps) {}

    record CreditRulesView(List<CreditKindView> kinds, List<CreditRuleView> rules, List<CreditScaleView> scales) {}

    record CreditRuleToKeep(
            String kind,
            String level,
            BigDecimal points,
            @Nullable Integer months,
            @Nullable String ceiling,
            LocalDate effectiveFrom) {}

    record CreditScaleToKeep(LocalDate effectiveFrom, BigDecimal base, int disputeDays, List<CreditStepToKeep> steps) {}

    @GetMapping
    CreditRulesView rules() {
        return new CreditRulesView(
                keeping.kinds().stream()
                        .map(kind -> new CreditKindView(kind.code(), kind.name(), kind.english(), kind.latestOnly()))
                        .toList(),
                keeping.rules().stream()
                        .map(rule -> new CreditRuleView(
                                rule.kind(),
                                rule.level(),
                                rule.points().toPlainString(),
                                rule.months(),
                                rule.ceiling(),
                                rule.effectiveFrom()))
                        .toList(),
                keeping.scales().stream().map(RuleController::view).toList());
    }

    private static CreditScaleView view(Scale scale) {
        return new CreditScaleView(
                scale.effectiveFrom(),
                scale.base().toPlainString(),
                scale.disputeDays(),
                scale.steps().stream()
                        .map(step -> {
                            BigDecimal least = step.least();
                            return new CreditStepView(step.grade(), least == null ? null : least.toPlainString());
                        })
                        .toList());
    }

    /** A row of its own day: what held before that day stays on record. */
    @PostMapping
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rule(@RequestBody CreditRuleToKeep wanted) {
        String ceiling = wanted.ceiling();
        keeping.put(new PointRule(
                wanted.kind(),
                wanted.level().strip(),
                wanted.points(),
                wanted.months(),
                ceiling == null || ceiling.isBlank() ? null : ceiling,
                wanted.effectiveFrom()));
    }

    @PutMapping("/scale")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scale(@RequestBody CreditScaleToKeep wanted) {
        keeping.put(new Scale(
                wanted.effectiveFrom(),
                wanted.base(),
                wanted.disputeDays(),
                wanted.steps().stream()
                        .map(step -> new Scale.Step(step.grade().strip(), step.least()))
                        .toList()));
    }
}
