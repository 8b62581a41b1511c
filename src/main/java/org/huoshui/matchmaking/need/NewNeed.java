package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.jspecify.annotations.Nullable;

/**
 * A need as somebody states it.
 *
 * @param amount 元
 * @param months the term
 * @param purposeWords what exactly for; may be empty
 * @param rateCeiling the most the firm would pay, % a year; absent: it does not say
 * @param guarantees what the firm can offer; empty: it does not say
 * @param deadline until when the firm needs the money
 * @param contactPhone as typed; may be empty
 * @param event the event (对接会) at which it was put
 * @param visit the visit during which it came up
 * @param confirmed false: it came by the form and the number on the phone is still to be proved
 * @param on the day it was put, for what is entered afterwards; absent: today
 */
public record NewNeed(
        FirmId firm,
        BigDecimal amount,
        int months,
        Purpose purpose,
        String purposeWords,
        @Nullable BigDecimal rateCeiling,
        Set<Guarantee> guarantees,
        LocalDate deadline,
        Origin origin,
        String note,
        String contactName,
        String contactPhone,
        @Nullable Long event,
        @Nullable Long visit,
        boolean confirmed,
        @Nullable LocalDate on) {

    public NewNeed {
        Objects.requireNonNull(firm, "firm");
        Objects.requireNonNull(amount, "amount");
        purposeWords = purposeWords.strip();
        note = note.strip();
        contactName = contactName.strip();
        contactPhone = contactPhone.strip();
        guarantees = guarantees.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(guarantees));
    }

    public NewNeed(
            FirmId firm,
            BigDecimal amount,
            int months,
            Purpose purpose,
            String purposeWords,
            @Nullable BigDecimal rateCeiling,
            Set<Guarantee> guarantees,
            LocalDate deadline,
            Origin origin,
            String note,
            String contactName,
            String contactPhone) {
        this(
                firm,
                amount,
                months,
                purpose,
                purposeWords,
                rateCeiling,
                guarantees,
                deadline,
                origin,
                note,
                contactName,
                contactPhone,
                null,
                null,
                true,
                null);
    }

    /** Put at an event. */
    public NewNeed atEvent(long number) {
        return with(number, visit, confirmed, on);
    }

    /** Come up during a visit. */
    public NewNeed atVisit(long number) {
        return with(event, number, confirmed, on);
    }

    /** Waiting for {@link Needs#confirm}. */
    public NewNeed unconfirmed() {
        return with(event, visit, false, on);
    }

    /** Put on another day than today. */
    public NewNeed on(LocalDate day) {
        return with(event, visit, confirmed, day);
    }

    private NewNeed with(@Nullable Long atEvent, @Nullable Long atVisit, boolean isConfirmed, @Nullable LocalDate day) {
        return new NewNeed(
                firm,
                amount,
                months,
                purpose,
                purposeWords,
                rateCeiling,
                guarantees,
                deadline,
                origin,
                note,
                contactName,
                contactPhone,
                atEvent,
                atVisit,
                isConfirmed,
                day);
    }
}
