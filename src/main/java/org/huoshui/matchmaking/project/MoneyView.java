package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import org.huoshui.kernel.Unit;

/** @param amount 元, decimal text; @param text for display, {@code 1234.5万元} */
public record MoneyView(String amount, String text) {

    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    public static MoneyView of(BigDecimal yuan) {
        return new MoneyView(yuan.stripTrailingZeros().toPlainString(), text(yuan));
    }

    /** 亿元 from a hundred million on, 万元 below. */
    public static String text(BigDecimal yuan) {
        Unit unit = yuan.abs().compareTo(YI) >= 0 ? Unit.YI_YUAN : Unit.WAN_YUAN;
        return unit.display(yuan, 2).stripTrailingZeros().toPlainString() + unit.symbol();
    }
}
