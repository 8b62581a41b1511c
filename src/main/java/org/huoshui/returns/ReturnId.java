package org.huoshui.returns;

/** A return's number; given by the database, never reused. */
public record ReturnId(long value) implements Comparable<ReturnId> {

    @Override
    public int compareTo(ReturnId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
