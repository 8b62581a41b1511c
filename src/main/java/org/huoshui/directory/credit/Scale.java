package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which points which grade is given, from a day on.
 *
 * @param base what a firm begins with
 * @param disputeDays within so many days a dispute is to be answered
 * @param steps the best grade first; the last one has no least points
 */
record Scale(LocalDate effectiveFrom, BigDecimal base, int disputeDays, List<Step> steps) {

    record Step(String grade, @Nullable BigDecimal least) {}

    Scale {
        steps = List.copyOf(steps);
    }

    String gradeOf(BigDecimal points) {
        for (Step step : steps) {
            BigDecimal least = step.least();
            if (least == null || points.compareTo(least) >= 0) return step.grade();
        }
        throw new IllegalStateException("a scale without a last grade");
    }

    /** 0 for the best; beyond all for a grade the scale does not have. */
    int rank(String grade) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).grade().equals(grade)) return i;
        return steps.size();
    }

    boolean has(String grade) {
        return rank(grade) < steps.size();
    }
}
