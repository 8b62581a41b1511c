package org.huoshui.indicators;

import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Said;

/**
 * A name a condition may ask about: 金额, 地区, 担保.
 *
 * @param name the Chinese name, by which facts are looked up
 * @param en the English name, understood as well
 * @param aliases other names
 * @param unit of a number, in which one without a unit is meant: 元, 月, 年, %; empty for the others
 * @param words what may be written behind 属于 and the like; {@link Words#none} for numbers and flags
 */
public record Term(String name, String en, List<String> aliases, Kind kind, String unit, Words words) {

    public enum Kind {
        /** 金额 <= 500万元 */
        NUMBER,
        /** One word, and what it is part of: 行业 属于 (C制造业, A农林牧渔业). */
        WORD,
        /** Several words at once: 担保 包含 信用. */
        SET,
        /** A word on a scale, the best first: 资信等级 不低于 B. */
        GRADE,
        /** 绿色 */
        FLAG
    }

    /** A word with the code by which facts name it. */
    public record Word(String code, String zh, String en) {
        public Said said() {
            return new Said(zh, en);
        }
    }

    /** The words of a term; they may be rows, so they are asked for each time. */
    public interface Words {

        /** By any of its names; exact after folding. */
        Optional<Word> find(String said);

        /** All of them in their order, for suggestions; of a scale the best first. */
        List<Word> all();

        static Words none() {
            return of(List.of());
        }

        /** A fixed list, found by code and both names. */
        static Words of(List<Word> words) {
            List<Word> all = List.copyOf(words);
            return new Words() {
                @Override
                public Optional<Word> find(String said) {
                    String folded = fold(said);
                    return all.stream()
                            .filter(word -> fold(word.zh()).equals(folded)
                                    || fold(word.code()).equals(folded)
                                    || fold(word.en()).equals(folded))
                            .findFirst();
                }

                @Override
                public List<Word> all() {
                    return all;
                }

                private String fold(String text) {
                    return org.huoshui.indicators.language.Names.fold(text);
                }
            };
        }
    }

    public Term {
        aliases = List.copyOf(aliases);
    }

    public static Term number(String name, String en, String unit, String... aliases) {
        return new Term(name, en, List.of(aliases), Kind.NUMBER, unit, Words.none());
    }

    public static Term words(String name, String en, Kind kind, Words words, String... aliases) {
        return new Term(name, en, List.of(aliases), kind, "", words);
    }

    public static Term flag(String name, String en, String... aliases) {
        return new Term(name, en, List.of(aliases), Kind.FLAG, "", Words.none());
    }
}
