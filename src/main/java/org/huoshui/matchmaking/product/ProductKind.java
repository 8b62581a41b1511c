package org.huoshui.matchmaking.product;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What sort of thing is offered. */
public enum ProductKind implements Lifecycle.Worded {
    LOAN("贷款", "Loan"),
    GUARANTEE("担保", "Guarantee"),
    INSURANCE("保险", "Insurance");

    private final Said said;

    ProductKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
