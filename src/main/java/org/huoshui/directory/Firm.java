package org.huoshui.directory;

import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * A firm as the register knows it now.
 *
 * @param formerNames the last one first
 * @param township absent while nobody knows where it lies
 * @param industry code of GB/T 4754-2017 with the section's letter, {@code C3912}; empty when unknown
 * @param mergedInto the firm that took it over
 * @param grade its credit grade in force, {@code A}; absent while nothing is known that counts
 */
public record Firm(
        FirmId id,
        String name,
        List<String> formerNames,
        @Nullable RegionId township,
        String industry,
        FirmSize size,
        FirmKind kind,
        @Nullable LocalDate established,
        State state,
        @Nullable FirmId mergedInto,
        @Nullable String grade) {

    /** Whether it still lives. */
    public enum State {
        ACTIVE("存续", "active"),
        DEREGISTERED("注销", "deregistered"),
        MERGED("被合并", "merged");

        private final Said said;

        State(String zh, String en) {
            this.said = new Said(zh, en);
        }

        public Said said() {
            return said;
        }
    }

    public Firm {
        formerNames = List.copyOf(formerNames);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
