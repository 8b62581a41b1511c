package org.huoshui.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.identity.AccountSessions.Present;
import org.huoshui.identity.IdentityEvent.SignInFailed;
import org.huoshui.identity.IdentityEvent.SignedIn;
import org.huoshui.identity.SsoRequests.Expected;
import org.huoshui.identity.Ticket.Door;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Single sign-on: the way to the provider and back. The browser is navigating, so refusals are said on the sign-in page. No
 * account comes into being here: the provider's word names one that is there, and open.
 */
@RestController
@RequestMapping("/api/identity/sso")
class SsoController {

    static final String CALLBACK = "/api/identity/sso/callback";

    private static final Logger log = LoggerFactory.getLogger(SsoController.class);
    private static final String COOKIE = "HUOSHUI_SSO";

    private final SsoSettings settings;
    private final SsoProvider provider;
    private final SsoRequests requests;
    private final Standings standings;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final CsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    private final SecureRandom random = new SecureRandom();

    SsoController(
            SsoSettings settings,
            SsoProvider provider,
            SsoRequests requests,
            Standings standings,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.provider = provider;
        this.requests = requests;
        this.standings = standings;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, "/api/identity/sso/start");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** @param name of the provider; absent when there is none */
    record SsoView(boolean configured, @Nullable String name) {}

    @GetMapping
    SsoView offer() {
        return settings.isOn() ? new SsoView(true, settings.name()) : new SsoView(false, null);
    }

    /** @param next page of ours to show in the end */
    @GetMapping("/start")
    void start(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!settings.isOn()) throw IdentityError.SSO_OFF.refused();
        @Nullable OAuth2AuthorizationRequest wanted;
        try {
            wanted = resolver.resolve(request, SsoProvider.ID);
        } catch (IllegalArgumentException unreachable) {
            log.warn("The provider of single sign-on cannot be reached: {}", unreachable.getMessage());
            refuse(response, IdentityError.SSO_UNREACHABLE);
            return;
        }
        if (wanted == null) throw IdentityError.SSO_OFF.refused();
        String browserKey = key();
        requests.keep(wanted, browserKey, ours(next));
        remember(request, response, browserKey, SsoRequests.LIFE.toSeconds());
        response.sendRedirect(wanted.getAuthorizationRequestUri());
    }

    @GetMapping("/callback")
    void callback(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!settings.isOn()) throw IdentityError.SSO_OFF.refused();
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Optional<Expected> expected = cookie == null ? Optional.empty() : requests.take(state, cookie.getValue());
        remember(request, response, "", 0);
        if (expected.isEmpty()) {
            refuse(response, IdentityError.SSO_INCOMPLETE);
            return;
        }
        SsoProvider.Said said;
        try {
            OAuth2AuthorizationRequest asked = expected.get().request();
            String back = Objects.requireNonNull(asked.getRedirectUri());
            OAuth2AuthorizationResponse answer = code == null
                    ? OAuth2AuthorizationResponse.error(error == null ? "server_error" : error)
                            .redirectUri(back)
                            .state(state)
                            .build()
                    : OAuth2AuthorizationResponse.success(code)
                            .redirectUri(back)
                            .state(state)
                            .build();
            ClientRegistration registration = provider.findByRegistrationId(SsoProvider.ID);
            if (registration == null) throw IdentityError.SSO_OFF.refused();
            said = provider.ask(registration, asked, answer);
        } catch (AuthenticationException | IllegalArgumentException refused) {
            log.warn("Single sign-on was not completed: {}", refused.getMessage());
            refuse(response, IdentityError.SSO_INCOMPLETE);
            return;
        }
        enter(said, expected.get().next(), request, response);
    }

    private void enter(SsoProvider.Said said, String next, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = request.getRemoteAddr();
        String name = Proofs.folded(said.account());
        Standing standing = Asking.as(Asker.system(), () -> standings.of(name)).orElse(null);
        if (standing == null) {
            note(Asker.system(), new SignInFailed(name, address, "sso"));
            refuse(response, IdentityError.SSO_NO_ACCOUNT);
            return;
        }
        Present present = sessions.begin(request, standing, Door.SINGLE_SIGN_ON, said.factor());
        csrf.saveToken(csrf.generateToken(request), request, response);
        note(standing.row().account().asker().from(address), new SignedIn(name, address, "sso"));
        response.sendRedirect(
                present.stage() == Stage.READY
                        ? next
                        : UriComponentsBuilder.fromPath("/sign-in")
                                .queryParam("next", "{next}")
                                .encode()
                                .buildAndExpand(next)
                                .toUriString());
    }

    private void note(Asker who, IdentityEvent event) {
        Asking.run(who, () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    private static void refuse(HttpServletResponse response, IdentityError why) throws IOException {
        response.sendRedirect("/sign-in?sso=" + why.code());
    }

    /** Lax, for it must come along when the provider sends the browser back. */
    private static void remember(HttpServletRequest request, HttpServletResponse response, String key, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, key)
                        .path("/api/identity/sso")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }

    private String key() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Only a page of ours: an address from elsewhere would make this a trap. */
    private static String ours(String next) {
        return next.matches("/(?![/\\\\])[^\\r\\n]*") ? next : "/";
    }
}
