package org.huoshui.matchmaking.product;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done with a product. */
public enum ProductAction implements Lifecycle.Worded {
    CREATE("新建", "Create"),
    CHANGE("修改", "Change"),
    PUBLISH("发布", "Publish"),
    WITHDRAW("停售", "Withdraw"),
    RESUME("恢复发售", "Offer again");

    private final Said said;

    ProductAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
