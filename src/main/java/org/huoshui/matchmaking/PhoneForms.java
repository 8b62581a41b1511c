package org.huoshui.matchmaking;

/** The form a firm fills in on a telephone, without an account. */
public interface PhoneForms {

    /**
     * Shows the code on the page where no gateway takes messages, from today on: for a county that is shown around. It then
     * proves nothing about the telephone. Elsewhere an officer calls the number and reads the code out.
     */
    void showCodes();
}
