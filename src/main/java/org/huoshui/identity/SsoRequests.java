package org.huoshui.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has been sent to the provider and is expected back, found only by the state together with what his own browser keeps,
 * and once. Not in the session: its cookie does not travel with a redirect from another site.
 */
@Component
class SsoRequests {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final InstantSource clock;

    SsoRequests(JdbcClient jdbc, TransactionTemplate transaction, Secrets secrets, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Kept(
            String uri, String clientId, String redirect, String state, String nonce, String verifier, String next) {}

    /** @param next page of ours to show in the end */
    record Expected(OAuth2AuthorizationRequest request, String next) {}

    void keep(OAuth2AuthorizationRequest request, String browserKey, String next) {
        Kept kept = new Kept(
                request.getAuthorizationUri(),
                request.getClientId(),
                Objects.requireNonNull(request.getRedirectUri()),
                Objects.requireNonNull(request.getState()),
                Objects.requireNonNull(request.<String>getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                next);
        Asking.run(
                Asker.system(),
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from identity_sso_request where expires < ?")
                            .param(Failures.database(clock.instant()))
                            .update();
                    jdbc.sql("insert into identity_sso_request (state, request, expires) values (?, ?, ?)")
                            .param(key(kept.state(), browserKey))
                            .param(secrets.seal(JSON.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8)))
                            .param(Failures.database(clock.instant().plus(LIFE)))
                            .update();
                }));
    }

    Optional<Expected> take(String state, String browserKey) {
        Optional<byte[]> sealed = Asking.as(
                Asker.system(),
                () -> transaction.execute(status -> jdbc.sql(
                                "delete from identity_sso_request where state = ? and expires > ? returning request")
                        .param(key(state, browserKey))
                        .param(Failures.database(clock.instant()))
                        .query(byte[].class)
                        .optional()));
        return sealed.map(bytes -> {
            Kept kept = JSON.readValue(secrets.open(bytes), Kept.class);
            OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(kept.uri())
                    .clientId(kept.clientId())
                    .redirectUri(kept.redirect())
                    .state(kept.state())
                    .attributes(Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID,
                            SsoProvider.ID,
                            OidcParameterNames.NONCE,
                            kept.nonce(),
                            PkceParameterNames.CODE_VERIFIER,
                            kept.verifier()))
                    .scope("openid")
                    .build();
            return new Expected(request, kept.next());
        });
    }

    private String key(String state, String browserKey) {
        return secrets.fingerprint("sso", state + "\n" + browserKey);
    }
}
