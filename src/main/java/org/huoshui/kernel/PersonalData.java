package org.huoshui.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about persons, offered so that a person's rights (个人信息保护法 §44–50) can be served in one place.
 * Every method runs in the caller's transaction and sees what the walls show to who asks.
 */
public interface PersonalData {

    /** First part of its subjects, lower case: {@code contact} for {@code contact/12}. */
    String kind();

    /** Persons that match exactly; numbers are compared by {@link Secrets#fingerprint}. */
    List<Person> find(Sought sought);

    /** @param id the subject's second part */
    Optional<Person> person(String id);

    /**
     * The whole value of a field that is shown masked; absent when the person or the value is not there. Who calls it has a
     * purpose and has it on record.
     */
    Optional<String> clear(String id, String field);

    /**
     * Sets fields that {@link Item#correctable}; the module tells the trail what was before and after, numbers masked.
     *
     * @throws Refused when a value is unfit or the field cannot be corrected here
     */
    void correct(String id, Map<String, String> values, String reason);

    /** @throws Refused when the person is still in use and must be ended first */
    void refuseUnended(String id);

    /**
     * Clears what may be cleared and says for each table what became of it.
     *
     * @throws Refused when the person is still in use and must be ended first
     */
    List<Outcome> erase(String id, String reason);

    /** Ids of persons whose use ended before the moment and who are not erased yet. */
    List<String> endedBefore(Instant moment);

    /**
     * @param name full name, empty for any
     * @param number a phone, an identity number or an account, as typed; empty for any
     */
    record Sought(String name, String number) {}

    /**
     * One person as one module knows it.
     *
     * @param subject {@code contact/12}
     * @param of where the person belongs: an institution's short name, the office
     * @param endedAt since when it is no longer in use
     */
    record Person(
            String subject,
            String name,
            String of,
            @Nullable Instant endedAt,
            List<Item> items) {
        public Person {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing known about a person.
     *
     * @param table where it is kept
     * @param shown masked where it must be
     * @param masked whether {@link #clear} gives more than is shown
     */
    record Item(String table, String field, String zh, String en, String shown, boolean masked, boolean correctable) {}

    /**
     * What became of the data of one table.
     *
     * @param erased false: kept, for the reason said
     */
    record Outcome(String table, boolean erased, String zh, String en) {}
}
