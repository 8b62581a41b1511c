package org.huoshui.matchmaking.need;

/** The number of a need before one bank (对接单). */
public record ReferralId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
