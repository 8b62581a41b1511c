package org.huoshui.matchmaking.product;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Where a product stands. */
public enum ProductState implements Lifecycle.Worded {
    DRAFT("起草中", "Draft"),
    PUBLISHED("在售", "On offer"),
    WITHDRAWN("已停售", "Withdrawn");

    private final Said said;

    ProductState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
