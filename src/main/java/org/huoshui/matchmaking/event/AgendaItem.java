package org.huoshui.matchmaking.event;

import java.time.LocalTime;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * One item of the agenda.
 *
 * @param speaker who speaks, as printed; a firm's or an institution's name where one speaks
 * @param product of the institution that is presented, where the catalogue has it
 */
public record AgendaItem(
        @Nullable LocalTime starts,
        Kind kind,
        String title,
        @Nullable String institution,
        @Nullable String firm,
        String speaker,
        @Nullable Long product) {

    /** What happens. */
    public enum Kind implements Lifecycle.Worded {
        OPENING("领导讲话", "address"),
        PRODUCT("金融产品推介", "product pitch"),
        PROJECT("融资项目推介", "project pitch"),
        SPEECH("企业代表发言", "a firm speaks"),
        SIGNING("现场签约", "signing"),
        OTHER("其他", "other");

        private final Said said;

        Kind(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }
}
