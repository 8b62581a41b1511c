package org.huoshui.kernel;

import java.util.Optional;

/**
 * A kind of thing about which somebody may ask: why can this person see it, or why not? A module declares a bean for each
 * kind it keeps. Nothing of the content is told.
 */
public interface Explainable {

    /** Stable: {@code return}. */
    String kind();

    /** What the kind is called: 报表. */
    Said name();

    /** How one of it is named: 报表编号，如 42. */
    Said hint();

    /** The door behind which it is shown, as in the list of endpoints: {@code GET /api/returns/{id:\d+}}. */
    String door();

    /**
     * Asked by the program: which thing is meant and what wall stands around it.
     *
     * @return empty when there is no such thing
     */
    Optional<Walled> find(String named);

    /** Asked as the account in question, in a transaction of its own: does the database show it? */
    boolean shows(String named);

    /**
     * @param thing 第 42 号报表（华岳银行）, without anything of its content
     * @param wall 数据库只让本县人员和该机构看到
     */
    record Walled(Said thing, Said wall) {}
}
