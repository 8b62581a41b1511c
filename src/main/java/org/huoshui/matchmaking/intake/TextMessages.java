package org.huoshui.matchmaking.intake;

import java.time.Duration;
import org.huoshui.kernel.Phone;

/** Text messages to mobile telephones. They are kept sealed until they are sent, and for a few days after. */
public interface TextMessages {

    /**
     * Puts a message on its way, in the caller's transaction: rolled back, it was never sent. To be called as the program
     * itself.
     *
     * @param to a mobile number
     * @param text whole, with nothing to be filled in
     * @param subject what it is about, {@code form-entry/12}
     * @param useful for how long it is worth sending
     */
    void send(Phone to, String text, String subject, Duration useful);

    /** Whether anything takes messages from here; else they wait for somebody of the office to read them out. */
    boolean isConnected();
}
