package org.huoshui.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts as who keeps them needs to see them. */
public interface AccountList {

    /** In the order they were made; what is shown the walls decide. */
    List<Line> lines();

    /**
     * @param factor whether it signs in with a second factor
     * @param mustChange whether its owner must change the password before anything else
     * @param lockedUntil too many failed attempts; absent: not locked
     */
    record Line(
            Account account,
            boolean factor,
            boolean mustChange,
            @Nullable Instant lockedUntil) {}
}
