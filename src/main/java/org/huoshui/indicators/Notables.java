package org.huoshui.indicators;

import java.util.List;
import org.huoshui.kernel.Month;

/** What deserves a second look this month: the cockpit's list and the report's hints. */
public interface Notables {

    enum Kind {
        /** Last in the default pool. */
        RANKS_LAST,
        /** The change since last month lies outside its usual range: a robust z-score over its own history. */
        MOVED_ODDLY,
        /** Behind the calendar, or above a ceiling. */
        BEHIND_TARGET,
        /** Its growth over the year changed to the wrong sign since last month. */
        TURNED,
        /** On the wrong side of the city's: a ratio, or the growth over a year. */
        BELOW_CITY
    }

    /** What is asked of the figures, in words with the thresholds in force. */
    record Rule(String zh, String en) {}

    /**
     * @param figure what the sentence is about
     * @param zh the reason, a complete sentence with its numbers
     * @param en the same in English
     * @param rule by which it was found
     * @param compared the figures the rule looked at
     */
    record Notable(Kind kind, Figure figure, String zh, String en, Rule rule, List<Figure> compared) {
        public Notable {
            compared = List.copyOf(compared);
        }
    }

    /** The most pressing first. */
    List<Notable> of(Subject subject, Month month, Basis basis);
}
