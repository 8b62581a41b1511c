package org.huoshui.directory.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.Contact;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.BankAccount;
import org.huoshui.kernel.IdentityNumber;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a contact to be, as typed. A field that is not in it stays as it is; an empty one is cleared.
 *
 * @param reports absent: stays as it is
 */
record ContactDraft(
        Map<ContactField, String> values, @Nullable Boolean reports) {

    ContactDraft {
        Map<ContactField, String> own = new EnumMap<>(ContactField.class);
        values.forEach((field, typed) -> own.put(field, typed.strip()));
        values = Map.copyOf(own);
    }

    /** Every problem at once, each at its field. */
    List<Problem> faults(boolean isNew) {
        List<Problem> faults = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            String typed = values.get(field);
            if (typed == null && !(isNew && field == ContactField.NAME)) continue;
            field.fault(Objects.requireNonNullElse(typed, "")).ifPresent(fault -> faults.add(fault.at(field.api())));
        }
        return faults;
    }

    /** A new contact of these values, not stored yet. */
    Contact contact(InstitutionId institution) {
        return onto(new Contact(0, institution, "", "", null, "", "", null, null, "", false, null));
    }

    /** The contact with these values; {@link #faults} must have found none. */
    Contact onto(Contact before) {
        return new Contact(
                before.id(),
                before.institution(),
                text(ContactField.NAME, before),
                text(ContactField.POST, before),
                values.containsKey(ContactField.PHONE) ? phone() : before.phone(),
                text(ContactField.EMAIL, before),
                text(ContactField.WECHAT, before),
                values.containsKey(ContactField.IDENTITY_NUMBER) ? identityNumber() : before.identityNumber(),
                values.containsKey(ContactField.BANK_ACCOUNT) ? bankAccount() : before.bankAccount(),
                text(ContactField.BANK, before),
                Objects.requireNonNullElse(reports, before.reports()),
                before.endedAt());
    }

    private String typed(ContactField field) {
        return values.getOrDefault(field, "");
    }

    private String text(ContactField field, Contact before) {
        String typed = values.get(field);
        return typed == null ? field.clear(before) : typed;
    }

    private @Nullable Phone phone() {
        String typed = typed(ContactField.PHONE);
        return typed.isEmpty() ? null : Phone.parse(typed);
    }

    private @Nullable IdentityNumber identityNumber() {
        String typed = typed(ContactField.IDENTITY_NUMBER);
        return typed.isEmpty() ? null : IdentityNumber.parse(typed);
    }

    private @Nullable BankAccount bankAccount() {
        String typed = typed(ContactField.BANK_ACCOUNT);
        return typed.isEmpty() ? null : BankAccount.parse(typed);
    }

    /** Nothing that belongs to the person. */
    @Override
    public String toString() {
        return "ContactDraft" + values.keySet();
    }
}
