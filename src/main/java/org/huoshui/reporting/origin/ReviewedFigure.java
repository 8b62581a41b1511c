package org.huoshui.reporting.origin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what became of it.
 *
 * @param phrase what it is bound to, as a template writes it; absent unless bound
 */
record ReviewedFigure(
        FoundFigure figure,
        Decision decision,
        @Nullable String phrase,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Above this the program is sure: such bindings can be accepted together. */
    static final double SURE = 0.8;

    enum Sureness {
        SURE,
        DOUBTFUL,
        UNBOUND
    }

    Sureness sureness() {
        if (figure.candidates().isEmpty()) return Sureness.UNBOUND;
        return figure.candidates().getFirst().confidence() >= SURE ? Sureness.SURE : Sureness.DOUBTFUL;
    }

    /** What it is bound to, or would be if nobody said otherwise. */
    @Nullable
    String standing() {
        if (decision == Decision.BOUND) return phrase;
        if (decision == Decision.NONE && sureness() == Sureness.SURE)
            return figure.candidates().getFirst().phrase();
        return null;
    }
}
