package org.huoshui.indicators;

import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.language.PhraseParser;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;

/** The phrase language: reads words into phrases and prints phrases as words. */
public interface Phrases {

    /** The language over a given catalogue and directory, for work without a running system. */
    static Phrases over(Catalogue catalogue, Directory directory) {
        return new PhraseParser(catalogue, directory);
    }

    /** Reads one phrase as written in a template, strict about dots and names. */
    Reading read(String text);

    /**
     * Reads what a person types into the ask box: forgiving about 的, 是多少, missing dots, 全市排名 for 位次, months in many forms.
     *
     * @param documentMonth what 上月, 去年12月 and a month without a year are counted from
     */
    Reading ask(String text, Month documentMonth);

    /**
     * Reads a question that may ask for several figures, of each bank, over months: {@code 各银行12月贷款余额较年初增幅排名}, {@code
     * 近12个月存贷比走势}, {@code 存款、贷款余额及较年初增幅}. A question of one figure comes back as a single one.
     */
    Inquiry.Reading inquire(String text, Month documentMonth);

    /** The canonical text; {@code read(print(p))} is {@code p}. */
    String print(Phrase phrase);

    /** Either a phrase, or what was not understood with the nearest names. */
    sealed interface Reading {
        record Understood(Phrase phrase) implements Reading {}

        /**
         * @param rest the part of the text that has no meaning here
         * @param nearest names the writer may have meant, best first
         */
        record NotUnderstood(Problem problem, String rest, List<String> nearest) implements Reading {}
    }
}
