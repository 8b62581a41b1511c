package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.FigureFault;
import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** A value while it is being worked with: what became of it, and which institutions stand behind it. */
record Computed(Value value, Cover cover) {

    /**
     * The institutions that belong in a number, and those of them that are not in it. What a number of several parts rests
     * on is put together only when somebody asks: a city's thousands of institutions are rarely named one by one.
     */
    static final class Cover {
        static final Cover NONE = new Cover(Set.of(), Set.of());

        private final List<Cover> parts;
        private final boolean complete;
        private @Nullable Set<String> expected;
        private @Nullable Set<String> missing;

        Cover(Set<String> expected, Set<String> missing) {
            this.parts = List.of();
            this.expected = expected;
            this.missing = missing;
            this.complete = missing.isEmpty();
        }

        private Cover(List<Cover> parts) {
            this.parts = parts;
            this.complete = parts.stream().allMatch(Cover::complete);
        }

        /** Of a number made of several. */
        static Cover of(Collection<Cover> parts) {
            List<Cover> different = new ArrayList<>();
            for (Cover part : parts) if (part != NONE && !different.contains(part)) different.add(part);
            return switch (different.size()) {
                case 0 -> NONE;
                case 1 -> different.getFirst();
                default -> new Cover(List.copyOf(different));
            };
        }

        /** Codes; empty where the number has no institutions behind it. */
        Set<String> expected() {
            Set<String> known = expected;
            if (known == null) expected = known = union(Cover::expected);
            return known;
        }

        /** Codes of those expected that are not in the number. */
        Set<String> missing() {
            Set<String> known = missing;
            if (known == null) missing = known = complete ? Set.of() : union(Cover::missing);
            return known;
        }

        private Set<String> union(Function<Cover, Set<String>> which) {
            Set<String> all = new HashSet<>();
            for (Cover part : parts) all.addAll(which.apply(part));
            return Set.copyOf(all);
        }

        boolean complete() {
            return complete;
        }

        Cover and(Cover other) {
            return of(List.of(this, other));
        }

        /** Institutions that are in one of the two and missing in the other though they belong there. */
        Set<String> unevenWith(Cover other) {
            if (complete && other.complete) return Set.of();
            Set<String> uneven = new HashSet<>();
            for (String code : missing())
                if (other.expected().contains(code) && !other.missing().contains(code)) uneven.add(code);
            for (String code : other.missing())
                if (expected().contains(code) && !missing().contains(code)) uneven.add(code);
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
