package org.huoshui.indicators;

/** An indicator's code in the catalogue, {@code deposit.balance}. Stable for ever; names may change. */
public record IndicatorId(String code) implements Comparable<IndicatorId> {
    public IndicatorId {
        if (code.isBlank()) throw new IllegalArgumentException("an indicator needs a code");
    }

    @Override
    public int compareTo(IndicatorId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
