package org.huoshui.returns.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;

/**
 * Money that stands at about ten thousand times last month's, or a ten-thousandth, was written in another unit than the
 * sheet says. Names the unit it was likely written in.
 */
final class UnitSlipRule implements Rule {

    /** @param larger whether this month is the larger one */
    private record Slip(BigDecimal factor, boolean larger, Unit unit) {}

    private static final Map<Integer, String> SYMBOLS =
            Map.of(0, "元", 2, "百元", 3, "千元", 4, "万元", 6, "百万元", 7, "千万元", 8, "亿元");

    @Override
    public List<Finding> find(Check check, Scene scene) {
        List<BigDecimal> factors = factors(check);
        Map<Slip, List<IndicatorId>> slips = new LinkedHashMap<>();
        for (Candidate.Value value : scene.values().values()) {
            IndicatorId id = value.observation().indicator();
            BigDecimal last = scene.lastMonth().get(id);
            BigDecimal now = value.observation().value();
            if (last == null
                    || last.signum() <= 0
                    || now.signum() <= 0
                    || !value.unit().isMoney()) continue;
            boolean larger = now.compareTo(last) > 0;
            BigDecimal ratio =
                    larger ? now.divide(last, MathContext.DECIMAL64) : last.divide(now, MathContext.DECIMAL64);
            for (BigDecimal factor : factors) {
                if (near(ratio, factor, check.tolerance())) {
                    slips.computeIfAbsent(new Slip(factor, larger, value.unit()), s -> new ArrayList<>())
                            .add(id);
                    break;
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        slips.forEach((slip, ids) ->
                findings.add(finding(check, scene, slip, ids.stream().sorted().toList())));
        return findings;
    }

    static List<BigDecimal> factors(Check check) {
        try {
            return Arrays.stream(check.rule().split(",", -1))
                    .map(f -> new BigDecimal(f.strip()))
                    .toList();
        } catch (NumberFormatException e) {
            throw Refused.because(CheckFault.NOT_FACTORS, check.rule());
        }
    }

    private static boolean near(BigDecimal ratio, BigDecimal factor, BigDecimal tolerance) {
        return ratio.compareTo(factor.multiply(tolerance)) <= 0
                && ratio.multiply(tolerance).compareTo(factor) >= 0;
    }

    private static Finding finding(Check check, Scene scene, Slip slip, List<IndicatorId> ids) {
        int zeros = slip.factor.precision() - slip.factor.scale() - 1;
        int power = slip.unit.power() + (slip.larger ? -zeros : zeros);
        String plain = slip.factor.toPlainString();
        String names = ids.stream().map(id -> scene.indicator(id).name()).collect(Collectors.joining("、"));
        return scene.finding(
                check,
                (slip.larger ? "x" : "/") + plain + slip.unit.symbol(),
                ids,
                Map.of(
                        "indicators",
                        names,
                        "ratio",
                        slip.larger ? plain + "倍" : plain + "分之一",
                        "unit",
                        slip.unit.symbol(),
                        "likely",
                        SYMBOLS.getOrDefault(power, slip.larger ? "更小的单位" : "更大的单位")),
                Map.of(
                        "indicators",
                        names,
                        "ratio",
                        slip.larger ? plain + " times" : "1/" + plain + " of",
                        "unit",
                        slip.unit.symbol(),
                        "likely",
                        SYMBOLS.getOrDefault(power, slip.larger ? "a smaller unit" : "a larger unit")));
    }
}
