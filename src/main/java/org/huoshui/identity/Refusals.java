package org.huoshui.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.huoshui.identity.SigningIn.Result;

/** What the door says to whom it does not let in. */
final class Refusals {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Refusals() {}

    static Result.Welcome orRefuse(Result result, IdentityError wrong) {
        return switch (result) {
            case Result.Welcome welcome -> welcome;
            case Result.Wrong refused -> throw wrong.refused();
            case Result.Locked locked -> throw IdentityError.LOCKED.refused(clock(locked.until()));
            case Result.Closed closed -> throw IdentityError.ADDRESS_CLOSED.refused(clock(closed.until()));
            case Result.ProofWanted wanted -> throw IdentityError.PROOF_WANTED.refused();
        };
    }

    private static String clock(Instant until) {
        return CLOCK.format(until.atZone(ZoneId.systemDefault()));
    }
}
