package org.huoshui.matchmaking.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that institutions are told of on a schedule and may answer in the list itself. A bean of this for each
 * kind: needs, and the needs of projects.
 */
public interface DigestItems {

    /** {@code NEED}: up to twenty capitals. */
    String kind();

    /** 融资需求. */
    Said name();

    /** What waits for this institution, the oldest first. Called as the program itself. */
    List<Item> open(InstitutionId institution);

    /**
     * Does what the list says, as the buttons of the page would. Called as the institution, in one transaction for the whole
     * list, whose walls are the program's: look who asks.
     *
     * @throws org.huoshui.kernel.Refused when it cannot be done now; then nothing of the list is done
     */
    void answer(long item, InstitutionId institution, Answer answer);

    /** Words of refusal for the drop-down, with their codes; empty where a refusal is free words. */
    default List<Reason> reasons() {
        return List.of();
    }

    /** @param code as {@link Answer#reason}; @param name as the drop-down says it */
    record Reason(String code, String name) {}

    /**
     * @param item its number
     * @param firm 统一社会信用代码; absent for a project without one
     * @param name of the firm or the project
     * @param place township, in words
     * @param amount 元
     * @param rate the most that would be paid, % a year
     * @param state in words
     * @param due the last day to answer in time
     */
    record Item(
            long item,
            @Nullable String firm,
            String name,
            String place,
            @Nullable BigDecimal amount,
            @Nullable Integer months,
            String purpose,
            @Nullable BigDecimal rate,
            String guarantees,
            @Nullable LocalDate deadline,
            String state,
            @Nullable LocalDate due) {}

    /** What an institution may say. */
    enum Verdict {
        ACCEPT("受理", "accept"),
        REFUSE("拒绝", "refuse"),
        OFFER("报价", "offer");

        private final Said said;

        Verdict(String zh, String en) {
            this.said = new Said(zh, en);
        }

        public Said said() {
            return said;
        }
    }

    /**
     * @param reason code of {@link #reasons}; with REFUSE
     * @param amount 元; with OFFER, as rate (% a year) and months
     */
    record Answer(
            Verdict verdict,
            @Nullable String reason,
            String words,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal rate,
            @Nullable Integer months) {}
}
