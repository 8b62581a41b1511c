package org.huoshui.indicators;

import java.util.List;
import org.huoshui.indicators.language.ConditionParser;
import org.huoshui.kernel.Refused;

/**
 * Expressions over a vocabulary of names instead of phrases: {@code 地区 属于 (溪口镇, 云岭镇) 且 成立年限 >= 2 且 金额 <= 500万元 且
 * 担保 包含 信用}. The same parser as {@link Formulas}: arithmetic, comparisons, {@code 且 或 非(…)}; besides
 * {@code 属于 不属于} for a word, {@code 包含 包含任一 不包含} for several, {@code 不低于 不高于} on a scale. A list may stand in
 * brackets, parted by , or 、.
 */
public interface Conditions {

    /** Conditions in the words of a vocabulary. */
    static Conditions over(List<Term> vocabulary) {
        return new ConditionParser(vocabulary);
    }

    List<Term> vocabulary();

    /**
     * @throws Refused naming the faulty part and its place, counted in characters from 1: {@code 7-9}
     */
    Condition parse(String text);

    /** What may be written where the text breaks off; the likeliest first. */
    List<Suggestion> complete(String text);

    /**
     * @param insert put in place of the last {@code replaces} characters
     * @param meaning shown beside it
     */
    record Suggestion(String insert, int replaces, String meaning) {}
}
