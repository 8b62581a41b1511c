package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.indicators.FigureFault;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A threshold moves only when two agree: it decides what the office is shown as unusual. */
@Component
class ChangingThresholds implements Approvable<ChangingThresholds.Wanted> {

    /** What each is called, and between which values it makes sense. */
    private record Known(Said name, BigDecimal least, BigDecimal most, boolean whole) {}

    private static final Map<String, Known> KNOWN = Map.of(
            "unusual.z", known("异常变化的标准分", "score from which a change is unusual", 1, 10, false),
            "unusual.months", known("与多少个月的变化相比", "months to compare with", 6, 120, true),
            "unusual.least_months", known("至少多少个月才判断", "least months of history", 3, 60, true),
            "pace.tolerance", known("进度相当的幅度（百分点）", "tolerance of the pace, points", 0, 50, false));

    private static Known known(String zh, String en, int least, int most, boolean whole) {
        return new Known(new Said(zh, en), BigDecimal.valueOf(least), BigDecimal.valueOf(most), whole);
    }

    private final ThresholdRows rows;

    ChangingThresholds(ThresholdRows rows) {
        this.rows = rows;
    }

    /** @param by name of who proposes it */
    record Wanted(String name, LocalDate effectiveFrom, BigDecimal value, String by) {}

    @Override
    public String kind() {
        return "indicators.threshold";
    }

    @Override
    public Said name() {
        return new Said("修改预警阈值", "change a threshold");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.DIRECTOR, Role.STATISTICIAN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        ThresholdRows.Row before = rows.inForce(wanted.name(), wanted.effectiveFrom())
                .orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_THRESHOLD, wanted.name()));
        Known known = KNOWN.get(wanted.name());
        if (known != null) {
            boolean whole = wanted.value().stripTrailingZeros().scale() <= 0;
            if (wanted.value().compareTo(known.least()) < 0
                    || wanted.value().compareTo(known.most()) > 0
                    || (known.whole() && !whole))
                throw Refused.because(FigureFault.BAD_THRESHOLD, wanted.value(), known.least(), known.most());
        }
        Said name = known == null ? Said.same(wanted.name()) : known.name();
        return new Change(
                "threshold/" + wanted.name(),
                new Said(
                        "自%s起，“%s”改为 %s"
                                .formatted(
                                        wanted.effectiveFrom(),
                                        name.zh(),
                                        wanted.value().toPlainString()),
                        "From %s, the %s becomes %s"
                                .formatted(
                                        wanted.effectiveFrom(),
                                        name.en(),
                                        wanted.value().toPlainString())),
                List.of(
                        new Change.Line(
                                name,
                                Said.same(before.value().toPlainString()),
                                Said.same(wanted.value().toPlainString())),
                        new Change.Line(
                                new Said("生效日期", "From"),
                                Said.same(before.effectiveFrom().toString()),
                                Said.same(wanted.effectiveFrom().toString()))),
                before.toString());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        String note = rows.inForce(wanted.name(), wanted.effectiveFrom())
                .map(ThresholdRows.Row::note)
                .orElse("");
        rows.put(new ThresholdRows.Row(wanted.name(), wanted.effectiveFrom(), wanted.value(), note));
        return null;
    }
}
