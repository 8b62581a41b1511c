package org.huoshui.matchmaking.intake;

/** A kept file's number. */
public record DocumentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
