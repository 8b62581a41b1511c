package org.huoshui.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huoshui.identity.IdentityEvent.NameCorrected;
import org.huoshui.kernel.PersonalData;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Account holders as personal data. Of an account the shown name is the person's; the account's code stays as a pseudonym in
 * what it did, because the trail and the papers must say who did it.
 */
@Component
class AccountPersons implements PersonalData {

    private static final String TABLE = "identity_account";
    private static final String NAME = "name";
    private static final String ERASED = "（已删除）";
    private static final int LONGEST_NAME = 100;

    private final StoredAccounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AccountPersons(StoredAccounts accounts, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public List<Person> find(Sought sought) {
        String name = sought.name().strip();
        if (name.isEmpty() || !sought.number().isBlank()) return List.of();
        return accounts.all().stream()
                .filter(account ->
                        account.displayName().equals(name) || account.name().equals(name.toLowerCase(Locale.ROOT)))
                .map(AccountPersons::person)
                .toList();
    }

    @Override
    public Optional<Person> person(String id) {
        return accounts.find(id).map(AccountPersons::person);
    }

    @Override
    public Optional<String> clear(String id, String field) {
        return person(id)
                .flatMap(person -> person.items().stream()
                        .filter(item -> item.field().equals(field))
                        .map(Item::shown)
                        .findFirst());
    }

    @Override
    public void correct(String id, Map<String, String> values, String reason) {
        if (!values.keySet().equals(Set.of(NAME))) throw Refused.because(IdentityError.ONLY_THE_NAME);
        String name = Objects.requireNonNullElse(values.get(NAME), "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw Refused.because(IdentityError.ONLY_THE_NAME);
        rename(required(id), name, "account.name-corrected", reason);
    }

    @Override
    public void refuseUnended(String id) {
        Account account = required(id);
        if (account.active()) throw Refused.because(IdentityError.CLOSE_FIRST, account.name());
    }

    @Override
    public List<Outcome> erase(String id, String reason) {
        refuseUnended(id);
        Account account = required(id);
        rename(account, ERASED, "account.name-erased", reason);
        return List.of(
                new Outcome(
                        TABLE,
                        true,
                        "显示姓名已清除；账号代码保留，不再另作他用。",
                        "The shown name is cleared; the account's code stays and is given to nobody else."),
                new Outcome(
                        "audit_entry",
                        false,
                        "操作记录依法保存不少于六个月（网络安全法第二十一条），且只增不改。",
                        "The trail is kept for six months at least (Cybersecurity Law §21) and is only ever added to."));
    }

    /** An account's end is somebody's decision, not the clock's: erased on request. */
    @Override
    public List<String> endedBefore(Instant moment) {
        return List.of();
    }

    private void rename(Account account, String name, String action, String reason) {
        jdbc.sql("update identity_account set display_name = ? where name = ?")
                .param(name)
                .param(account.name())
                .update();
        events.publishEvent(new NameCorrected(action, account.name(), account.displayName(), name, reason));
    }

    private Account required(String id) {
        return accounts.find(id).orElseThrow(() -> Refused.because(IdentityError.UNKNOWN_ACCOUNT, id));
    }

    private static Person person(Account account) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(TABLE, "account", "账号", "Account", account.name(), false, false));
        items.add(new Item(TABLE, NAME, "姓名", "Name", account.displayName(), false, true));
        String roles = String.join(
                "、", account.roles().stream().map(Enum::name).sorted().toList());
        items.add(new Item(TABLE, "roles", "角色", "Roles", roles, false, false));
        String institution = Objects.requireNonNullElse(account.institution(), "");
        if (!institution.isEmpty())
            items.add(new Item(TABLE, "institution", "所属机构", "Institution", institution, false, false));
        items.add(new Item(
                TABLE, "createdAt", "开立时间", "Opened", account.createdAt().toString(), false, false));
        return new Person("account/" + account.name(), account.displayName(), institution, null, items);
    }
}
