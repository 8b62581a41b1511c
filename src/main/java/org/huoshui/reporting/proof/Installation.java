package org.huoshui.reporting.proof;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huoshui.kernel.InstallationKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who this installation is: its number, its key, and the public keys it had before. */
@Component
class Installation implements InstallationKey {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Path data;
    private volatile @Nullable SigningKey key;

    Installation(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events, Environment environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.data = Path.of(environment.getProperty("huoshui.data", "data")).toAbsolutePath();
    }

    /** The number, as far as one was ever needed. */
    @Transactional(readOnly = true)
    public Optional<UUID> known() {
        return jdbc.sql("select id from reporting_installation")
                .query(UUID.class)
                .optional();
    }

    @Transactional
    public UUID id() {
        jdbc.sql("insert into reporting_installation (id, since) values (:id, :at) on conflict do nothing")
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return known().orElseThrow();
    }

    /** The key to sign with; its public half joins the history. */
    @Transactional
    public SigningKey key() {
        SigningKey own = key;
        if (own == null) {
            own = SigningKey.of(data);
            key = own;
        }
        int added = jdbc.sql("""
                        insert into reporting_key (id, public_key, since) values (:id, :key, :at)
                        on conflict do nothing""")
                .param("id", own.id())
                .param("key", own.open().getEncoded())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) events.publishEvent(new ProofEvent.KeyTaken(own.id()));
        return own;
    }

    /** The public key of that id, X.509; empty for a key this installation never had. */
    @Transactional(readOnly = true)
    public Optional<byte[]> publicKey(String id) {
        return jdbc.sql("select public_key from reporting_key where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Id of the key taken last. */
    @Transactional(readOnly = true)
    public Optional<String> latestKey() {
        return jdbc.sql("select id from reporting_key order by since desc, id limit 1")
                .query(String.class)
                .optional();
    }

    @Override
    @Transactional
    public Signed sign(String purpose, String text) {
        SigningKey own = key();
        return new Signed(own.id(), own.sign(purpose, text));
    }

    /** A public key that is not the one its id names is none. */
    @Override
    @Transactional(readOnly = true)
    public boolean fits(Signed signed, String purpose, String text) {
        return publicKey(signed.keyId())
                .filter(open -> Signing.keyId(open).equals(signed.keyId()))
                .filter(open -> Signing.fits(open, purpose, text, signed.signature()))
                .isPresent();
    }
}
