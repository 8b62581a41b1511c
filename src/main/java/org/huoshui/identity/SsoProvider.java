package org.huoshui.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The provider of single sign-on as the library sees it. It is asked for its endpoints at first need and not at start: a
 * provider that is away must not keep this installation from starting, nor passwords from working.
 */
@Component
class SsoProvider implements ClientRegistrationRepository {

    static final String ID = "sso";

    private final SsoSettings settings;
    private final OidcAuthorizationCodeAuthenticationProvider flow = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    private @Nullable ClientRegistration registration;

    SsoProvider(SsoSettings settings) {
        this.settings = settings;
    }

    /** Who the provider says it is. @param factor whether a second factor was given there, and counts here */
    record Said(String account, boolean factor) {}

    /** @throws IllegalArgumentException when the provider cannot be reached or is not what it is said to be */
    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!settings.isOn() || !id.equals(ID)) return null;
        ClientRegistration known = registration;
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}" + SsoController.CALLBACK)
                    .build();
            registration = known;
        }
        return known;
    }

    /**
     * Trades the code for the provider's word and checks it: state, PKCE, nonce, signature, audience, time.
     *
     * @throws AuthenticationException when any of it is wrong, or the word holds no name
     */
    Said ask(ClientRegistration provider, OAuth2AuthorizationRequest request, OAuth2AuthorizationResponse response) {
        var answer = (OAuth2LoginAuthenticationToken) Objects.requireNonNull(flow.authenticate(
                new OAuth2LoginAuthenticationToken(provider, new OAuth2AuthorizationExchange(request, response))));
        OidcUser user = (OidcUser) Objects.requireNonNull(answer.getPrincipal());
        String account = user.getClaimAsString(settings.claim());
        return new Said(account == null ? "" : account, factorCounts(user));
    }

    private boolean factorCounts(OidcUser user) {
        Set<String> counting = settings.secondFactor();
        String acr = user.getIdToken().getAuthenticationContextClass();
        List<String> amr = user.getIdToken().getAuthenticationMethods();
        return (acr != null && counting.contains(acr))
                || (amr != null && amr.stream().anyMatch(counting::contains));
    }
}
