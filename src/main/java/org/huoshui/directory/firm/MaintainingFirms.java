package org.huoshui.directory.firm;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the register says about a firm. Whose firms somebody sees and may change is the walls' decision. */
@Service
class MaintainingFirms {

    private static final int LONGEST_NAME = 200;

    private final FirmStore store;
    private final FirmContacts contacts;
    private final Directory directory;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MaintainingFirms(
            FirmStore store,
            FirmContacts contacts,
            Directory directory,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.contacts = contacts;
        this.directory = directory;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Firm> find(FirmId id) {
        return store.find(id);
    }

    /** What is wrong with a draft, field by field; all of it at once. */
    List<Problem> faults(FirmDraft draft, boolean isNew) {
        List<Problem> faults = new ArrayList<>();
        String name = draft.name();
        if (name == null ? isNew : name.isBlank())
            faults.add(Problem.of(FirmError.MISSING, "企业名称").at("name"));
        if (name != null && name.strip().length() > LONGEST_NAME)
            faults.add(Problem.of(FirmError.TOO_LONG, "企业名称", LONGEST_NAME).at("name"));
        RegionId township = draft.township();
        if (township != null && directory.region(township).isEmpty())
            faults.add(Problem.of(FirmError.UNKNOWN_TOWNSHIP, township).at("township"));
        String industry = draft.industry();
        if (industry != null && !industry.isBlank() && Industries.code(industry).isEmpty())
            faults.add(Problem.of(FirmError.UNKNOWN_INDUSTRY, industry).at("industry"));
        LocalDate established = draft.established();
        if (established != null && established.isAfter(calendar.today()))
            faults.add(Problem.of(FirmError.LATER_THAN_TODAY, "成立日期").at("established"));
        String address = draft.address();
        if (address != null && address.strip().length() > LONGEST_NAME)
            faults.add(Problem.of(FirmError.TOO_LONG, "地址", LONGEST_NAME).at("address"));
        FirmContacts.Draft contact = draft.contact();
        if (contact != null) faults.addAll(ContactOfFirm.faults(contact));
        return faults;
    }

    /**
     * Adds the firm, or changes what the draft names.
     *
     * @param fillOnly of a firm that is there only what nobody knew yet is filled in
     */
    @Transactional
    public Firm put(FirmId id, FirmDraft draft, boolean fillOnly, String why) {
        store.lock(id);
        Firm known = store.find(id).orElse(null);
        List<Problem> faults = faults(draft, known == null);
        if (!faults.isEmpty()) throw new Refused(faults);
        if (known == null) return add(id, draft);
        return change(known, fillOnly ? onlyUnknown(known, draft) : draft, why);
    }

    /** As {@link #put}, of a row whose draft has no faults, in the transaction of the whole file; the name of a firm stays. */
    Firm putRow(FirmId id, FirmDraft draft) {
        store.lock(id);
        Firm known = store.find(id).orElse(null);
        return known == null ? add(id, draft) : change(known, draft, "");
    }

    private Firm add(FirmId id, FirmDraft draft) {
        RegionId township = draft.township();
        Asker asker = Asking.required();
        if (asker.scope() == Asker.Scope.TOWNSHIP) {
            RegionId own = new RegionId(Objects.requireNonNull(asker.region()));
            if (township != null && !township.equals(own)) throw Refused.because(FirmError.FOREIGN_TOWNSHIP);
            township = own;
        }
        Firm firm = new Firm(
                id,
                Objects.requireNonNull(draft.name()).strip(),
                List.of(),
                township,
                industry(draft, ""),
                Objects.requireNonNullElse(draft.size(), FirmSize.UNKNOWN),
                Objects.requireNonNullElseGet(draft.kind(), () -> kindOf(id)),
                draft.established(),
                Firm.State.ACTIVE,
                null,
                null);
        FirmStore.Profile profile = new FirmStore.Profile(
                Objects.requireNonNullElse(draft.address(), "").strip(), draft.capital(), null);
        // there, but not shown to the township that enters it
        if (!store.add(firm, profile, asker.account(), clock.instant()))
            throw Refused.because(FirmError.FOREIGN_TOWNSHIP);
        contact(id, draft.contact());
        events.publishEvent(FirmEvent.added(firm, profile));
        return firm;
    }

    private Firm change(Firm known, FirmDraft draft, String why) {
        FirmId id = known.id();
        FirmStore.Profile old = store.profile(id).orElseThrow(id::unknown);
        Firm wanted = new Firm(
                id,
                known.name(),
                known.formerNames(),
                draft.township() == null ? known.township() : draft.township(),
                industry(draft, known.industry()),
                Objects.requireNonNullElse(draft.size(), known.size()),
                Objects.requireNonNullElse(draft.kind(), known.kind()),
                draft.established() == null ? known.established() : draft.established(),
                known.state(),
                known.mergedInto(),
                known.grade());
        String address = draft.address();
        FirmStore.Profile profile = new FirmStore.Profile(
                address == null ? old.address() : address.strip(),
                draft.capital() == null ? old.capital() : draft.capital(),
                old.endedOn());
        contact(id, draft.contact());
        if (wanted.equals(known) && profile.equals(old)) return known;
        refuseForeign(known, wanted);
        if (!store.change(wanted, profile, Asking.required().account(), clock.instant()))
            throw Refused.because(FirmError.FOREIGN_TOWNSHIP);
        if (!Objects.equals(known.township(), wanted.township())) store.sharedMoves(id, wanted.township());
        events.publishEvent(FirmEvent.changed(known, old, wanted, profile, why));
        return wanted;
    }

    private static void refuseForeign(Firm known, Firm wanted) {
        Asker asker = Asking.required();
        if (asker.scope() != Asker.Scope.TOWNSHIP) return;
        RegionId own = new RegionId(Objects.requireNonNull(asker.region()));
        if (!own.equals(known.township()) || !own.equals(wanted.township()))
            throw Refused.because(FirmError.FOREIGN_TOWNSHIP);
    }

    private static FirmDraft onlyUnknown(Firm known, FirmDraft draft) {
        return new FirmDraft(
                null,
                known.township() == null ? draft.township() : null,
                known.industry().isEmpty() ? draft.industry() : null,
                known.size() == FirmSize.UNKNOWN ? draft.size() : null,
                null,
                known.established() == null ? draft.established() : null,
                draft.address(),
                draft.capital(),
                draft.contact());
    }

    private static String industry(FirmDraft draft, String before) {
        String typed = draft.industry();
        return typed == null ? before : Industries.code(typed).orElse("");
    }

    /** As the code says, where nobody does: 92 are individual businesses, 93 cooperatives. */
    private static FirmKind kindOf(FirmId id) {
        return switch (id.code().substring(0, 2)) {
            case "91" -> FirmKind.COMPANY;
            case "92" -> FirmKind.INDIVIDUAL_BUSINESS;
            case "93" -> FirmKind.COOPERATIVE;
            default -> FirmKind.OTHER;
        };
    }

    private void contact(FirmId firm, FirmContacts.@Nullable Draft draft) {
        if (draft == null) return;
        FirmContacts.Known before = contacts.of(firm).orElse(null);
        FirmContacts.Known after = ContactOfFirm.merged(firm, before, draft);
        if (after.equals(before) || after.name().isEmpty() && after.phone() == null) return;
        Instant now = clock.instant();
        String by = Asking.required().account();
        if (before == null) {
            contacts.add(after, by, now);
        } else if (before.name().equals(after.name())) {
            contacts.change(after, by, now);
        } else {
            // another person: the one before is no longer in use
            contacts.end(before.id(), by, now);
            contacts.add(after, by, now);
        }
        events.publishEvent(ContactOfFirm.event(firm, before, after));
    }

    @Transactional
    public void share(FirmId id, InstitutionId institution, String why) {
        shareWithin(store.find(id).orElseThrow(id::unknown), institution, why);
    }

    /** In the transaction under way. */
    void shareWithin(Firm firm, InstitutionId institution, String why) {
        if (directory.institution(institution).isEmpty())
            throw Refused.because(FirmError.UNKNOWN_INSTITUTION, institution);
        FirmId id = firm.id();
        if (store.share(id, firm.township(), institution, why, Asking.required().account(), clock.instant()))
            events.publishEvent(FirmEvent.of("firm.shared", id, Map.of("institution", institution.code()), why));
    }

    /** By code or any of its names. */
    InstitutionId institution(String typed) {
        return directory
                .institutionNamed(typed)
                .map(Institution::id)
                .orElseThrow(() -> Refused.because(FirmError.UNKNOWN_INSTITUTION, typed));
    }

    /** Whom to call; absent where nobody is known or the asker has no business with it. */
    @Transactional(readOnly = true)
    public Optional<FirmContacts.Known> contact(FirmId id) {
        return contacts.of(id);
    }

    /** The firm's own people change whom to call and nothing else. */
    @Transactional
    public void keepContact(FirmId id, FirmContacts.Draft draft) {
        List<Problem> faults = ContactOfFirm.faults(draft);
        if (!faults.isEmpty()) throw new Refused(faults);
        if (store.find(id).isEmpty()) throw id.unknown();
        contact(id, draft);
    }
}
