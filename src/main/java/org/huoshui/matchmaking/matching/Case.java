package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Term;
import org.jspecify.annotations.Nullable;

/**
 * A need and its firm on a day, as conditions ask about them.
 *
 * @param day on which it is matched
 * @param amount 元
 * @param rateCeiling %; absent: the firm does not say
 * @param purpose code
 * @param guarantees codes; empty: the firm does not say
 * @param regions codes of the town and all it lies in; absent: nobody knows where
 * @param industries code and all its beginnings; absent: unknown
 * @param size code; absent: not classed
 * @param kind code
 * @param established absent: unknown
 * @param lists codes of lists and of their kinds
 * @param grade absent: none in force
 */
record Case(
        LocalDate day,
        BigDecimal amount,
        int months,
        @Nullable BigDecimal rateCeiling,
        String purpose,
        Set<String> guarantees,
        @Nullable Set<String> regions,
        @Nullable Set<String> industries,
        @Nullable String size,
        String kind,
        @Nullable LocalDate established,
        Set<String> lists,
        boolean green,
        @Nullable String grade)
        implements Condition.Facts {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    Case {
        guarantees = Set.copyOf(guarantees);
        lists = Set.copyOf(lists);
    }

    /** Whole months since it was founded, in years. */
    private @Nullable BigDecimal age() {
        if (established == null) return null;
        long months = ChronoUnit.MONTHS.between(established, day);
        return BigDecimal.valueOf(Math.max(0, months)).divide(MONTHS_A_YEAR, MathContext.DECIMAL64);
    }

    @Override
    public @Nullable BigDecimal number(Term term) {
        return switch (term.name()) {
            case "金额" -> amount;
            case "期限" -> BigDecimal.valueOf(months);
            case "利率上限" -> rateCeiling;
            case "成立年限" -> age();
            default -> null;
        };
    }

    @Override
    public @Nullable Set<String> words(Term term) {
        return switch (term.name()) {
            case "用途" -> Set.of(purpose);
            case "担保" -> guarantees.isEmpty() ? null : guarantees;
            case "地区" -> regions;
            case "行业" -> industries;
            case "规模" -> size == null ? null : Set.of(size);
            case "企业类型" -> Set.of(kind);
            case "名单" -> lists;
            case "资信等级" -> grade == null ? null : Set.of(grade);
            default -> null;
        };
    }

    @Override
    public @Nullable Boolean flag(Term term) {
        return term.name().equals("绿色") ? green : null;
    }

    /** The section of the industry, {@code C}; empty when unknown. */
    String section() {
        if (industries == null) return "";
        return industries.stream()
                .filter(code -> code.length() == 1)
                .findFirst()
                .orElse("");
    }

    String sizeOrNone() {
        return size == null ? "" : size;
    }
}
