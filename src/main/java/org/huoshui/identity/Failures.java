package org.huoshui.identity;

import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huoshui.identity.IdentitySettings.Lockout;
import org.huoshui.identity.IdentitySettings.Proofs;
import org.huoshui.identity.IdentitySettings.Thresholds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that failed, by the name that was typed and by where they came from. Names that do not exist are counted like
 * those that do. Called within a transaction of the program itself.
 */
@Component
class Failures {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Failures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How things stand between a name, an address and the door. */
    record Tally(List<Instant> ofName, List<Instant> ofAddress) {}

    void note(String name, String address) {
        jdbc.sql("insert into identity_failure (account, address, at) values (?, ?, ?)")
                .param(name)
                .param(network(address))
                .param(database(clock.instant()))
                .update();
    }

    /** After a success. What came from the address before stays: somebody else may have tried there. */
    void forget(String name) {
        jdbc.sql("delete from identity_failure where account = ?").param(name).update();
    }

    Tally tally(String name, String address, Lockout lockout) {
        jdbc.sql("delete from identity_failure where at < ?")
                .param(database(clock.instant().minus(lockout.length().plus(lockout.window()))))
                .update();
        return new Tally(times("account", name), times("address", network(address)));
    }

    private List<Instant> times(String column, String value) {
        return jdbc.sql("select at from identity_failure where " + column + " = ? order by at desc limit 1000")
                .param(value)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    Optional<Instant> lockedUntil(String name, Lockout lockout) {
        return closedUntil(times("account", name), lockout.failures(), lockout);
    }

    Optional<Instant> nameLockedUntil(Tally tally, Lockout lockout) {
        return closedUntil(tally.ofName(), lockout.failures(), lockout);
    }

    Optional<Instant> addressClosedUntil(Tally tally, Lockout lockout) {
        return closedUntil(tally.ofAddress(), lockout.addressFailures(), lockout);
    }

    private Optional<Instant> closedUntil(List<Instant> failures, int limit, Lockout lockout) {
        if (failures.size() < limit) return Optional.empty();
        Instant last = failures.getFirst();
        Instant first = failures.get(limit - 1);
        Instant until = last.plus(lockout.length());
        boolean dense = !first.isBefore(last.minus(lockout.window()));
        return dense && clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    /** How hard a proof the door wants; 0: none. Many people may share an address, so that it weighs less than a name. */
    int proofBits(Tally tally, Thresholds thresholds) {
        Proofs proofs = thresholds.proofs();
        Instant since = clock.instant().minus(thresholds.lockout().window());
        int ofName =
                (int) tally.ofName().stream().filter(at -> !at.isBefore(since)).count();
        int ofAddress = (int)
                tally.ofAddress().stream().filter(at -> !at.isBefore(since)).count();
        if (ofName < proofs.after() && ofAddress < proofs.after()) return 0;
        int harder = Math.max(0, ofName - proofs.after()) + Math.max(0, ofAddress - proofs.after()) / 3;
        return Math.min(proofs.most(), proofs.bits() + harder);
    }

    /** Whoever has one IPv6 address has its 64-bit network. */
    static String network(String address) {
        if (address.indexOf(':') < 0) return address.length() > 60 ? address.substring(0, 60) : address;
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            if (bytes.length != 16) return address;
            StringBuilder network = new StringBuilder();
            for (int i = 0; i < 8; i += 2)
                network.append(Integer.toHexString(((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)))
                        .append(':');
            return network.append(":/64").toString();
        } catch (IllegalArgumentException notLiteral) {
            return address.length() > 60 ? address.substring(0, 60) : address;
        }
    }

    static OffsetDateTime database(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
