package org.huoshui.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Masked;
import org.jspecify.annotations.Nullable;

/** What happened at the door. */
sealed interface IdentityEvent extends Auditable {

    String account();

    @Override
    default String subject() {
        return "account/" + account();
    }

    @Override
    default Map<String, String> detail() {
        return Map.of();
    }

    /** @param way {@code password}, {@code password+totp}, {@code password+recovery} or {@code sso} */
    record SignedIn(String account, String address, String way) implements IdentityEvent {
        @Override
        public String action() {
            return "account.signed-in";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("address", address, "way", way);
        }
    }

    /** The password was right; the second factor is still to come. */
    record CodeAsked(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.code-asked";
        }
    }

    /** @param reason {@code password}, {@code code}, {@code locked}, {@code address} or {@code sso} */
    record SignInFailed(String account, String address, String reason) implements IdentityEvent {
        @Override
        public String action() {
            return "account.sign-in-failed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("address", address, "reason", reason);
        }

        @Override
        public Result result() {
            return Result.REFUSED;
        }
    }

    record SignedOut(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.signed-out";
        }
    }

    /** @param sessions how many of its other sessions the account's owner ended */
    record SessionsEnded(String account, int sessions) implements IdentityEvent {
        @Override
        public String action() {
            return "account.sessions-ended";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("sessions", Integer.toString(sessions));
        }
    }

    record Opened(String account, String roles, @Nullable String institution) implements IdentityEvent {
        @Override
        public String action() {
            return "account.opened";
        }

        @Override
        public Map<String, String> after() {
            return institution == null ? Map.of("roles", roles) : Map.of("roles", roles, "institution", institution);
        }
    }

    record Granted(String account, Grant was, Grant is) implements IdentityEvent {
        @Override
        public String action() {
            return "account.granted";
        }

        @Override
        public Map<String, String> before() {
            return fields(was);
        }

        @Override
        public Map<String, String> after() {
            return fields(is);
        }

        private static Map<String, String> fields(Grant grant) {
            Map<String, String> fields = new TreeMap<>();
            fields.put("roles", grant.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
            fields.put("scope", grant.scope().name());
            if (grant.region() != null) fields.put("region", grant.region());
            if (grant.institution() != null) fields.put("institution", grant.institution());
            if (grant.firm() != null) fields.put("firm", grant.firm());
            return fields;
        }
    }

    record ActiveChanged(String account, boolean active) implements IdentityEvent {
        @Override
        public String action() {
            return active ? "account.reopened" : "account.closed";
        }

        @Override
        public Map<String, String> before() {
            return Map.of("active", Boolean.toString(!active));
        }

        @Override
        public Map<String, String> after() {
            return Map.of("active", Boolean.toString(active));
        }
    }

    record PasswordChanged(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.password-changed";
        }
    }

    /** By somebody else. */
    record PasswordReset(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.password-reset";
        }
    }

    /** A new secret was shown; it counts once a code of it has been given. */
    record FactorBegun(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.second-factor-begun";
        }
    }

    record FactorEnrolled(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.second-factor-enrolled";
        }
    }

    record FactorSwitchedOff(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.second-factor-switched-off";
        }
    }

    /** By the system administrator. */
    record FactorReset(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.second-factor-reset";
        }
    }

    record RecoveryCodesMade(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.recovery-codes-made";
        }
    }

    record RecoveryCodeUsed(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.recovery-code-used";
        }
    }

    /** @param account of the token, {@code token:3} */
    record TokenMade(String account, String name, String institution, String scopes, String expires)
            implements IdentityEvent {
        @Override
        public String action() {
            return "token.made";
        }

        @Override
        public Map<String, String> after() {
            return Map.of("name", name, "institution", institution, "scopes", scopes, "expires", expires);
        }
    }

    record TokenRevoked(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "token.revoked";
        }
    }

    /** A token that was known, and is expired or revoked. */
    record TokenRefused(String account, String address) implements IdentityEvent {
        @Override
        public String action() {
            return "token.refused";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("address", address);
        }

        @Override
        public Result result() {
            return Result.REFUSED;
        }
    }

    /** The trail keeps masks: it cannot be erased. */
    record NameCorrected(String action, String account, String from, String to, String why) implements IdentityEvent {
        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Map<String, String> before() {
            return Map.of("name", Masked.maskedName(from));
        }

        @Override
        public Map<String, String> after() {
            return Map.of("name", Masked.maskedName(to));
        }
    }
}
