package org.huoshui.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.kernel.PersonalData;
import org.huoshui.kernel.PersonalData.Person;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Component;

/** Everything the modules keep about persons, by subject: {@code contact/12}. What is there is the walls' decision. */
@Component
class Persons {

    private final Map<String, PersonalData> kinds = new TreeMap<>();

    Persons(List<PersonalData> kept) {
        for (PersonalData one : kept) {
            if (kinds.put(one.kind(), one) != null) throw new IllegalStateException("two kinds " + one.kind());
        }
    }

    List<PersonalData> kinds() {
        return List.copyOf(kinds.values());
    }

    /** The module that keeps the subject. */
    PersonalData of(String subject) {
        PersonalData kept = kinds.get(subject.substring(0, Math.max(0, subject.indexOf('/'))));
        if (kept == null) throw Refused.because(PrivacyError.PERSON_UNKNOWN, subject);
        return kept;
    }

    static String id(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** @throws Refused PRV-106 when there is none, or none that the asker may see */
    Person required(String subject) {
        return of(subject).person(id(subject)).orElseThrow(() -> Refused.because(PrivacyError.PERSON_UNKNOWN, subject));
    }
}
