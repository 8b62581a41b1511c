package org.huoshui.directory.contact;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Contact;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.VisibleInstitutions;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the contacts. Whom somebody sees and may change is the walls' decision: an institution its own, the office all. */
@Service
class MaintainingContacts {

    private static final int LONGEST_REASON = 300;

    private final ContactStore store;
    private final Directory directory;
    private final VisibleInstitutions visible;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MaintainingContacts(
            ContactStore store,
            Directory directory,
            VisibleInstitutions visible,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.directory = directory;
        this.visible = visible;
        this.events = events;
        this.clock = clock;
    }

    /** @param ended those no longer in use as well */
    @Transactional(readOnly = true)
    public List<Contact> all(boolean ended) {
        return store.all(ended);
    }

    @Transactional(readOnly = true)
    public Optional<Contact> find(long id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Contact> reporterOf(InstitutionId institution) {
        List<Contact> contacts = store.of(institution);
        return contacts.stream()
                .filter(Contact::reports)
                .findFirst()
                .or(() -> contacts.size() == 1 ? Optional.of(contacts.getFirst()) : Optional.empty());
    }

    /** By code or any of its names, of those the asker is shown; an institution need not name itself. */
    Institution institution(String typed) {
        String own = Asking.required().institution();
        String named = typed.isBlank() && own != null ? own : typed;
        return directory
                .institution(new InstitutionId(named.isBlank() ? "-" : named.strip()))
                .or(() -> directory.institutionNamed(named))
                .filter(found -> !visible.of(List.of(found)).isEmpty())
                .orElseThrow(() -> Refused.because(ContactError.INSTITUTION_UNKNOWN, named));
    }

    @Transactional
    public Contact add(InstitutionId institution, ContactDraft draft) {
        refuse(draft.faults(true));
        store.lock(institution);
        // one reporting contact is due: the first is it
        boolean first = store.of(institution).isEmpty();
        Contact wanted = new ContactDraft(draft.values(), draft.reports() == null ? first : draft.reports())
                .contact(institution);
        if (wanted.reports()) store.reportsAlone(institution, 0);
        long id = store.add(wanted, Asking.required().account(), clock.instant());
        Contact added = required(id);
        events.publishEvent(ContactEvent.added(added));
        return added;
    }

    @Transactional
    public Contact change(long id, ContactDraft draft, String why) {
        return changed("contact.changed", id, draft, why);
    }

    Contact changed(String action, long id, ContactDraft draft, String why) {
        Contact before = required(id);
        store.lock(before.institution());
        if (before.endedAt() != null && action.equals("contact.changed")) throw Refused.because(ContactError.ENDED);
        refuse(draft.faults(false));
        Contact after = draft.onto(before);
        if (after.equals(before)) return before;
        if (after.reports()) store.reportsAlone(after.institution(), id);
        store.change(after, Asking.required().account(), clock.instant());
        events.publishEvent(ContactEvent.changed(action, before, after, why));
        return after;
    }

    /** No longer in use: out of the list, kept for as long as the register says, then erased. */
    @Transactional
    public void end(long id, String reason) {
        Contact before = required(id);
        if (before.endedAt() != null) throw Refused.because(ContactError.ENDED);
        String why = reason.strip();
        if (why.isEmpty()) throw Refused.because(ContactError.NO_REASON);
        if (why.length() > LONGEST_REASON) throw Refused.because(ContactError.TOO_LONG, "停用原因", LONGEST_REASON);
        store.end(id, why, Asking.required().account(), clock.instant());
        events.publishEvent(ContactEvent.of("contact.ended", before, Map.of(), Map.of(), why));
    }

    /** Leaves nothing of the person. */
    Instant erase(Contact contact, String why) {
        if (contact.endedAt() == null) throw Refused.because(ContactError.IN_USE);
        Instant now = clock.instant();
        store.erase(contact.id(), now);
        events.publishEvent(ContactEvent.of("contact.erased", contact, Map.of(), Map.of(), why));
        return now;
    }

    Contact required(long id) {
        return store.find(id).orElseThrow(() -> Refused.because(ContactError.UNKNOWN, id));
    }

    void publish(ContactEvent event) {
        events.publishEvent(event);
    }

    /** Refuses with all problems; without any, does nothing. */
    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    /** The contact in use of the institution with this name; absent when there is none or more than one. */
    @Nullable
    Contact named(InstitutionId institution, String name) {
        List<Contact> found = store.of(institution).stream()
                .filter(contact -> contact.name().equals(name))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
