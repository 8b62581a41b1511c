package org.huoshui.identity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.identity.IdentityEvent.PasswordChanged;
import org.huoshui.identity.IdentityEvent.PasswordReset;
import org.huoshui.identity.IdentitySettings.Thresholds;
import org.huoshui.identity.password.PasswordRules;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting passwords: which are fit, which were used before, who must change his. */
@Component
class Passwords {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Passwords(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The rules as they are today. */
    @Transactional(readOnly = true)
    public Thresholds thresholds() {
        return settings.today();
    }

    /**
     * An account's first password, encoded.
     *
     * <p>The program opens the demo county's accounts, whose passwords are printed at each start: of those only the length is
     * asked.
     */
    String first(String account, String password) {
        PasswordRules rules = settings.today().passwords();
        boolean program = Asking.required().is(Role.SYSTEM);
        demandFit(program ? new PasswordRules(rules.length(), 0) : rules, program ? "" : account, password, program);
        return String.valueOf(encoder.encode(password));
    }

    private static void demandFit(PasswordRules rules, String account, String password, boolean wellKnownMayPass) {
        List<Problem> problems = new ArrayList<>();
        for (PasswordRules.Weakness weakness : rules.weaknesses(account, password)) {
            switch (weakness) {
                case SHORT -> problems.add(Problem.of(IdentityError.PASSWORD_SHORT, rules.length()));
                case LONG -> problems.add(Problem.of(IdentityError.PASSWORD_LONG, PasswordRules.LONGEST));
                case FEW_CLASSES -> problems.add(Problem.of(IdentityError.PASSWORD_PLAIN, rules.classes()));
                case HOLDS_NAME -> problems.add(Problem.of(IdentityError.PASSWORD_HOLDS_NAME));
                case WELL_KNOWN -> {
                    if (!wellKnownMayPass) problems.add(Problem.of(IdentityError.PASSWORD_WELL_KNOWN));
                }
            }
        }
        if (!problems.isEmpty())
            throw new Refused(
                    problems.stream().map(problem -> problem.at("password")).toList());
    }

    /** By its owner. Ends all sessions of the account. */
    @Transactional
    public void change(String account, String password) {
        set(account, password, false);
        events.publishEvent(new PasswordChanged(account));
    }

    /** By somebody else, who knows it now: its owner changes it before anything else. */
    @Transactional
    public void reset(String account, String password) {
        set(account, password, true);
        events.publishEvent(new PasswordReset(account));
    }

    @Transactional
    public void demandChange(String account) {
        int changed = jdbc.sql("update identity_account set must_change = true where name = ?")
                .param(account)
                .update();
        if (changed == 0) throw IdentityError.UNKNOWN_ACCOUNT.refused(account);
    }

    private void set(String account, String password, boolean mustChange) {
        Thresholds thresholds = settings.today();
        String present = jdbc.sql("select password from identity_account where name = ? for update")
                .param(account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> IdentityError.UNKNOWN_ACCOUNT.refused(account));
        demandFit(thresholds.passwords(), account, password, false);
        int kept = thresholds.passwordHistory();
        if (kept > 0) demandNew(account, present, password, kept);
        jdbc.sql("""
                        insert into identity_password_history (account, set_at, password)
                        select name, password_set_at, password from identity_account where name = ?
                        on conflict do nothing""").param(account).update();
        jdbc.sql("""
                        delete from identity_password_history where account = ? and set_at not in (
                            select set_at from identity_password_history where account = ? order by set_at desc limit ?)""").param(account).param(account).param(Math.max(0, kept - 1)).update();
        jdbc.sql("""
                        update identity_account
                        set password = ?, password_set_at = ?, password_set_by = ?, must_change = ?, version = version + 1
                        where name = ?""")
                .param(encoder.encode(password))
                .param(Failures.database(clock.instant()))
                .param(Asking.required().account())
                .param(mustChange)
                .param(account)
                .update();
    }

    private void demandNew(String account, String present, String password, int kept) {
        List<String> used = new ArrayList<>(List.of(present));
        used.addAll(jdbc.sql(
                        "select password from identity_password_history where account = ? order by set_at desc limit ?")
                .param(account)
                .param(kept - 1)
                .query(String.class)
                .list());
        if (used.stream().anyMatch(one -> encoder.matches(password, one)))
            throw new Refused(Problem.of(IdentityError.PASSWORD_USED, kept).at("password"));
    }
}
