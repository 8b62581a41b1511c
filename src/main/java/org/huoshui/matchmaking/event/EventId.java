package org.huoshui.matchmaking.event;

/** An event's number. */
public record EventId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
