package org.huoshui.directory.firm;

import java.time.LocalDate;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * A list firms belong to (攀登企业第一批).
 *
 * @param code stable, of small letters, digits, dots and dashes: {@code climbing-1}
 * @param batch of lists drawn up in batches
 * @param closedOn since when nobody is added
 */
record FirmList(
        String code,
        String name,
        Kind kind,
        @Nullable Integer batch,
        @Nullable LocalDate closedOn) {

    enum Kind {
        CLIMBING("攀登企业", "climbing firms"),
        KEY("重点企业", "key firms"),
        AGRI("新型农业经营主体", "new agricultural undertakings"),
        GREEN("绿色企业", "green firms"),
        WHITELIST("白名单", "white list"),
        OTHER("其他", "other");

        private final Said said;

        Kind(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }
}
