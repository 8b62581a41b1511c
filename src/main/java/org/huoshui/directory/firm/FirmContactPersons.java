package org.huoshui.directory.firm;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Firm;
import org.huoshui.directory.firm.FirmContacts.Known;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.PersonalData;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Firms' contacts as personal data. */
@Component
class FirmContactPersons implements PersonalData {

    private static final String TABLE = "directory_firm_contact";

    private final FirmContacts contacts;
    private final FirmStore firms;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FirmContactPersons(FirmContacts contacts, FirmStore firms, ApplicationEventPublisher events, InstantSource clock) {
        this.contacts = contacts;
        this.firms = firms;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "firm-contact";
    }

    @Override
    public List<PersonalData.Person> find(Sought sought) {
        Set<Known> found = new LinkedHashSet<>();
        String name = sought.name().strip();
        if (!name.isEmpty()) found.addAll(contacts.named(name));
        if (!sought.number().isBlank()) {
            Set<Known> numbered = new LinkedHashSet<>();
            phone(sought.number()).ifPresent(phone -> numbered.addAll(contacts.numbered(phone)));
            if (name.isEmpty()) found = numbered;
            else found.retainAll(numbered);
        }
        return found.stream().map(this::person).toList();
    }

    private static Optional<Phone> phone(String typed) {
        try {
            return Optional.of(Phone.parse(typed));
        } catch (Refused notOne) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<PersonalData.Person> person(String id) {
        return known(id).map(this::person);
    }

    @Override
    public Optional<String> clear(String id, String field) {
        return known(id)
                .map(person -> switch (field) {
                    case "name" -> person.name();
                    case "post" -> person.post();
                    case "phone" -> clear(person);
                    case "email" -> person.email();
                    default -> "";
                })
                .filter(value -> !value.isEmpty());
    }

    private static String clear(Known person) {
        Phone phone = person.phone();
        return phone == null ? "" : phone.clear();
    }

    @Override
    public void correct(String id, Map<String, String> values, String reason) {
        Known before = required(id);
        for (String field : values.keySet())
            if (!Set.of("name", "post", "phone", "email").contains(field))
                throw Refused.because(FirmError.UNKNOWN_VALUE, "字段", field, "name、post、phone、email");
        FirmContacts.Draft draft = new FirmContacts.Draft(
                values.get("name"), values.get("post"), values.get("phone"), values.get("email"));
        List<Problem> faults = ContactOfFirm.faults(draft);
        if (!faults.isEmpty()) throw new Refused(faults);
        Known after = ContactOfFirm.merged(before.firm(), before, draft);
        contacts.change(after, Asking.required().account(), clock.instant());
        FirmEvent event = ContactOfFirm.event(before.firm(), before, after);
        events.publishEvent(new FirmEvent(
                "firm.contact-corrected",
                event.subject(),
                Map.of("contact", id),
                event.before(),
                event.after(),
                reason));
    }

    @Override
    public void refuseUnended(String id) {
        if (required(id).endedAt() == null) throw Refused.because(FirmError.CONTACT_IN_USE);
    }

    @Override
    public List<Outcome> erase(String id, String reason) {
        refuseUnended(id);
        Known person = required(id);
        contacts.erase(person.id(), clock.instant());
        events.publishEvent(FirmEvent.of("firm.contact-erased", person.firm(), Map.of("contact", id), reason));
        return List.of(
                new Outcome(
                        TABLE,
                        true,
                        "姓名、职务、电话、邮箱已清除，只留编号、所属企业和停用时间。",
                        "Name, post, phone and e-mail are cleared; the number of the line, its firm and the time of ending stay."),
                new Outcome(
                        "audit_entry",
                        false,
                        "操作记录依法保存不少于六个月（网络安全法第二十一条），其中只有遮盖后的值。",
                        "The trail is kept for six months at least (Cybersecurity Law §21); it holds masks only."));
    }

    @Override
    public List<String> endedBefore(Instant moment) {
        return contacts.endedBefore(moment).stream().map(String::valueOf).toList();
    }

    private Known required(String id) {
        return known(id).orElseThrow(() -> Refused.because(FirmError.UNKNOWN_CONTACT, id));
    }

    private Optional<Known> known(String id) {
        return id.matches("\\d{1,18}") ? contacts.find(Long.parseLong(id)) : Optional.empty();
    }

    private PersonalData.Person person(Known person) {
        Phone phone = person.phone();
        String email = Masked.maskedText(person.email());
        List<Item> items = List.of(
                new Item(TABLE, "name", "姓名", "Name", person.name(), false, true),
                new Item(TABLE, "post", "职务", "Post", person.post(), false, true),
                new Item(TABLE, "phone", "电话", "Phone", phone == null ? "" : phone.masked(), phone != null, true),
                new Item(TABLE, "email", "电子邮箱", "E-mail", email, !email.equals(person.email()), true));
        String firm = Objects.requireNonNull(
                firms.find(person.firm()).map(Firm::name).orElse(person.firm().code()));
        return new PersonalData.Person("firm-contact/" + person.id(), person.name(), firm, person.endedAt(), items);
    }
}
