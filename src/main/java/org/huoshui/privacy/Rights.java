package org.huoshui.privacy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huoshui.kernel.PersonalData.Item;
import org.huoshui.kernel.PersonalData.Outcome;
import org.huoshui.kernel.PersonalData.Person;
import org.huoshui.kernel.PersonalData.Sought;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's rights (个人信息保护法 §45–47): to see, to have a copy, to have it put right, to have it erased. */
@Service
class Rights {

    private static final int LONGEST_REASON = 300;

    private final Persons persons;
    private final LegalHolds holds;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Rights(Persons persons, LegalHolds holds, Traces traces, ApplicationEventPublisher events, InstantSource clock) {
        this.persons = persons;
        this.holds = holds;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All that is kept of one person.
     *
     * @param traces lines elsewhere that name the person by a code
     * @param clear whole values by field, for a copy given to the person
     */
    record Copy(Person person, List<Traces.Trace> traces, Map<String, String> clear) {}

    /** What is held where, by full name or whole number; the trail learns that somebody looked, not for what number. */
    @Transactional
    public List<Person> find(Sought sought) {
        if (sought.name().isBlank() && sought.number().isBlank()) throw Refused.because(PrivacyError.NOTHING_SOUGHT);
        List<Person> found = persons.kinds().stream()
                .flatMap(kept -> kept.find(sought).stream())
                .toList();
        String by = sought.number().isBlank() ? "name" : sought.name().isBlank() ? "number" : "name and number";
        tell("privacy.person-searched", "persons", Map.of("by", by, "found", Integer.toString(found.size())), "");
        return found;
    }

    @Transactional(readOnly = true)
    public Person person(String subject) {
        return persons.required(subject);
    }

    @Transactional(readOnly = true)
    public List<Traces.Trace> traces(String subject) {
        return traces.of(subject);
    }

    /** A copy with whole values, to be given to the person. */
    @Transactional
    public Copy copy(String subject, String reason) {
        String why = reason(reason);
        Copy copy = whole(subject);
        tell(
                "privacy.copy-given",
                subject,
                Map.of("fields", Integer.toString(copy.clear().size())),
                why);
        return copy;
    }

    /** The own data of who asks. */
    @Transactional
    public Copy own(String subject) {
        Copy copy = whole(subject);
        tell("privacy.own-data-read", subject, Map.of(), "");
        return copy;
    }

    private Copy whole(String subject) {
        Person person = persons.required(subject);
        Map<String, String> clear = new TreeMap<>();
        for (Item item : person.items()) {
            persons.of(subject)
                    .clear(Persons.id(subject), item.field())
                    .ifPresent(value -> clear.put(item.field(), value));
        }
        return new Copy(person, traces.of(subject), clear);
    }

    @Transactional
    public Person correct(String subject, Map<String, String> values, String reason) {
        String why = reason(reason);
        persons.required(subject);
        persons.of(subject).correct(Persons.id(subject), values, why);
        return persons.required(subject);
    }

    /**
     * The person, if it may be erased now.
     *
     * @throws Refused PRV-201 while a legal hold binds, PRV-301 without a reason, or what the module says
     */
    @Transactional(readOnly = true)
    public Person erasable(String subject, String reason) {
        reason(reason);
        Person person = persons.required(subject);
        holds.refuseHeld(subject);
        persons.of(subject).refuseUnended(Persons.id(subject));
        return person;
    }

    /**
     * Erases what may be erased, and says of each table what became of it.
     *
     * @throws Refused PRV-201 while a legal hold binds
     */
    @Transactional
    public List<Outcome> erase(String subject, String reason) {
        String why = reason(reason);
        erasable(subject, why);
        List<Traces.Trace> left = traces.of(subject);
        List<Outcome> outcomes = new ArrayList<>(persons.of(subject).erase(Persons.id(subject), why));
        TreeSet<String> named =
                new TreeSet<>(outcomes.stream().map(Outcome::table).toList());
        for (Traces.Trace trace : left) {
            if (!named.add(trace.table())) continue;
            outcomes.add(new Outcome(
                    trace.table(),
                    false,
                    "保留账号代码（%d 条）：%s。".formatted(trace.lines(), trace.basis().zh()),
                    "The account's code stays (%d lines): %s."
                            .formatted(trace.lines(), trace.basis().en())));
        }
        long erased = outcomes.stream().filter(Outcome::erased).count();
        tell(
                "privacy.erased",
                subject,
                Map.of("erased", Long.toString(erased), "kept", Long.toString(outcomes.size() - erased)),
                why);
        return outcomes;
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) throw Refused.because(PrivacyError.REASON_MISSING);
        if (why.length() > LONGEST_REASON) throw Refused.because(PrivacyError.WORDS_TOO_LONG, LONGEST_REASON);
        return why;
    }

    private void tell(String action, String subject, Map<String, String> detail, String why) {
        events.publishEvent(PrivacyEvent.of(action, subject, detail, why));
    }

    /** When a copy is made. */
    java.time.Instant now() {
        return clock.instant();
    }
}
