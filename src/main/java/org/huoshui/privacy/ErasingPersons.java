package org.huoshui.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.PersonalData.Item;
import org.huoshui.kernel.PersonalData.Outcome;
import org.huoshui.kernel.PersonalData.Person;
import org.huoshui.kernel.Said;
import org.springframework.stereotype.Component;

/** A person's data goes only when two agree; whoever agrees is told table by table what became of it. */
@Component
class ErasingPersons implements Approvable<ErasingPersons.Wanted> {

    private final Rights rights;
    private final Persons persons;

    ErasingPersons(Rights rights, Persons persons) {
        this.rights = rights;
        this.persons = persons;
    }

    /** @param reason what it rests on: whose request, of which day */
    record Wanted(String subject, String reason) {}

    @Override
    public String kind() {
        return "privacy.erasure";
    }

    @Override
    public Said name() {
        return new Said("删除个人信息", "erase personal data");
    }

    /** Contacts are the office's, accounts the administrators'. */
    @Override
    public Set<Role> deciders(Wanted wanted) {
        return wanted.subject().startsWith("account/")
                ? Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)
                : Set.of(Role.DIRECTOR, Role.STATISTICIAN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        Person person = rights.erasable(wanted.subject(), wanted.reason());
        // what is proposed is kept for as long as the trail: masks only
        String whose = Masked.maskedName(person.name()) + (person.of().isEmpty() ? "" : "（" + person.of() + "）");
        String fields = person.items().stream()
                .filter(item -> item.correctable() && !item.shown().isEmpty())
                .map(Item::zh)
                .collect(Collectors.joining("、"));
        return new Change(
                wanted.subject(),
                new Said("删除%s的个人信息".formatted(whose), "Erase the personal data of %s".formatted(whose)),
                List.of(new Change.Line(new Said("已登记的项目", "What is kept"), Said.same(fields), null)),
                persons.required(wanted.subject()).items().toString().hashCode() + "");
    }

    @Override
    public Said apply(Wanted wanted) {
        List<Outcome> outcomes = rights.erase(wanted.subject(), wanted.reason());
        return new Said(
                outcomes.stream()
                        .map(one -> (one.erased() ? "已删除 " : "保留 ") + one.table() + "：" + one.zh())
                        .collect(Collectors.joining("\n")),
                outcomes.stream()
                        .map(one -> (one.erased() ? "Erased " : "Kept ") + one.table() + ": " + one.en())
                        .collect(Collectors.joining("\n")));
    }
}
