package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing products ask about, and for each value seen so far which of them it satisfies: a bit for each product. A value is
 * held against the products once; all later cases with the same value read the bits. Numbers count as the same between two
 * neighbouring limits that any product names.
 */
final class Dimension {

    /** Bits of so many values are kept; few are ever seen, but nobody fills the memory by asking. */
    private static final int KEPT = 8192;

    /** What is asked of a case: the value to remember it by. */
    private final Function<Case, @Nullable Object> value;
    /** The products that ask about it, by their places; the others are satisfied by anything. */
    private final int[] asking;

    private final Holds holds;
    private final long[] indifferent;
    private final Map<Object, long[]> answers = new ConcurrentHashMap<>();

    /** Whether the product at this place is satisfied, as far as this dimension goes. */
    @FunctionalInterface
    interface Holds {
        boolean of(int product, Case wanted);
    }

    private static final Object UNKNOWN = new Object();

    private Dimension(int products, Function<Case, @Nullable Object> value, int[] asking, Holds holds) {
        this.value = value;
        this.asking = asking;
        this.holds = holds;
        indifferent = new long[(products + 63) >>> 6];
        Arrays.fill(indifferent, -1L);
        for (int product : asking) indifferent[product >>> 6] &= ~(1L << product);
    }

    /** A dimension of words. */
    static Dimension words(int products, IntPredicate asks, Function<Case, @Nullable Object> value, Holds holds) {
        return new Dimension(products, value, asking(products, asks), holds);
    }

    /** A dimension of numbers. @param limits every number a product compares with */
    static Dimension numbers(
            int products,
            IntPredicate asks,
            Function<Case, @Nullable BigDecimal> number,
            Set<BigDecimal> limits,
            Holds holds) {
        BigDecimal[] sorted = new TreeSet<>(limits).toArray(BigDecimal[]::new);
        return new Dimension(
                products,
                wanted -> {
                    BigDecimal known = number.apply(wanted);
                    return known == null ? null : segment(sorted, known);
                },
                asking(products, asks),
                holds);
    }

    /** Odd on a limit, even between two. */
    private static Integer segment(BigDecimal[] limits, BigDecimal number) {
        int found = Arrays.binarySearch(limits, number);
        return found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
    }

    private static int[] asking(int products, IntPredicate asks) {
        return java.util.stream.IntStream.range(0, products).filter(asks).toArray();
    }

    boolean isIdle() {
        return asking.length == 0;
    }

    /** The satisfied products, a bit each. Not to be changed. */
    long[] satisfied(Case wanted) {
        Object seen = value.apply(wanted);
        Object key = seen == null ? UNKNOWN : seen;
        long[] known = answers.get(key);
        if (known != null) return known;
        long[] bits = indifferent.clone();
        for (int product : asking) if (holds.of(product, wanted)) bits[product >>> 6] |= 1L << product;
        if (answers.size() >= KEPT) answers.clear();
        answers.put(key, bits);
        return bits;
    }
}
