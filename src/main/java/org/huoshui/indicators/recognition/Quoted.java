package org.huoshui.indicators.recognition;

import java.util.BitSet;

/** What stands in quotation marks or in the brackets of a title: slogans and names, whose numbers are no figures. */
final class Quoted {

    /** Longer ones are sentences somebody said. */
    private static final int LONGEST_SLOGAN = 14;

    private static final int LONGEST_TITLE = 80;

    private Quoted() {}

    /** The places of the original paragraph that stand in quotes. */
    static BitSet in(String paragraph) {
        BitSet quoted = new BitSet(paragraph.length());
        int opened = -1;
        int title = -1;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == '《' || c == '〔' || c == '【') {
                title = i;
            } else if (c == '》' || c == '〕' || c == '】') {
                if (title >= 0 && i - title <= LONGEST_TITLE) quoted.set(title, i + 1);
                title = -1;
            } else if ("“”\"「」『』".indexOf(c) >= 0) {
                // some writers open and close with the same mark, so a mark closes whatever is open
                boolean closes = opened >= 0 && "“「『".indexOf(c) < 0;
                if (closes && i - opened <= LONGEST_SLOGAN) quoted.set(opened, i + 1);
                opened = closes ? -1 : i;
            }
        }
        return quoted;
    }
}
