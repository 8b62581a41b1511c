package org.huoshui.returns;

import java.util.List;
import org.huoshui.kernel.Problem;

/** What became of a file that came in. */
public sealed interface Receipt {

    /** It is stored, read as far as possible and, if institution and month are known, checked. */
    record Stored(ReturnId id, ReturnState state, int figures, int errors, int warnings) implements Receipt {}

    /** The very same bytes came in before; nothing is stored again. */
    record Known(ReturnId id, ReturnState state) implements Receipt {}

    /** Nothing is stored. */
    record Refused(List<Problem> problems) implements Receipt {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
