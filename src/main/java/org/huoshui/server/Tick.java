package org.huoshui.server;

/** Work the server does by itself again and again, as the program itself; a fault is logged and the next tick comes. */
public interface Tick {

    /** Seconds between two ticks. */
    int everySeconds();

    void tick();
}
