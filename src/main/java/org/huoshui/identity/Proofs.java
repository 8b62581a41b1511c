package org.huoshui.identity;

import java.time.InstantSource;
import java.util.Locale;
import org.huoshui.identity.Failures.Tally;
import org.huoshui.identity.IdentitySettings.Thresholds;
import org.huoshui.identity.bots.ProofOfWork;
import org.huoshui.identity.bots.ProofOfWork.Asked;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks against bots: set when somebody has failed before, taken once. */
@Component
class Proofs {

    private final JdbcClient jdbc;
    private final Failures failures;
    private final IdentitySettings settings;
    private final ProofOfWork tasks;
    private final InstantSource clock;

    Proofs(JdbcClient jdbc, Failures failures, IdentitySettings settings, Secrets secrets, InstantSource clock) {
        this.jdbc = jdbc;
        this.failures = failures;
        this.settings = settings;
        this.tasks = new ProofOfWork(secrets);
        this.clock = clock;
    }

    /** What the browser hands in. */
    record Handed(String task, String answer) {}

    /** @param bits that must be zero in front of the SHA-256 of {@code task:answer} */
    record Task(String task, int bits) {}

    /** To be called as the program itself. */
    @Transactional
    Task set(String typed, String address) {
        Thresholds thresholds = settings.today();
        String name = folded(typed);
        int bits = failures.proofBits(failures.tally(name, address, thresholds.lockout()), thresholds);
        if (bits == 0) bits = thresholds.proofs().bits();
        return new Task(
                tasks.task(
                        new Asked(name, Failures.network(address)),
                        bits,
                        clock.instant().plus(thresholds.proofs().life())),
                bits);
    }

    /** Whether the door may open as far as bots are concerned; a proof that was needed is spent by this. */
    boolean enough(String name, String address, Tally tally, Thresholds thresholds, @Nullable Handed handed) {
        if (failures.proofBits(tally, thresholds) == 0) return true;
        return handed != null && right(name, address, handed);
    }

    /** A task of ordinary weight, whatever went wrong before. */
    Task first(String name, String address) {
        IdentitySettings.Proofs today = settings.today().proofs();
        Asked by = new Asked(name, Failures.network(address));
        return new Task(tasks.task(by, today.bits(), clock.instant().plus(today.life())), today.bits());
    }

    /** Whether the answer is right and handed in for the first time. */
    boolean right(String name, String address, Handed handed) {
        return tasks.check(
                        new Asked(name, Failures.network(address)),
                        handed.task(),
                        handed.answer(),
                        settings.today().proofs().bits(),
                        clock.instant())
                .filter(this::firstTime)
                .isPresent();
    }

    private boolean firstTime(ProofOfWork.Right right) {
        jdbc.sql("delete from identity_spent_proof where expires < ?")
                .param(Failures.database(clock.instant()))
                .update();
        return jdbc.sql("insert into identity_spent_proof (proof, expires) values (?, ?) on conflict do nothing")
                        .param(right.id())
                        .param(Failures.database(right.expires()))
                        .update()
                == 1;
    }

    static String folded(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
