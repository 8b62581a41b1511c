package org.huoshui.matchmaking.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * A form that anybody may fill in on a telephone.
 *
 * @param token part of its address; long enough that nobody finds one by trying
 * @param township where firms that the register does not know are taken to lie; absent: nobody says
 * @param event number of the event (对接会) where it hangs
 * @param closesOn the last day on which it takes entries; absent: until it is ended
 */
record Form(
        long id,
        String token,
        Place place,
        String title,
        @Nullable String township,
        @Nullable Long event,
        @Nullable LocalDate closesOn,
        Instant openedAt,
        String openedBy,
        @Nullable Instant endedAt) {

    /** Where it hangs. */
    enum Place {
        COUNTY("全县", "the county"),
        TOWNSHIP("乡镇（街道）", "a township"),
        PARK("园区", "a park"),
        EVENT("对接会", "an event");

        private final Said said;

        Place(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }

    boolean takesEntries(LocalDate today) {
        return endedAt == null && (closesOn == null || !today.isAfter(closesOn));
    }
}
