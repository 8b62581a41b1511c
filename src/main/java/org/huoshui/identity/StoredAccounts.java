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
        return rows().stream().map(Row::account).toList();
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
        String roles = joined(wanted.roles());
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

    @Transactional(readOnly = true)
    List<Row> rows() {
        return jdbc.sql("select " + COLUMNS + " from identity_account order by created_at, name")
                .query(StoredAccounts::row)
                .list();
    }

    @Override
    @Transactional
    public void grant(String name, Grant grant) {
        if (!grant.fits()) throw Refused.because(IdentityError.ROLES_UNFIT);
        Account before = find(name).orElseThrow(() -> Refused.because(IdentityError.UNKNOWN_ACCOUNT, name));
        if (!grant.roles().containsAll(before.roles())) demandAnother(before);
        String roles = joined(grant.roles());
        jdbc.sql("""
                        update identity_account set roles = string_to_array(?, ','), scope = ?, region = ?, institution = ?,
                            firm = ?, version = version + 1 where name = ?""")
                .param(roles)
                .param(grant.scope().name())
                .param(grant.region())
                .param(grant.institution())
                .param(grant.firm())
                .param(name)
                .update();
        events.publishEvent(new IdentityEvent.Granted(name, Grant.of(before), grant));
    }

    /** Whoever goes leaves somebody behind who does the same work. Two who go at once wait for each other. */
    private void demandAnother(Account leaving) {
        for (Role role : leaving.roles()) {
            if (!role.isAdministrator() || !leaving.active()) continue;
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity/administrators', 0))")
                    .query((row, number) -> number)
                    .list();
            boolean another = jdbc.sql(
                            "select exists (select from identity_account where active and ? = any (roles) and name <> ?)")
                    .param(role.name())
                    .param(leaving.name())
                    .query(Boolean.class)
                    .single();
            if (!another)
                throw Refused.because(
                        IdentityError.LAST_ADMINISTRATOR,
                        RoleWords.of(role).zh(),
                        RoleWords.of(role).en());
        }
    }

    private static String joined(Set<Role> roles) {
        return String.join(",", roles.stream().map(Role::name).sorted().toList());
    }

    private static void checkRoles(NewAccount wanted) {
        Grant grant = new Grant(wanted.roles(), wanted.scope(), wanted.region(), wanted.institution(), wanted.firm());
        if (!grant.fits()) throw Refused.because(IdentityError.ROLES_UNFIT);
    }

    @Override
    @Transactional
    public void close(String name) {
        if (name.equals(Asking.required().account())) throw Refused.because(IdentityError.OWN_ACCOUNT);
        demandAnother(find(name).orElseThrow(() -> Refused.because(IdentityError.UNKNOWN_ACCOUNT, name)));
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
