package org.huoshui.indicators;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a tree. 非(…) has been carried down to the leaves, so a condition holds when its leaves do; a leaf whose fact is
 * not known does not hold, whichever way it is asked: nobody is let in by what is not known.
 */
public sealed interface Condition {

    /** This part as it was written; around it what 非(…) said, if anything. */
    String text();

    boolean holds(Facts facts);

    /** The leaves that stand against it, and of 或 the whole where none of its parts holds; empty when it holds. */
    List<Condition> against(Facts facts);

    /** The leaves, from left to right. */
    Stream<Condition> leaves();

    /** What is known of the case in hand. */
    interface Facts {
        /** In the term's unit. */
        @Nullable
        BigDecimal number(Term term);

        /** The word and all it is part of, or the several; null when not known, empty when there are none. */
        @Nullable
        Set<String> words(Term term);

        @Nullable
        Boolean flag(Term term);
    }

    /** A comparison's sign. */
    enum Relation {
        LESS("<", "小于", "below"),
        AT_MOST("<=", "不超过", "at most"),
        EQUAL("=", "等于", "equal to"),
        UNEQUAL("!=", "不等于", "other than"),
        AT_LEAST(">=", "不少于", "at least"),
        MORE(">", "大于", "above");

        private final String sign;
        private final String zh;
        private final String en;

        Relation(String sign, String zh, String en) {
            this.sign = sign;
            this.zh = zh;
            this.en = en;
        }

        public String sign() {
            return sign;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        public boolean of(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }

        /** What holds exactly when this does not. */
        public Relation opposite() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
            };
        }

        /** With the sides exchanged. */
        public Relation turned() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case EQUAL, UNEQUAL -> this;
                case AT_LEAST -> AT_MOST;
                case MORE -> LESS;
            };
        }
    }

    /** How a term's words are measured against a list. */
    enum Manner {
        ANY,
        ALL,
        NONE,
        /** Not all of them: what 非(包含 …) leaves. */
        NOT_ALL
    }

    /** Numbers that are computed from facts. */
    @FunctionalInterface
    interface Computation {
        /** @return null when a fact is missing or the arithmetic has no meaning */
        @Nullable
        BigDecimal of(Facts facts);
    }

    record All(List<Condition> parts, String text) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) if (!part.holds(facts)) return false;
            return true;
        }

        @Override
        public List<Condition> against(Facts facts) {
            return parts.stream().flatMap(part -> part.against(facts).stream()).toList();
        }

        @Override
        public Stream<Condition> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    record Any(List<Condition> parts, String text) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) if (part.holds(facts)) return true;
            return false;
        }

        @Override
        public List<Condition> against(Facts facts) {
            return holds(facts) ? List.of() : List.of(this);
        }

        @Override
        public Stream<Condition> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    /** A leaf asks about one thing. */
    sealed interface Leaf extends Condition {
        @Override
        default List<Condition> against(Facts facts) {
            return holds(facts) ? List.of() : List.of(this);
        }

        @Override
        default Stream<Condition> leaves() {
            return Stream.of(this);
        }

        /** The names it asks about. */
        List<Term> terms();
    }

    /** A number against a fixed one, in the term's unit. */
    record Bound(Term term, Relation relation, BigDecimal value, String text) implements Leaf {
        @Override
        public boolean holds(Facts facts) {
            BigDecimal known = facts.number(term);
            return known != null && relation.of(known, value);
        }

        @Override
        public List<Term> terms() {
            return List.of(term);
        }
    }

    /** Two computed numbers. */
    record Computed(List<Term> terms, Computation left, Relation relation, Computation right, String text)
            implements Leaf {
        public Computed {
            terms = List.copyOf(terms);
        }

        @Override
        public boolean holds(Facts facts) {
            BigDecimal one = left.of(facts);
            BigDecimal other = right.of(facts);
            return one != null && other != null && relation.of(one, other);
        }
    }

    /** A term's words against a list. */
    record Among(Term term, Manner manner, List<Term.Word> words, Set<String> codes, String text) implements Leaf {
        public Among {
            words = List.copyOf(words);
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean holds(Facts facts) {
            Set<String> known = facts.words(term);
            if (known == null) return false;
            return switch (manner) {
                case ANY -> !Collections.disjoint(known, codes);
                case ALL -> known.containsAll(codes);
                case NONE -> Collections.disjoint(known, codes);
                case NOT_ALL -> !known.containsAll(codes);
            };
        }

        @Override
        public List<Term> terms() {
            return List.of(term);
        }
    }

    record Flag(Term term, boolean wanted, String text) implements Leaf {
        @Override
        public boolean holds(Facts facts) {
            Boolean known = facts.flag(term);
            return known != null && known == wanted;
        }

        @Override
        public List<Term> terms() {
            return List.of(term);
        }
    }
}
