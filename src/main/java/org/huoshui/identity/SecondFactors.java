package org.huoshui.identity;

/** The second factor of other people, for who keeps the accounts. */
public interface SecondFactors {

    /** Whether the account signs in with a second factor. */
    boolean isOn(String account);

    /**
     * Takes somebody's second factor away, because the phone is lost and the recovery codes too, and ends all sessions of the
     * account. Where the role demands a factor, the next sign-in asks for a new one. To be offered to the system
     * administrator; the database lets nobody do it but who keeps accounts.
     *
     * @throws org.huoshui.kernel.Refused IDN-126 for who asks for himself, IDN-127 when the account has none
     */
    void reset(String account);
}
