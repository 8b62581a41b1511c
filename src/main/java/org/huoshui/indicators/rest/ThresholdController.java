package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.indicators.FigureFault;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From where on something counts as unusual, or as behind the plan: values with the day they hold from. */
@RestController
@RequestMapping("/api/indicators/thresholds")
class ThresholdController {

    private final ThresholdRows rows;
    private final ChangingThresholds changing;
    private final Approvals approvals;

    ThresholdController(ThresholdRows rows, ChangingThresholds changing, Approvals approvals) {
        this.rows = rows;
        this.changing = changing;
        this.approvals = approvals;
    }

    /** @param value decimal text */
    record ThresholdView(String name, LocalDate effectiveFrom, String value, String note) {
        static ThresholdView of(ThresholdRows.Row row) {
            return new ThresholdView(
                    row.name(), row.effectiveFrom(), row.value().toPlainString(), row.note());
        }
    }

    record ThresholdToSet(LocalDate effectiveFrom, String value) {}

    /** Every row, by name, newest first. */
    @GetMapping
    List<ThresholdView> thresholds() {
        return rows.all().stream().map(ThresholdView::of).toList();
    }

    @PutMapping("/{name}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal set(
            @PathVariable String name,
            @RequestBody ThresholdToSet wanted,
            @RequestParam(required = false) @Nullable String reason) {
        BigDecimal value;
        try {
            value = new BigDecimal(wanted.value().strip());
        } catch (NumberFormatException e) {
            throw Refused.because(FigureFault.BAD_REQUEST, wanted.value());
        }
        return approvals.propose(
                changing,
                new ChangingThresholds.Wanted(
                        name, wanted.effectiveFrom(), value, Asking.required().name()),
                reason);
    }
}
