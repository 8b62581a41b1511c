package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** 担保方式: what stands behind a loan. */
public enum Guarantee implements Lifecycle.Worded {
    CREDIT("信用", "Unsecured"),
    GUARANTOR("保证", "Guarantor"),
    COLLATERAL("抵押", "Mortgage"),
    PLEDGE("质押", "Pledge"),
    GUARANTEE_COMPANY("担保公司", "Guarantee company"),
    OTHER("其他", "Other");

    private final Said said;

    Guarantee(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    public String zh() {
        return said.zh();
    }
}
