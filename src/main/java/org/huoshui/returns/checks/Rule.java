package org.huoshui.returns.checks;

import java.util.List;

/** One kind of check: looks at one subject's month and says what is wrong with it. */
@FunctionalInterface
interface Rule {

    List<Finding> find(Check check, Scene scene);
}
