package org.huoshui.identity;

import java.time.Duration;
import java.time.Instant;
import org.huoshui.identity.IdentitySettings.SessionLimits;
import org.huoshui.identity.IdentitySettings.Thresholds;
import org.huoshui.identity.StoredAccounts.Row;
import org.huoshui.kernel.Asker.Role;

/** An account as it stands this moment, and the thresholds of today. */
record Standing(Row row, Thresholds thresholds) {

    boolean isAdministrator() {
        return row.account().roles().stream().anyMatch(Role::isAdministrator);
    }

    SessionLimits limits() {
        return thresholds.session(isAdministrator());
    }

    /** Whether somebody with a right password still has to give a code. */
    boolean wantsCode() {
        return row.factor();
    }

    Stage stage(Ticket ticket, Instant now) {
        if (!ticket.factor() && row.factor()) return Stage.CODE;
        if (!ticket.factor() && isAdministrator()) return Stage.ENROL;
        // who comes by single sign-on uses no password of ours
        boolean withPassword = ticket.door() == Ticket.Door.PASSWORD;
        return withPassword && (row.mustChange() || isTooOld(now)) ? Stage.PASSWORD : Stage.READY;
    }

    /** The program's own accounts, of the demo county, do not age. */
    private boolean isTooOld(Instant now) {
        Duration age = thresholds.passwordAge();
        return !age.isZero()
                && !row.passwordSetBy().equals("system")
                && row.passwordSetAt().plus(age).isBefore(now);
    }
}
