package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** 资金用途. */
public enum Purpose implements Lifecycle.Worded {
    WORKING_CAPITAL("流动资金", "Working capital"),
    EQUIPMENT("设备购置", "Equipment"),
    CONSTRUCTION("项目建设", "Construction"),
    TRADE("贸易/订单", "Trade or orders"),
    AGRI_PRODUCTION("农业生产", "Farming"),
    RENEWAL("续贷", "Renewal"),
    OTHER("其他", "Other");

    private final Said said;

    Purpose(String zh, String en) {
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
