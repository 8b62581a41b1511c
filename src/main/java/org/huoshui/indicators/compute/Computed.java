package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.FigureFault;
import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** A value while it is being worked with: what became of it, and which institutions stand behind it. */
record Computed(Value value, Cover cover) {

    /**
     * @param expected codes of the institutions that belong in the number; empty where that has no meaning
     * @param missing those of them that are not in it
     */
    record Cover(Set<String> expected, Set<String> missing) {
        static final Cover NONE = new Cover(Set.of(), Set.of());

        boolean complete() {
            return missing.isEmpty();
        }

        Cover and(Cover other) {
            if (other.expected.isEmpty() || other.equals(this)) return this;
            if (expected.isEmpty()) return other;
            Set<String> all = new HashSet<>(expected);
            all.addAll(other.expected);
            Set<String> gaps = new HashSet<>(missing);
            gaps.addAll(other.missing);
            return new Cover(Set.copyOf(all), Set.copyOf(gaps));
        }

        /** Institutions that are in one of the two and missing in the other though they belong there. */
        Set<String> unevenWith(Cover other) {
            Set<String> uneven = new HashSet<>();
            for (String code : missing)
                if (other.expected.contains(code) && !other.missing.contains(code)) uneven.add(code);
            for (String code : other.missing) if (expected.contains(code) && !missing.contains(code)) uneven.add(code);
            return uneven;
        }
    }

    static Computed known(BigDecimal number, Cover cover) {
        return new Computed(new Value.Known(number), cover);
    }

    static Computed missing(List<String> who, Cover cover, ErrorCode code, @Nullable Object... arguments) {
        return new Computed(new Value.Missing(who, Problem.of(code, arguments)), cover);
    }

    static Computed undefined(ErrorCode code, @Nullable Object... arguments) {
        return new Computed(new Value.Undefined(Problem.of(code, arguments)), Cover.NONE);
    }

    static Computed refused(List<String> who, ErrorCode code, @Nullable Object... arguments) {
        return new Computed(new Value.Refused(who, Problem.of(code, arguments)), Cover.NONE);
    }

    static Computed unknownWhole(String whole) {
        return undefined(FigureFault.UNKNOWN_WHOLE, whole);
    }

    @Nullable
    BigDecimal number() {
        return value instanceof Value.Known(var number) ? number : null;
    }

    Computed with(Cover other) {
        return new Computed(value, other);
    }
}
