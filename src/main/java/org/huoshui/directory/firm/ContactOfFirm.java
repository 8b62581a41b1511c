package org.huoshui.directory.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.firm.FirmContacts.Draft;
import org.huoshui.directory.firm.FirmContacts.Known;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What a firm's contact may look like, and how the trail tells of it. */
final class ContactOfFirm {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MAIL = 120;
    private static final Pattern MAIL = Pattern.compile("[^@\\s*]+@[^@\\s*]+\\.[^@\\s*]+");

    private ContactOfFirm() {}

    static List<Problem> faults(Draft draft) {
        List<Problem> faults = new ArrayList<>();
        longest(faults, draft.name(), "联系人", LONGEST_NAME, "contactName");
        longest(faults, draft.post(), "职务", LONGEST_NAME, "contactPost");
        longest(faults, draft.email(), "电子邮箱", LONGEST_MAIL, "contactEmail");
        String email = draft.email();
        if (email != null
                && !email.isBlank()
                && !email.contains("*")
                && !MAIL.matcher(email.strip()).matches())
            faults.add(Problem.of(FirmError.UNKNOWN_VALUE, "电子邮箱", email, "name@example.com")
                    .at("contactEmail"));
        String phone = draft.phone();
        if (phone != null && !phone.isBlank() && !phone.contains("*")) {
            try {
                Phone.parse(phone);
            } catch (Refused none) {
                faults.add(none.problem().at("contactPhone"));
            }
        }
        return faults;
    }

    private static void longest(List<Problem> faults, @Nullable String text, String label, int most, String place) {
        if (text != null && text.strip().length() > most)
            faults.add(Problem.of(FirmError.TOO_LONG, label, most).at(place));
    }

    /** The person as wanted; a mask that came back from a page or an export leaves what it masks. */
    static Known merged(FirmId firm, @Nullable Known before, Draft draft) {
        return new Known(
                before == null ? 0 : before.id(),
                firm,
                text(before == null ? "" : before.name(), draft.name()),
                text(before == null ? "" : before.post(), draft.post()),
                phone(before == null ? null : before.phone(), draft.phone()),
                text(before == null ? "" : before.email(), draft.email()),
                null);
    }

    private static String text(String before, @Nullable String typed) {
        return typed == null || typed.contains("*") ? before : typed.strip();
    }

    private static @Nullable Phone phone(@Nullable Phone before, @Nullable String typed) {
        if (typed == null || typed.contains("*")) return before;
        return typed.isBlank() ? null : Phone.parse(typed);
    }

    static FirmEvent event(FirmId firm, @Nullable Known before, Known after) {
        Map<String, String> was = before == null ? Map.of() : trailed(before);
        Map<String, String> is = trailed(after);
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        for (String field : List.of("contactName", "contactPost", "contactPhone", "contactEmail")) {
            String a = Objects.requireNonNullElse(was.get(field), "");
            String b = Objects.requireNonNullElse(is.get(field), "");
            if (a.equals(b)) continue;
            old.put(field, a);
            now.put(field, b);
        }
        return new FirmEvent("firm.contact-changed", "firm/" + firm, Map.of(), old, now, "");
    }

    private static Map<String, String> trailed(Known person) {
        Phone phone = person.phone();
        return Map.of(
                "contactName",
                Masked.maskedName(person.name()),
                "contactPost",
                person.post(),
                "contactPhone",
                phone == null ? "" : phone.masked(),
                "contactEmail",
                person.email().isEmpty() ? "" : Masked.maskedMail(person.email()));
    }
}
