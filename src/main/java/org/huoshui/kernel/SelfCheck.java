package org.huoshui.kernel;

import java.util.List;

/**
 * A module's own look at whether what it keeps is still whole: the trail's chain, a report's hash. Beans of this type are
 * run after a restore and from the page that shows the state of the installation, as the program itself; they change
 * nothing, and see to their own transaction.
 */
public interface SelfCheck {

    /** Stable, {@code audit.chain}. */
    String name();

    /** What is looked at, in a few words for people. */
    String zh();

    String en();

    /** Looks. A check that finds nothing to look at is sound and says so; a fault is an exception. */
    Findings run();

    /**
     * What was seen.
     *
     * @param zh one sentence with the numbers: {@code 共 1204 条，首尾相连}
     * @param problems what is not as it should be; none: all is well
     */
    record Findings(String zh, String en, List<Problem> problems) {

        public Findings {
            problems = List.copyOf(problems);
        }

        public static Findings sound(String zh, String en) {
            return new Findings(zh, en, List.of());
        }

        public boolean isSound() {
            return problems.isEmpty();
        }
    }
}
