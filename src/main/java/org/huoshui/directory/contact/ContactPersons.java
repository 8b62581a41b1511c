package org.huoshui.directory.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huoshui.directory.Contact;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.PersonalData;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Component;

/** Contacts as personal data. */
@Component
class ContactPersons implements PersonalData {

    private static final String TABLE = "directory_contact";

    private final ContactStore store;
    private final MaintainingContacts maintaining;
    private final Directory directory;

    ContactPersons(ContactStore store, MaintainingContacts maintaining, Directory directory) {
        this.store = store;
        this.maintaining = maintaining;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public List<Person> find(Sought sought) {
        Set<Contact> found = new LinkedHashSet<>();
        String name = sought.name().strip();
        if (!name.isEmpty()) found.addAll(store.named(name));
        if (!sought.number().isBlank()) {
            Set<Contact> numbered = new LinkedHashSet<>();
            for (Masked.Kind kind : Masked.Kind.values())
                number(kind, sought.number()).ifPresent(number -> numbered.addAll(store.numbered(number)));
            if (name.isEmpty()) found = numbered;
            else found.retainAll(numbered);
        }
        return found.stream().map(this::person).toList();
    }

    private static Optional<Masked> number(Masked.Kind kind, String typed) {
        try {
            return Optional.of(kind.parse(typed));
        } catch (Refused notOne) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Person> person(String id) {
        return contact(id).map(this::person);
    }

    @Override
    public Optional<String> clear(String id, String field) {
        return contact(id)
                .flatMap(contact -> ContactField.of(field).map(known -> known.clear(contact)))
                .filter(value -> !value.isEmpty());
    }

    @Override
    public void correct(String id, Map<String, String> values, String reason) {
        Map<ContactField, String> wanted = new TreeMap<>();
        values.forEach((field, value) -> wanted.put(
                ContactField.of(field).orElseThrow(() -> Refused.because(ContactError.NOT_CORRECTABLE, field)), value));
        maintaining.changed("contact.corrected", required(id).id(), new ContactDraft(wanted, null), reason);
    }

    @Override
    public void refuseUnended(String id) {
        if (required(id).endedAt() == null) throw Refused.because(ContactError.IN_USE);
    }

    @Override
    public List<Outcome> erase(String id, String reason) {
        maintaining.erase(required(id), reason);
        return List.of(
                new Outcome(
                        TABLE,
                        true,
                        "姓名、职务、电话、邮箱、微信、身份证号、账户已清除，只留编号、所属机构和停用时间。",
                        "Name, post, phone, e-mail, WeChat, identity number and account are cleared; the number of the line, its institution and the time of ending stay."),
                new Outcome(
                        "audit_entry",
                        false,
                        "操作记录依法保存不少于六个月（网络安全法第二十一条），其中只有遮盖后的值，没有完整号码。",
                        "The trail is kept for six months at least (Cybersecurity Law §21); it holds masks only, no whole number."),
                new Outcome(
                        "returns_reminder",
                        false,
                        "催报记录是履行统计职责的凭证（统计法），其中的电话为遮盖值。",
                        "Reminders are evidence of statistical duty (Statistics Law); a phone in them is masked."));
    }

    @Override
    public List<String> endedBefore(Instant moment) {
        return store.endedBefore(moment).stream().map(String::valueOf).toList();
    }

    private Contact required(String id) {
        return contact(id).orElseThrow(() -> Refused.because(ContactError.UNKNOWN, id));
    }

    private Optional<Contact> contact(String id) {
        return id.matches("\\d{1,18}") ? store.find(Long.parseLong(id)) : Optional.empty();
    }

    private Person person(Contact contact) {
        List<Item> items = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            items.add(new Item(
                    TABLE, field.api(), field.zh(), field.en(), field.shown(contact), field.isMasked(contact), true));
        }
        String institution = directory
                .institution(contact.institution())
                .map(Institution::shortName)
                .orElse(contact.institution().code());
        return new Person("contact/" + contact.id(), contact.name(), institution, contact.endedAt(), items);
    }
}
