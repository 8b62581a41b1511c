package org.huoshui.identity;

import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;

/** What happened at the door. */
sealed interface IdentityEvent extends Auditable {

    String account();

    @Override
    default String subject() {
        return "account/" + account();
    }

    record SignedIn(String account, String address) implements IdentityEvent {
        @Override
        public String action() {
            return "account.signed-in";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("address", address);
        }
    }

    /** @param reason {@code password} or {@code locked} */
    record SignInFailed(String account, String address, String reason) implements IdentityEvent {
        @Override
        public String action() {
            return "account.sign-in-failed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("address", address, "reason", reason);
        }
    }

    record SignedOut(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.signed-out";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    record Opened(String account, String roles, @Nullable String institution) implements IdentityEvent {
        @Override
        public String action() {
            return "account.opened";
        }

        @Override
        public Map<String, String> detail() {
            return institution == null ? Map.of("roles", roles) : Map.of("roles", roles, "institution", institution);
        }
    }

    record ActiveChanged(String account, boolean active) implements IdentityEvent {
        @Override
        public String action() {
            return active ? "account.reopened" : "account.closed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    record PasswordChanged(String account) implements IdentityEvent {
        @Override
        public String action() {
            return "account.password-changed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }
}
