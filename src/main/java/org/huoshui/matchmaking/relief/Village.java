package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import org.huoshui.directory.RegionId;

/** A village. @param x column of its tile on the schematic map, from 0; @param y row of it */
record Village(String code, RegionId township, String name, int households, int x, int y) {

    /** What one bank had in it at the end of a month; households and 元. */
    record Credit(
            String village,
            String institution,
            String month,
            int approved,
            int signed,
            int used,
            BigDecimal approvedAmount,
            BigDecimal signedAmount,
            BigDecimal usedAmount) {}
}
