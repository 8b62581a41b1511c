package org.huoshui.matchmaking.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.PersonalData;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who filled in a form and has not confirmed it yet, as personal data. After that the need has the contact and nothing of the
 * person is left here; what nobody confirms is deleted after a day by itself.
 */
@Component
class EntryPersons implements PersonalData {

    private static final String TABLE = "matchmaking_form_entry";
    private static final String NAME = "contactName";
    private static final String PHONE = "phone";

    private final FormStore store;
    private final ApplicationEventPublisher events;

    EntryPersons(FormStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public String kind() {
        return "form-entry";
    }

    @Override
    public List<Person> find(Sought sought) {
        String name = sought.name().strip();
        Phone phone = null;
        if (!sought.number().isBlank()) {
            try {
                phone = Phone.parse(sought.number());
            } catch (Refused none) {
                return List.of();
            }
        }
        if (name.isEmpty() && phone == null) return List.of();
        return store.unconfirmed(name, phone).stream().map(EntryPersons::person).toList();
    }

    @Override
    public Optional<Person> person(String id) {
        return entry(id).map(EntryPersons::person);
    }

    @Override
    public Optional<String> clear(String id, String field) {
        return entry(id)
                .map(entry -> switch (field) {
                    case NAME -> entry.contactName();
                    case PHONE -> entry.phone() == null ? "" : entry.phone().clear();
                    default -> "";
                })
                .filter(value -> !value.isEmpty());
    }

    @Override
    public void correct(String id, Map<String, String> values, String reason) {
        FormEntry entry = required(id);
        for (String field : values.keySet())
            if (!field.equals(NAME) && !field.equals(PHONE)) throw Refused.because(IntakeError.FIELD_FIXED, field);
        String typed = values.getOrDefault(PHONE, "");
        if (typed.contains("*")) throw Refused.because(IntakeError.STILL_MASKED);
        Phone phone = typed.isBlank() ? Objects.requireNonNull(entry.phone()) : Phone.parse(typed);
        store.correct(entry.id(), values.getOrDefault(NAME, entry.contactName()), phone);
        events.publishEvent(new IntakeEvent(
                "form-entry.corrected",
                "form-entry/" + id,
                Map.of("fields", String.join(",", values.keySet()), "phone", phone.masked()),
                reason));
    }

    @Override
    public void refuseUnended(String id) {
        required(id);
    }

    @Override
    public List<Outcome> erase(String id, String reason) {
        FormEntry entry = required(id);
        store.delete(entry.id());
        events.publishEvent(new IntakeEvent("form-entry.erased", "form-entry/" + id, Map.of(), reason));
        return List.of(
                new Outcome(TABLE, true, "未经验证的填报已整条删除。", "The entry, which was never verified, is deleted whole."));
    }

    @Override
    public List<String> endedBefore(Instant moment) {
        // they last for a day, see EntryClock
        return List.of();
    }

    private FormEntry required(String id) {
        return entry(id).orElseThrow(() -> Refused.because(IntakeError.ENTRY_UNKNOWN));
    }

    private Optional<FormEntry> entry(String id) {
        return id.matches("\\d{1,18}")
                ? store.entry(Long.parseLong(id)).filter(entry -> entry.need() == null)
                : Optional.empty();
    }

    private static Person person(FormEntry entry) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(TABLE, NAME, "联系人", "Contact", entry.contactName(), false, true));
        Phone phone = entry.phone();
        if (phone != null) items.add(new Item(TABLE, PHONE, "电话", "Phone", phone.masked(), true, true));
        return new Person("form-entry/" + entry.id(), entry.contactName(), entry.firmName(), null, items);
    }
}
