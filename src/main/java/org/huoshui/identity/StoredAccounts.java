package org.huoshui.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.identity.IdentityEvent.ActiveChanged;
import org.huoshui.identity.IdentityEvent.Opened;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredAccounts implements Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private static final String COLUMNS =
            "name, display_name, password, roles, scope, region, institution, firm, active, version, created_at, created_by, "
                    + "password_set_at, password_set_by, must_change, "
                    + "exists (select from identity_factor f where f.account = name and f.secret is not null) as factor";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    StoredAccounts(JdbcClient jdbc, Passwords passwords, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** An account with what only the door may see. */
    record Row(
            Account account,
            String password,
            int version,
            Instant passwordSetAt,
            String passwordSetBy,
            boolean mustChange,
            boolean factor) {}

    @Override
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc
                .sql("select " + COLUMNS + " from identity_account order by created_at, name")
                .query(StoredAccounts::row)
                .list()
                .stream()
                .map(Row::account)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return row(name).map(Row::account);
    }

    @Transactional(readOnly = true)
    Optional<Row> row(String name) {
        return jdbc.sql("select " + COLUMNS + " from identity_account where name = ?")
                .param(name.strip().toLowerCase(Locale.ROOT))
                .query(StoredAccounts::row)
                .optional();
    }

    @Override
    @Transactional
    public Account open(NewAccount wanted) {
        if (!NAME.matcher(wanted.name()).matches()) throw Refused.because(IdentityError.NAME_UNFIT, wanted.name());
        checkRoles(wanted);
        String password = passwords.first(wanted.name(), wanted.password());
        if (row(wanted.name()).isPresent()) throw Refused.because(IdentityError.NAME_TAKEN, wanted.name());
        Asker by = Asking.required();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String roles = String.join(
                ",", wanted.roles().stream().map(Role::name).sorted().toList());
        jdbc.sql("""
                        insert into identity_account
                            (name, display_name, password, roles, scope, region, institution, firm, created_at, created_by,
                             password_set_at, password_set_by, must_change)
                        values (?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(wanted.name())
                .param(wanted.displayName())
                .param(password)
                .param(roles)
                .param(wanted.scope().name())
                .param(wanted.region())
                .param(wanted.institution())
                .param(wanted.firm())
                .param(now)
                .param(by.account())
                .param(now)
                .param(by.account())
                // whoever opened the account knows its password; the program's own are meant to be known
                .param(!by.is(Role.SYSTEM))
                .update();
        events.publishEvent(new Opened(wanted.name(), roles, wanted.institution()));
        return find(wanted.name()).orElseThrow();
    }

    private static void checkRoles(NewAccount wanted) {
        Set<Role> roles = wanted.roles();
        Scope scope = wanted.scope();
        boolean fits;
        if (roles.contains(Role.SYSTEM) || scope == Scope.ALL) fits = false;
        else if (roles.stream().anyMatch(Role::isAdministrator)) fits = roles.size() == 1 && scope == Scope.NONE;
        else if (roles.contains(Role.INSTITUTION))
            fits = roles.size() == 1 && scope == Scope.INSTITUTION && wanted.institution() != null;
        else if (roles.stream().anyMatch(Role.OFFICE::contains))
            fits = Role.OFFICE.containsAll(roles) && scope.compareTo(Scope.COUNTY) >= 0;
        else fits = roles.size() <= 1 && (scope == Scope.OWN || scope == Scope.TOWNSHIP);
        if (!fits || (wanted.institution() != null && scope != Scope.INSTITUTION))
            throw Refused.because(IdentityError.ROLES_UNFIT);
    }

    @Override
    @Transactional
    public void close(String name) {
        if (name.equals(Asking.required().account())) throw Refused.because(IdentityError.OWN_ACCOUNT);
        setActive(name, false);
    }

    @Override
    @Transactional
    public void reopen(String name) {
        setActive(name, true);
    }

    private void setActive(String name, boolean active) {
        int changed = jdbc.sql("update identity_account set active = ?, version = version + 1 where name = ?")
                .param(active)
                .param(name)
                .update();
        if (changed == 0) throw Refused.because(IdentityError.UNKNOWN_ACCOUNT, name);
        events.publishEvent(new ActiveChanged(name, active));
    }

    @Override
    @Transactional
    public void changePassword(String name, String password) {
        passwords.change(name, password);
    }

    @Override
    @Transactional
    public void resetPassword(String name, String password) {
        passwords.reset(name, password);
    }

    @Override
    @Transactional
    public void demandPasswordChange(String name) {
        passwords.demandChange(name);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Array array = row.getArray("roles");
        for (String role : (String[]) array.getArray()) roles.add(Role.valueOf(role));
        Account account = new Account(
                row.getString("name"),
                row.getString("display_name"),
                roles,
                Scope.valueOf(row.getString("scope")),
                row.getString("region"),
                row.getString("institution"),
                row.getString("firm"),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
        return new Row(
                account,
                row.getString("password"),
                row.getInt("version"),
                row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                row.getString("password_set_by"),
                row.getBoolean("must_change"),
                row.getBoolean("factor"));
    }
}
