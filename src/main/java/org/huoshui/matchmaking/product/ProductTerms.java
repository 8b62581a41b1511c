package org.huoshui.matchmaking.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.kernel.Problem;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;

/**
 * What a version says.
 *
 * @param minAmount 元
 * @param maxAmount 元
 * @param rateFrom % a year; of a guarantee or an insurance the fee
 * @param guarantees what the loan may stand on, any one of them; empty: anything
 * @param purposes what for; empty: anything
 * @param promisedDays working days from the application to the answer, as the institution promises
 * @param features codes of the dictionary
 * @param condition who qualifies, in the words of {@link CreditConditions}; empty: everybody
 */
public record ProductTerms(
        String name,
        ProductKind kind,
        BigDecimal minAmount,
        BigDecimal maxAmount,
        int minMonths,
        int maxMonths,
        BigDecimal rateFrom,
        BigDecimal rateTo,
        Set<Guarantee> guarantees,
        Set<Purpose> purposes,
        int promisedDays,
        Set<String> features,
        String condition,
        String summary) {

    static final BigDecimal LARGEST = new BigDecimal("10000000000");
    static final BigDecimal DEAREST = BigDecimal.valueOf(36);
    static final int LONGEST = 600;
    static final int SLOWEST = 250;

    private static final int NAME = 60;
    private static final int TEXT = 1000;

    public ProductTerms {
        name = name.strip();
        condition = condition.strip();
        summary = summary.strip();
        guarantees =
                guarantees.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(guarantees));
        purposes = purposes.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        features = java.util.Collections.unmodifiableSet(new TreeSet<>(features));
        minAmount = minAmount.setScale(2, java.math.RoundingMode.HALF_UP);
        maxAmount = maxAmount.setScale(2, java.math.RoundingMode.HALF_UP);
        rateFrom = rateFrom.setScale(3, java.math.RoundingMode.HALF_UP);
        rateTo = rateTo.setScale(3, java.math.RoundingMode.HALF_UP);
    }

    /** Everything wrong with it but its condition, each at the field's name. */
    List<Problem> faults(Set<String> knownFeatures) {
        List<Problem> faults = new ArrayList<>();
        if (name.isEmpty()) faults.add(Problem.of(ProductError.MISSING, "产品名称").at("name"));
        if (name.length() > NAME)
            faults.add(Problem.of(ProductError.TOO_LONG, "产品名称", NAME).at("name"));
        if (condition.length() > TEXT)
            faults.add(Problem.of(ProductError.TOO_LONG, "准入条件", TEXT).at("condition"));
        if (summary.length() > TEXT)
            faults.add(Problem.of(ProductError.TOO_LONG, "产品说明", TEXT).at("summary"));
        outside(faults, "minAmount", "最低金额", minAmount, BigDecimal.ONE, LARGEST);
        outside(faults, "maxAmount", "最高金额", maxAmount, BigDecimal.ONE, LARGEST);
        outside(
                faults,
                "minMonths",
                "最短期限",
                BigDecimal.valueOf(minMonths),
                BigDecimal.ONE,
                BigDecimal.valueOf(LONGEST));
        outside(
                faults,
                "maxMonths",
                "最长期限",
                BigDecimal.valueOf(maxMonths),
                BigDecimal.ONE,
                BigDecimal.valueOf(LONGEST));
        outside(faults, "rateFrom", "最低利率", rateFrom, BigDecimal.ZERO, DEAREST);
        outside(faults, "rateTo", "最高利率", rateTo, BigDecimal.ZERO, DEAREST);
        outside(
                faults,
                "promisedDays",
                "承诺办结时间",
                BigDecimal.valueOf(promisedDays),
                BigDecimal.ONE,
                BigDecimal.valueOf(SLOWEST));
        if (minAmount.compareTo(maxAmount) > 0)
            faults.add(Problem.of(ProductError.RANGE, "金额").at("maxAmount"));
        if (minMonths > maxMonths)
            faults.add(Problem.of(ProductError.RANGE, "期限").at("maxMonths"));
        if (rateFrom.compareTo(rateTo) > 0)
            faults.add(Problem.of(ProductError.RANGE, "利率").at("rateTo"));
        for (String feature : features)
            if (!knownFeatures.contains(feature))
                faults.add(Problem.of(ProductError.FEATURE_UNKNOWN, feature).at("features"));
        return faults;
    }

    private static void outside(
            List<Problem> faults, String field, String said, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0)
            faults.add(Problem.of(ProductError.OUTSIDE, said, least.toPlainString(), most.toPlainString())
                    .at(field));
    }
}
