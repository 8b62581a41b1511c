package org.huoshui.matchmaking.intake;

import org.huoshui.server.Tick;
import org.springframework.stereotype.Component;

/** Looks every minute whether the hour of the digests has passed; one that a stopped server missed is made up for. */
@Component
class DigestClock implements Tick {

    private static final String BY = "system";

    private final MakingDigests making;

    DigestClock(MakingDigests making) {
        this.making = making;
    }

    @Override
    public int everySeconds() {
        return 60;
    }

    @Override
    public void tick() {
        if (making.isDue()) making.make(BY);
    }
}
