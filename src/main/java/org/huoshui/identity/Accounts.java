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
     * Opens an account. Unless the program itself opens it, its owner must change the password after the first sign-in.
     *
     * @throws org.huoshui.kernel.Refused IDN-201 to IDN-204 when the name is taken or unfit or the roles do not go together with
     *     the walls, IDN-203 and IDN-210 to IDN-213 when the password is unfit
     */
    Account open(NewAccount account);

    /**
     * A closed account's sessions end with their next request.
     *
     * @throws org.huoshui.kernel.Refused IDN-206 for who asks for himself, IDN-208 for the last administrator of a kind
     */
    void close(String name);

    void reopen(String name);

    /**
     * Gives the account other rights; its sessions end. To be called behind an approval where it widens.
     *
     * @throws org.huoshui.kernel.Refused IDN-204 when roles and walls do not go together, IDN-208 when nobody would be left to
     *     do an administrator's work
     */
    void grant(String name, Grant grant);

    /**
     * By its owner: sets a new password and ends all sessions of the account.
     *
     * @throws org.huoshui.kernel.Refused IDN-203, IDN-210 to IDN-214, all that apply at once, when it is unfit or was used lately
     */
    void changePassword(String name, String password);

    /**
     * By somebody else, who knows the password now: its owner must change it after the next sign-in, before anything else.
     * Ends all sessions of the account.
     *
     * @throws org.huoshui.kernel.Refused as {@link #changePassword}
     */
    void resetPassword(String name, String password);

    /** After the next sign-in the owner must change the password before anything else. */
    void demandPasswordChange(String name);

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
