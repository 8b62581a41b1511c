package org.huoshui.launcher;

import java.util.List;
import org.huoshui.matchmaking.NeedRegister;

/** A year of needs with what became of each, and a few that live: they count their days from the first start. */
final class DemoNeeds {

    private DemoNeeds() {}

    /** @return sentences about what was not taken in */
    static List<String> load(NeedRegister needs, String lines, String steps) {
        return needs.takeStories(lines, steps);
    }
}
