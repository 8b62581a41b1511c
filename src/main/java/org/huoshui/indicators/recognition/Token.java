package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.language.AskWord;
import org.jspecify.annotations.Nullable;

/** A piece of a paragraph that says something; the words between pieces are passed over. Places are folded. */
record Token(
        int from,
        int to,
        Kind kind,
        @Nullable ReportWord word,
        List<Indicator> nouns,
        List<AskWord> places,
        @Nullable Numeral numeral) {

    enum Kind {
        WORD,
        /** An indicator's name. */
        NOUN,
        /** A region, an institution or a group. */
        PLACE,
        NUMERAL,
        /** 、 和 与 及 */
        AND,
        COMMA,
        /** 。；！？ */
        STOP,
        /** 一是 and its like: a new item begins. */
        ITEM
    }

    static Token of(int from, int to, Kind kind) {
        return new Token(from, to, kind, null, List.of(), List.of(), null);
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    boolean is(ReportWord word) {
        return this.word == word;
    }
}
