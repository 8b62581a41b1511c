package org.huoshui.matchmaking.event;

import java.time.Instant;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * One party's invitation.
 *
 * @param institution its code, for an institution
 * @param firm 统一社会信用代码, for a firm; with neither it is another body, known by its name
 * @param attendees who comes, names and posts as typed
 * @param words why not, or what to prepare
 */
public record Invitation(
        long id,
        EventId event,
        @Nullable String institution,
        @Nullable String firm,
        @Nullable String township,
        String name,
        Reply reply,
        String attendees,
        String words,
        @Nullable Instant repliedAt,
        @Nullable Instant signedInAt,
        @Nullable Door signedInBy) {

    /** What the party has answered. */
    public enum Reply implements Lifecycle.Worded {
        INVITED("未回复", "no answer yet"),
        ACCEPTED("参加", "coming"),
        DECLINED("不参加", "not coming");

        private final Said said;

        Reply(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }

    /** Who wrote down that the party is there. */
    public enum Door implements Lifecycle.Worded {
        OFFICE("签到台", "at the desk"),
        /** With the code shown at the door, without an account. */
        CODE("扫码", "by the code"),
        /** From its own account, with the code. */
        SELF("本单位账号", "own account");

        private final Said said;

        Door(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }

    public boolean isThere() {
        return signedInAt != null;
    }
}
