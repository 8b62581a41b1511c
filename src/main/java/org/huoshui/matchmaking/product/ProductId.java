package org.huoshui.matchmaking.product;

/** Number of a product; the same through all its versions. */
public record ProductId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
