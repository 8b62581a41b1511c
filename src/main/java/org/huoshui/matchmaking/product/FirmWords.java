package org.huoshui.matchmaking.product;

import java.util.List;
import java.util.stream.Stream;
import org.huoshui.indicators.Term.Word;
import org.huoshui.indicators.Term.Words;

/** Fixed words about firms. */
final class FirmWords {

    static final Words SIZES = Words.of(List.of(
            new Word("LARGE", "大型", "large"),
            new Word("MEDIUM", "中型", "medium"),
            new Word("SMALL", "小型", "small"),
            new Word("MICRO", "微型", "micro")));

    static final Words KINDS = Words.of(List.of(
            new Word("COMPANY", "企业", "company"),
            new Word("INDIVIDUAL_BUSINESS", "个体工商户", "individual business"),
            new Word("COOPERATIVE", "合作社", "cooperative"),
            new Word("FAMILY_FARM", "家庭农场", "family farm"),
            new Word("OTHER", "其他", "other")));

    /** The best first. */
    static final Words GRADES = Words.of(Stream.of("AAA", "AA", "A", "B", "C", "D")
            .map(grade -> new Word(grade, grade, grade))
            .toList());

    private FirmWords() {}
}
