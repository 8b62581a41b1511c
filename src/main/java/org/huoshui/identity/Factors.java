package org.huoshui.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.huoshui.identity.IdentityEvent.FactorBegun;
import org.huoshui.identity.IdentityEvent.FactorEnrolled;
import org.huoshui.identity.IdentityEvent.FactorReset;
import org.huoshui.identity.IdentityEvent.FactorSwitchedOff;
import org.huoshui.identity.IdentityEvent.RecoveryCodeUsed;
import org.huoshui.identity.IdentityEvent.RecoveryCodesMade;
import org.huoshui.identity.factor.RecoveryCodes;
import org.huoshui.identity.factor.Totp;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second factors: of whoever is asking, and for the system administrator the reset of somebody else's. */
@Service
class Factors implements SecondFactors {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Totp totp = new Totp();

    Factors(JdbcClient jdbc, Secrets secrets, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** @param since when it was enrolled; absent while there is none */
    record State(@Nullable Instant since, int recoveryCodesLeft) {}

    @Transactional(readOnly = true)
    public State state(String account) {
        Instant since = jdbc.sql("select since from identity_factor where account = ? and secret is not null")
                .param(account)
                .query((row, number) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
        int left = jdbc.sql("select count(*)::int from identity_recovery_code where account = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
        return new State(since, left);
    }

    /** A new secret to be put into an app. An earlier one goes on working until the new one is confirmed. */
    @Transactional
    public byte[] begin(String account) {
        byte[] secret = totp.newSecret();
        jdbc.sql("""
                        insert into identity_factor (account, pending) values (?, ?)
                        on conflict (account) do update set pending = excluded.pending""").param(account).param(secrets.seal(secret)).update();
        events.publishEvent(new FactorBegun(account));
        return secret;
    }

    /**
     * Confirms the new secret by a code of it, ends all sessions of the account and makes recovery codes.
     *
     * @return the recovery codes, which are told this once; empty when the code is wrong or nothing was begun
     */
    @Transactional
    public Optional<List<String>> confirm(String account, String code) {
        Optional<byte[]> pending = jdbc.sql(
                        "select pending from identity_factor where account = ? and pending is not null for update")
                .param(account)
                .query(byte[].class)
                .optional();
        if (pending.isEmpty()) return Optional.empty();
        OptionalLong step = totp.step(secrets.open(pending.get()), digits(code), clock.instant(), 0);
        if (step.isEmpty()) return Optional.empty();
        jdbc.sql("""
                        update identity_factor set secret = pending, pending = null, since = ?, last_step = ?
                        where account = ?""")
                .param(Failures.database(clock.instant()))
                .param(step.getAsLong())
                .param(account)
                .update();
        endSessions(account);
        events.publishEvent(new FactorEnrolled(account));
        return Optional.of(makeRecoveryCodes(account));
    }

    /** Ten fresh ones; the earlier ones are worth nothing any more. */
    @Transactional
    public List<String> freshRecoveryCodes(String account) {
        List<String> codes = makeRecoveryCodes(account);
        events.publishEvent(new RecoveryCodesMade(account));
        return codes;
    }

    private List<String> makeRecoveryCodes(String account) {
        jdbc.sql("delete from identity_recovery_code where account = ?")
                .param(account)
                .update();
        List<String> codes = RecoveryCodes.fresh();
        for (String code : codes) {
            jdbc.sql("insert into identity_recovery_code (account, code) values (?, ?)")
                    .param(account)
                    .param(hash(account, code))
                    .update();
        }
        return codes;
    }

    /** Takes a code of the app or a recovery code, each once. @return which it was; empty when it is wrong */
    @Transactional
    public Optional<String> take(String account, String code) {
        if (RecoveryCodes.looksLike(code))
            return takeRecoveryCode(account, code) ? Optional.of("recovery") : Optional.empty();
        record Kept(byte[] secret, long lastStep) {}
        Optional<Kept> kept = jdbc.sql(
                        "select secret, last_step from identity_factor where account = ? and secret is not null for update")
                .param(account)
                .query((row, number) -> new Kept(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
        if (kept.isEmpty()) return Optional.empty();
        OptionalLong step = totp.step(
                secrets.open(kept.get().secret()),
                digits(code),
                clock.instant(),
                kept.get().lastStep());
        if (step.isEmpty()) return Optional.empty();
        jdbc.sql("update identity_factor set last_step = ? where account = ?")
                .param(step.getAsLong())
                .param(account)
                .update();
        return Optional.of("totp");
    }

    private boolean takeRecoveryCode(String account, String code) {
        boolean taken = jdbc.sql("""
                        update identity_recovery_code set used_at = ?
                        where account = ? and code = ? and used_at is null""")
                        .param(Failures.database(clock.instant()))
                        .param(account)
                        .param(hash(account, code))
                        .update()
                == 1;
        if (taken) events.publishEvent(new RecoveryCodeUsed(account));
        return taken;
    }

    @Transactional
    public void switchOff(String account) {
        remove(account);
        events.publishEvent(new FactorSwitchedOff(account));
    }

    @Override
    @Transactional
    public void reset(String account) {
        if (account.equals(Asking.required().account())) throw IdentityError.OWN_FACTOR.refused();
        if (!remove(account)) throw IdentityError.NO_FACTOR.refused(account);
        events.publishEvent(new FactorReset(account));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOn(String account) {
        return state(account).since() != null;
    }

    private boolean remove(String account) {
        boolean there = jdbc.sql("delete from identity_factor where account = ?")
                        .param(account)
                        .update()
                == 1;
        endSessions(account);
        return there;
    }

    private void endSessions(String account) {
        jdbc.sql("update identity_account set version = version + 1 where name = ?")
                .param(account)
                .update();
    }

    private String hash(String account, String code) {
        return secrets.fingerprint("recovery", account + "\n" + RecoveryCodes.folded(code));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
