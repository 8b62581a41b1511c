package org.huoshui.matchmaking.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A need before one bank.
 *
 * @param open it was open to all, not sent to this bank by choice
 * @param clock what the bank is being waited for; absent: nothing, or somebody else
 * @param clockDue the last day in time
 * @param pausedSince the firm has a question to answer, and the clock stands
 */
record Referral(
        ReferralId id,
        NeedId need,
        InstitutionId institution,
        @Nullable Long product,
        ReferralState state,
        LocalDate stateSince,
        Instant sentAt,
        LocalDate sentOn,
        boolean open,
        String scheme,
        LocalDate schemeFrom,
        @Nullable Step clock,
        @Nullable LocalDate clockFrom,
        @Nullable LocalDate clockDue,
        @Nullable LocalDate pausedSince,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate contactedOn,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate chosenOn,
        @Nullable String reason,
        String reasonWords) {

    /** The day a step's time counts from; where that step was left out, the one before it. */
    Optional<LocalDate> day(Step.Since since) {
        return Optional.ofNullable(
                switch (since) {
                    case SENT -> sentOn;
                    case ACCEPTED -> acceptedOn;
                    case CONTACTED -> contactedOn != null ? contactedOn : acceptedOn;
                    case CHOSEN -> chosenOn;
                });
    }

    /** What the bank is to do next in this state. */
    static Optional<Step> awaited(ReferralState state, Scheme scheme) {
        return switch (state) {
            case SENT, OPEN -> scheme.rule(Step.ACCEPT).map(Scheme.Rule::step);
            case ACCEPTED ->
                scheme.rule(Step.CONTACT).or(() -> scheme.rule(Step.DECIDE)).map(Scheme.Rule::step);
            case CONTACTED -> scheme.rule(Step.DECIDE).map(Scheme.Rule::step);
            case CHOSEN -> scheme.rule(Step.FINISH).map(Scheme.Rule::step);
            default -> Optional.empty();
        };
    }
}
