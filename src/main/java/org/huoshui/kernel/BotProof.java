package org.huoshui.kernel;

/**
 * Work a browser has to do before something that anybody may do without an account, so that a program cannot do it by the
 * thousand. To be called as the program itself.
 */
public interface BotProof {

    /** @param bits that must be zero in front of the SHA-256 of {@code task:answer} */
    record Task(String task, int bits) {}

    /**
     * Sets a task; nothing is kept of it.
     *
     * @param purpose what it opens; an answer opens nothing else
     * @param address where the request came from
     */
    Task task(String purpose, String address);

    /** Whether the answer is right; it is spent by this. */
    boolean take(String purpose, String address, String task, String answer);
}
