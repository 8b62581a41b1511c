package org.huoshui.matchmaking;

import java.util.List;

/** What the program itself does with needs: whole stories taken in, clocks looked at. */
public interface NeedRegister {

    /**
     * Takes in needs with what became of them, for whoever fills a new installation. Days are dates, or {@code w-8} for eight
     * working days before today and {@code w+30} for thirty after it.
     *
     * @param needs tab-separated, one need a line, a line of heads first
     * @param steps the same, one step a line, each naming its need by the first column
     * @return sentences about what was not taken in
     */
    List<String> takeStories(String needs, String steps);

    /**
     * Writes into the trail, once for each, whose clock has run out.
     *
     * @return how many were told of now
     */
    int tellOverdue();
}
