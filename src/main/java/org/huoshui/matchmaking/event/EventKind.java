package org.huoshui.matchmaking.event;

import java.util.Arrays;
import java.util.Optional;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What sort of meeting it is. */
public enum EventKind implements Lifecycle.Worded {
    MEETING("政银企对接会", "matchmaking meeting"),
    /** For one trade or one list of firms. */
    SPECIAL("专场对接会", "special session"),
    PROMOTION("融资推进会", "financing push"),
    /** Banks go to a park or a township. */
    TOUR("进园区进乡镇", "banks on tour"),
    LECTURE("政策宣讲会", "policy lecture");

    private final Said said;

    EventKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    static Optional<EventKind> named(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text)
                        || kind.said.zh().equals(text)
                        || kind.said.en().equalsIgnoreCase(text))
                .findFirst();
    }
}
