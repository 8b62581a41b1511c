package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** By which way a need came in. */
public enum Origin implements Lifecycle.Worded {
    FIRM("企业自填", "The firm itself"),
    OFFICE("金融办录入", "The office"),
    TOWNSHIP("乡镇代填", "The township"),
    EXCEL("Excel 导入", "Excel"),
    FORM("扫码填报", "QR form"),
    EVENT("对接会", "Event"),
    VISIT("走访", "Visit");

    private final Said said;

    Origin(String zh, String en) {
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
