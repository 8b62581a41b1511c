package org.huoshui.kernel;

/**
 * The gate before every masked value: whoever shows one whole asks here first, in the same transaction. The purpose comes
 * from the dictionary of the day, the daily limit is held, and the trail gets who, whose, which field and why, never the
 * value.
 */
public interface Unmasking {

    /**
     * @param purpose code of the dictionary
     * @param words why, in the asker's own words; some purposes demand them
     */
    record Reason(String purpose, String words) {}

    /**
     * Lets a list with so many whole values be written, or refuses.
     *
     * @param what which list: {@code contacts}
     * @throws Refused PRV-101 to PRV-104 when the purpose is unknown, words are missing or the day's limit is reached
     */
    void allowList(String what, int persons, Reason reason);
}
