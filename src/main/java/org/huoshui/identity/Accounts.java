package org.huoshui.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.jspecify.annotations.Nullable;

/** Who may sign in. Passwords go in and are never told again. */
public interface Accounts {

    /** In the order they were made. */
    List<Account> all();

    Optional<Account> find(String name);

    /**
     * Opens an account.
     *
     * @throws org.huoshui.kernel.Refused IDN-201 to IDN-204 when the name is taken or unfit, the password too short or the
     *     roles do not go together with the institution
     */
    Account open(NewAccount account);

    /** A closed account's sessions end with their next request. */
    void close(String name);

    void reopen(String name);

    /** Sets a new password and ends all sessions of the account. */
    void changePassword(String name, String password);

    /** What an account is opened with; see {@link Account}. */
    record NewAccount(
            String name,
            String displayName,
            String password,
            Set<Role> roles,
            Scope scope,
            @Nullable String region,
            @Nullable String institution,
            @Nullable String firm) {
        public NewAccount {
            roles = Set.copyOf(roles);
        }

        /** Of this installation's own county, with the scope usual for the roles. */
        public NewAccount(
                String name, String displayName, String password, Set<Role> roles, @Nullable String institution) {
            this(
                    name,
                    displayName,
                    password,
                    roles,
                    new Asker(name, displayName, roles, institution).scope(),
                    null,
                    institution,
                    null);
        }

        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "NewAccount[" + name + "]";
        }
    }
}
