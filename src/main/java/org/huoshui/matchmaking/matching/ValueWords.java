package org.huoshui.matchmaking.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.FirmTerms;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.indicators.Term;
import org.huoshui.indicators.Term.Word;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a need and its firm, in words. */
@Component
class ValueWords {

    private static final Said UNKNOWN = new Said("不详", "unknown");

    private final FirmTerms firms;

    ValueWords(FirmTerms firms) {
        this.firms = firms;
    }

    /** 该企业行业为C3912…. */
    Said of(Term term, Case wanted) {
        Said value = value(term, wanted);
        boolean ofNeed = Set.of("金额", "期限", "利率上限", "用途", "担保").contains(term.name());
        return new Said(
                (ofNeed ? "需求" : "企业") + term.name() + (term.kind() == Term.Kind.FLAG ? "：" : "为") + value.zh(),
                "its " + term.en() + " is " + value.en());
    }

    private Said value(Term term, Case wanted) {
        return switch (term.kind()) {
            case NUMBER -> {
                var number = wanted.number(term);
                yield number == null ? UNKNOWN : ConditionWords.number(term, number);
            }
            case FLAG -> Boolean.TRUE.equals(wanted.flag(term)) ? new Said("是", "yes") : new Said("否", "no");
            case WORD, SET, GRADE -> words(term, wanted.words(term));
        };
    }

    private Said words(Term term, @Nullable Set<String> codes) {
        if (codes == null) return UNKNOWN;
        if (codes.isEmpty()) return new Said("无", "none");
        // of a word with all it is part of, the narrowest
        List<String> shown = term.kind() == Term.Kind.WORD
                ? List.of(codes.stream()
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .orElseThrow())
                : codes.stream().sorted().toList();
        List<Said> said = shown.stream()
                .map(code -> word(term, code))
                .filter(Objects::nonNull)
                .toList();
        return new Said(
                said.stream().map(Said::zh).collect(Collectors.joining("、")),
                said.stream().map(Said::en).collect(Collectors.joining(", ")));
    }

    private Said word(Term term, String code) {
        if (term.name().equals("行业")) return industry(code);
        return Optional.of(term.words().all())
                .flatMap(all ->
                        all.stream().filter(word -> word.code().equals(code)).findFirst())
                .map(Word::said)
                .orElse(Said.same(code));
    }

    /** @param code a section or anything below it; empty: unknown */
    Said industry(String code) {
        if (code.isEmpty()) return new Said("行业不详", "an unknown industry");
        return firms.industry(code)
                .map(industry -> code.length() == 1
                        ? new Said(industry.zh(), industry.en())
                        : new Said(code + industry.zh(), code + " " + industry.en()))
                .orElse(Said.same(code));
    }

    Said size(@Nullable String code) {
        return code == null ? FirmSize.UNKNOWN.said() : FirmSize.valueOf(code).said();
    }

    Said guarantees(Set<String> codes) {
        if (codes.isEmpty()) return new Said("未说明", "not said");
        List<Said> said = Arrays.stream(Guarantee.values())
                .filter(one -> codes.contains(one.name()))
                .map(Guarantee::said)
                .toList();
        return new Said(
                said.stream().map(Said::zh).collect(Collectors.joining("、")),
                said.stream().map(Said::en).collect(Collectors.joining(", ")));
    }

    Said purpose(String code) {
        return Purpose.valueOf(code).said();
    }
}
