package org.huoshui.matchmaking.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * How often one network address may try at the door in ten minutes: a hall full of guests behind one address comes through,
 * who tries codes or names does not. The counts are this process's own.
 */
@Component
class DoorAllowance {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    /** A code nobody has is a guess; a name that is not on the list may be a slip. */
    enum Attempt {
        GUESS(10),
        ENTRY(120);

        private final int most;

        Attempt(int most) {
            this.most = most;
        }
    }

    private record Count(Instant since, int n) {}

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final InstantSource clock;

    DoorAllowance(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws Refused MAT-318 when the address has used up its attempts of that kind */
    void check(String address, Attempt attempt) {
        Count count = counts.get(attempt + address);
        if (count != null && fresh(count) && count.n() >= attempt.most) throw Refused.because(EventError.TOO_OFTEN);
    }

    void used(String address, Attempt attempt) {
        if (counts.size() > MOST_REMEMBERED) counts.values().removeIf(count -> !fresh(count));
        counts.merge(
                attempt + address,
                new Count(clock.instant(), 1),
                (known, one) -> fresh(known) ? new Count(known.since(), known.n() + 1) : one);
    }

    private boolean fresh(Count count) {
        return count.since().plus(WINDOW).isAfter(clock.instant());
    }
}
