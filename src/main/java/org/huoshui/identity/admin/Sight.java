package org.huoshui.identity.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.identity.Account;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Doors;
import org.huoshui.identity.RoleWords;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Explainable.Walled;
import org.huoshui.kernel.Places;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Why somebody sees something, or does not: the door is asked for the roles it opens to, and the database is asked, as that
 * account, whether it shows the row. Only whether; what stands in it is told to nobody here.
 */
@Service
class Sight {

    private final Accounts accounts;
    private final Doors doors;
    private final Capabilities capabilities;
    private final Places places;
    private final ObjectProvider<Explainable> explainables;
    private final TransactionTemplate reading;

    Sight(
            Accounts accounts,
            Doors doors,
            Capabilities capabilities,
            Places places,
            ObjectProvider<Explainable> explainables,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.doors = doors;
        this.capabilities = capabilities;
        this.places = places;
        this.explainables = explainables;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** @param holds whether this step lets through */
    record Step(Said words, boolean holds) {}

    /** @param sees the final word: every step holds */
    record Answer(Account account, Said thing, List<Step> steps, boolean sees, Said verdict) {}

    List<Explainable> kinds() {
        return explainables.orderedStream().toList();
    }

    Answer of(String account, String kind, String named) {
        Explainable explainable = kind(kind);
        Account found = Asking.as(Asker.system(), () -> accounts.find(account))
                .orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_ACCOUNT, account));
        return answer(found, explainable, named, thing(explainable, named));
    }

    /** Of all accounts that may sign in, those who see it first. */
    List<Answer> everybody(String kind, String named) {
        Explainable explainable = kind(kind);
        Walled thing = thing(explainable, named);
        return Asking.as(Asker.system(), accounts::all).stream()
                .filter(Account::active)
                .map(account -> answer(account, explainable, named, thing))
                .sorted(java.util.Comparator.comparing((Answer one) -> !one.sees()))
                .toList();
    }

    boolean isShownToAsker(String kind, String named) {
        Explainable explainable = kind(kind);
        return Boolean.TRUE.equals(reading.execute(status -> explainable.shows(named)));
    }

    private Explainable kind(String kind) {
        return kinds().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_KIND, kind));
    }

    private Walled thing(Explainable explainable, String named) {
        Optional<Walled> found =
                Asking.as(Asker.system(), () -> Objects.requireNonNull(reading.execute(s -> explainable.find(named))));
        return found.orElseThrow(() -> Refused.because(
                AdminRefusal.NO_SUCH_THING,
                explainable.name().zh(),
                explainable.name().en(),
                named));
    }

    private Answer answer(Account account, Explainable explainable, String named, Walled thing) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                account.active()
                        ? new Step(new Said("账号正常，可以登录。", "The account is active and can sign in."), true)
                        : new Step(new Said("账号已停用，不能登录。", "The account is closed and cannot sign in."), false));
        Step door = door(account, explainable.door());
        steps.add(door);
        steps.add(new Step(scope(account), true));
        steps.add(new Step(thing.wall(), true));
        boolean shown = account.active() && shows(account, explainable, named);
        steps.add(
                shown
                        ? new Step(
                                new Said("以该账号的身份问数据库：这一条看得到。", "Asked as this account, the database shows the row."),
                                true)
                        : new Step(
                                new Said(
                                        "以该账号的身份问数据库：这一条看不到。",
                                        "Asked as this account, the database does not show the row."),
                                false));
        boolean sees = steps.stream().allMatch(Step::holds);
        String zh = "“%s”%s%s。"
                .formatted(
                        account.displayName(),
                        sees ? "能看到" : "看不到",
                        thing.thing().zh());
        String en = "“%s” %s %s."
                .formatted(
                        account.displayName(),
                        sees ? "sees" : "does not see",
                        thing.thing().en());
        return new Answer(account, thing.thing(), steps, sees, new Said(zh, en));
    }

    private boolean shows(Account account, Explainable explainable, String named) {
        return Asking.as(
                account.asker(), () -> Boolean.TRUE.equals(reading.execute(status -> explainable.shows(named))));
    }

    private Step door(Account account, String endpoint) {
        Set<Role> open = doors.all().getOrDefault(endpoint, Set.of());
        Said capability =
                capabilities.of(endpoint).map(Capabilities.Capability::name).orElse(Said.same(endpoint));
        List<Role> keys =
                account.roles().stream().filter(open::contains).sorted().toList();
        if (account.roles().isEmpty()) return new Step(new Said("账号还没有任何角色。", "The account has no role yet."), false);
        if (keys.isEmpty())
            return new Step(
                    new Said(
                            "角色“%s”不能“%s”。".formatted(words(account.roles(), true), capability.zh()),
                            "The role “%s” does not open “%s”."
                                    .formatted(words(account.roles(), false), capability.en())),
                    false);
        return new Step(
                new Said(
                        "角色“%s”可以“%s”。".formatted(words(keys, true), capability.zh()),
                        "The role “%s” opens “%s”.".formatted(words(keys, false), capability.en())),
                true);
    }

    private Said scope(Account account) {
        String institution = account.institution();
        String region = account.region();
        String whose = institution != null
                ? places.institution(institution).orElse(institution)
                : region != null ? places.region(region).orElse(region) : "";
        Said name = RoleWords.of(account.scope());
        Said about = RoleWords.about(account.scope());
        return new Said(
                "数据范围是“%s”%s：%s".formatted(name.zh(), whose.isEmpty() ? "" : "（" + whose + "）", about.zh()),
                "Its data scope is “%s”%s: %s"
                        .formatted(name.en(), whose.isEmpty() ? "" : " (" + whose + ")", about.en()));
    }

    private static String words(java.util.Collection<Role> roles, boolean chinese) {
        return roles.stream()
                .sorted()
                .map(RoleWords::of)
                .map(said -> chinese ? said.zh() : said.en())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }
}
