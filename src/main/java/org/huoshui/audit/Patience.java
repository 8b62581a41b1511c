package org.huoshui.audit;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.event.Level;

/**
 * How loudly a trouble that is tried again and again is told: once as a warning, for most pass by themselves, and once as an
 * error when it has lasted so long that somebody must act.
 */
final class Patience {

    private final long longest;
    private final LongSupplier nanos;
    private long since;
    private boolean failing;
    private boolean told;

    /** @param nanos as {@link System#nanoTime}: no clock, which may be set back meanwhile */
    Patience(Duration longest, LongSupplier nanos) {
        this.longest = longest.toNanos();
        this.nanos = nanos;
    }

    /** It failed, perhaps again. @return how loudly to say so; {@link Level#DEBUG} when it was said before */
    Level failed() {
        long now = nanos.getAsLong();
        if (!failing) {
            failing = true;
            since = now;
            return Level.WARN;
        }
        if (told || now - since < longest) return Level.DEBUG;
        told = true;
        return Level.ERROR;
    }

    /** @return whether it had failed before */
    boolean worked() {
        boolean before = failing;
        failing = false;
        told = false;
        return before;
    }
}
