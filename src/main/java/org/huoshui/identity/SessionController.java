package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huoshui.identity.IdentityEvent.SignedOut;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign in, sign out, who am I. */
@RestController
@RequestMapping("/api/identity")
class SessionController {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final SigningIn signingIn;
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();

    SessionController(
            SigningIn signingIn,
            Accounts accounts,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    record Credentials(String account, String password) {}

    record NewPassword(String current, String password) {}

    /**
     * @param region code of a guest's region; absent for this installation's own people
     * @param institution code; absent for the office's own people
     */
    record MeView(
            String account,
            String name,
            List<Role> roles,
            Scope scope,
            @Nullable String region,
            @Nullable String institution) {
        static MeView of(Asker asker) {
            return new MeView(
                    asker.account(),
                    asker.name(),
                    asker.roles().stream().sorted().toList(),
                    asker.scope(),
                    asker.region(),
                    asker.institution());
        }
    }

    @PostMapping("/session")
    MeView signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        return switch (attempt(credentials.account(), credentials.password(), request)) {
            case SigningIn.Result.Welcome welcome -> {
                sessions.begin(request, welcome.account(), welcome.version());
                // a token learnt before the sign-in is worth nothing after it
                tokens.saveToken(tokens.generateToken(request), request, response);
                yield MeView.of(welcome.account().asker());
            }
            case SigningIn.Result.Wrong wrong -> throw Refused.because(IdentityError.WRONG_PASSWORD);
            case SigningIn.Result.Locked locked -> throw locked(locked);
        };
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication signedIn) {
            transaction.executeWithoutResult(status -> events.publishEvent(new SignedOut(signedIn.getName())));
        }
        sessions.end(request);
    }

    @GetMapping("/me")
    @OpenTo.Everyone
    MeView me() {
        return MeView.of(Asking.required());
    }

    /** Ends all other sessions of the account. */
    @PutMapping("/me/password")
    @OpenTo.Everyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword wanted, HttpServletRequest request) {
        String account = Asking.required().account();
        switch (attempt(account, wanted.current(), request)) {
            case SigningIn.Result.Welcome welcome -> accounts.changePassword(account, wanted.password());
            case SigningIn.Result.Wrong wrong -> throw Refused.because(IdentityError.CURRENT_PASSWORD_WRONG);
            case SigningIn.Result.Locked locked -> throw locked(locked);
        }
        sessions.renew(request);
    }

    private SigningIn.Result attempt(String name, String password, HttpServletRequest request) {
        return Asking.as(Asker.system(), () -> signingIn.attempt(name, password, request.getRemoteAddr()));
    }

    private static Refused locked(SigningIn.Result.Locked locked) {
        return Refused.because(IdentityError.LOCKED, CLOCK.format(locked.until().atZone(ZoneId.systemDefault())));
    }
}
