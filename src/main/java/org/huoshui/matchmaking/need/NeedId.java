package org.huoshui.matchmaking.need;

/** A need's number. */
public record NeedId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
