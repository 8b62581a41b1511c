package org.huoshui.matchmaking.matching;

import java.util.List;
import org.huoshui.matchmaking.need.NeedId;

/** Products and institutions proposed for a need, with reasons. For the office, which sees every institution's record. */
public interface Matching {

    /**
     * The best first. An open need is matched with what is on offer today, one that has come to its end with what was on offer
     * on the day it was put.
     *
     * @throws org.huoshui.kernel.Refused MAT-551 when there is no such need, or none that is shown
     */
    List<Match> propose(NeedId need, int limit);

    /** Products on offer that do not fit, those with the fewest reasons first. */
    List<Match.Excluded> excluded(NeedId need, int limit);
}
