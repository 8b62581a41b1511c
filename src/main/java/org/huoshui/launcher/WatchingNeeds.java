package org.huoshui.launcher;

import org.huoshui.matchmaking.NeedRegister;
import org.huoshui.server.Tick;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour whose clock over a need has run out. */
@Component
final class WatchingNeeds implements Tick {

    private static final int QUARTER_OF_AN_HOUR = 900;

    private final NeedRegister needs;

    WatchingNeeds(NeedRegister needs) {
        this.needs = needs;
    }

    @Override
    public int everySeconds() {
        return QUARTER_OF_AN_HOUR;
    }

    @Override
    public void tick() {
        needs.tellOverdue();
    }
}
