package org.huoshui.directory;

import java.util.List;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * A bank's branch, an insurer, a guarantee company … that reports to the office.
 *
 * @param name official name, printed in full
 * @param shortName the name in tables, 农行
 * @param aliases other names seen in workbooks and phrases
 * @param opened first month it reports for
 * @param closed last month it reports for; absent while it is open
 */
public record Institution(
        InstitutionId id,
        RegionId region,
        String name,
        String shortName,
        List<String> aliases,
        Kind kind,
        Month opened,
        @Nullable Month closed) {

    /** What sort of institution it is decides which items it must report. */
    public enum Kind {
        /** 国有大型银行, 股份制, 城商行 branch */
        COMMERCIAL_BANK,
        /** 农商行, 农信社 */
        RURAL_COMMERCIAL_BANK,
        /** 村镇银行 */
        VILLAGE_BANK,
        /** 政策性银行 */
        POLICY_BANK,
        PROPERTY_INSURER,
        LIFE_INSURER,
        /** 融资担保公司 */
        GUARANTEE_COMPANY;

        public boolean isBank() {
            return this == COMMERCIAL_BANK
                    || this == RURAL_COMMERCIAL_BANK
                    || this == VILLAGE_BANK
                    || this == POLICY_BANK;
        }

        public boolean isInsurer() {
            return this == PROPERTY_INSURER || this == LIFE_INSURER;
        }
    }

    public Institution {
        aliases = List.copyOf(aliases);
    }

    public boolean activeIn(Month month) {
        return !month.isBefore(opened) && (closed == null || !closed.isBefore(month));
    }
}
