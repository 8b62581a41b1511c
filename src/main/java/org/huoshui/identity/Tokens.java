package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huoshui.identity.IdentityEvent.TokenMade;
import org.huoshui.identity.IdentityEvent.TokenRefused;
import org.huoshui.identity.IdentityEvent.TokenRevoked;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens by which an institution's own program hands in its returns. A token is told once; what is kept is its SHA-256, which
 * is enough for 256 random bits.
 */
@Service
class Tokens {

    static final String PREFIX = "hs_";

    private static final String BEARER = "Bearer " + PREFIX;
    private static final int LONGEST_LIFE_DAYS = 730;
    private static final int LONGEST_NAME = 100;
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS = "id, name, institution, scopes, beginning, created_at, created_by, "
            + "expires_at, last_used_at, last_address, revoked_at, revoked_by";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param beginning its first characters, by which people tell tokens apart */
    record Token(
            long id,
            String name,
            String institution,
            List<String> scopes,
            String beginning,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {

        /** The account a machine acts as; no person's account has a colon. */
        String account() {
            return "token:" + id;
        }
    }

    /** @param secret the token itself, told this once */
    record Fresh(Token token, String secret) {}

    List<Token> all() {
        return transaction.execute(status -> jdbc.sql("select " + COLUMNS + " from identity_token order by id desc")
                .query(Tokens::token)
                .list());
    }

    Fresh make(String name, String institution, Set<String> scopes, int days) {
        boolean fit = !name.isBlank()
                && name.length() <= LONGEST_NAME
                && institution.matches("[A-Za-z0-9_-]{1,20}")
                && !scopes.isEmpty()
                && scopes.stream().allMatch(scope -> TokenScope.of(scope).isPresent())
                && days >= 1
                && days <= LONGEST_LIFE_DAYS;
        if (!fit) throw IdentityError.TOKEN_UNFIT.refused();
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        String sorted = String.join(",", new TreeSet<>(scopes));
        return transaction.execute(status -> {
            Token made = jdbc.sql("""
                            insert into identity_token
                                (name, institution, scopes, hash, beginning, created_at, created_by, expires_at)
                            values (?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?) returning\s""" + COLUMNS)
                    .param(name.strip())
                    .param(institution)
                    .param(sorted)
                    .param(hash(secret))
                    .param(secret.substring(0, 9))
                    .param(Failures.database(now))
                    .param(Asking.required().account())
                    .param(Failures.database(now.plus(Duration.ofDays(days))))
                    .query(Tokens::token)
                    .single();
            events.publishEvent(new TokenMade(
                    made.account(),
                    made.name(),
                    institution,
                    sorted,
                    made.expiresAt().toString()));
            return new Fresh(made, secret);
        });
    }

    void revoke(long id) {
        transaction.executeWithoutResult(status -> {
            Token token = jdbc.sql("select " + COLUMNS + " from identity_token where id = ? for update")
                    .param(id)
                    .query(Tokens::token)
                    .optional()
                    .orElseThrow(() -> IdentityError.TOKEN_MISSING.refused(id));
            if (token.revokedAt() != null) return;
            jdbc.sql("update identity_token set revoked_at = ?, revoked_by = ? where id = ?")
                    .param(Failures.database(clock.instant()))
                    .param(Asking.required().account())
                    .param(id)
                    .update();
            events.publishEvent(new TokenRevoked(token.account()));
        });
    }

    static boolean carriesToken(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return said != null && said.startsWith(BEARER);
    }

    /** The machine that asks; empty when its token is unknown, expired or revoked. */
    Optional<AskerAuthentication> bearer(HttpServletRequest request) {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring("Bearer ".length())
                .strip();
        return Asking.as(Asker.system(), () -> transaction.execute(status -> taken(secret, request.getRemoteAddr())));
    }

    private Optional<AskerAuthentication> taken(String secret, String address) {
        Token token = jdbc.sql("select " + COLUMNS + " from identity_token where hash = ?")
                .param(hash(secret))
                .query(Tokens::token)
                .optional()
                .orElse(null);
        if (token == null) return Optional.empty();
        Instant now = clock.instant();
        if (token.revokedAt() != null || !now.isBefore(token.expiresAt())) {
            events.publishEvent(new TokenRefused(token.account(), address));
            return Optional.empty();
        }
        Instant used = token.lastUsedAt();
        if (used == null
                || !address.equals(token.lastAddress())
                || used.plus(USED_EVERY).isBefore(now)) {
            jdbc.sql("update identity_token set last_used_at = ?, last_address = ? where id = ?")
                    .param(Failures.database(now))
                    .param(address)
                    .param(token.id())
                    .update();
        }
        Asker machine = new Asker(token.account(), token.name(), Set.of(Role.INSTITUTION), token.institution());
        Set<TokenScope> scopes = token.scopes().stream()
                .flatMap(word -> TokenScope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new AskerAuthentication(machine, scopes));
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getString("institution"),
                Arrays.asList((String[]) row.getArray("scopes").getArray()),
                row.getString("beginning"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                row.getString("last_address"),
                instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
