package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.huoshui.identity.AccountSessions.Open;
import org.huoshui.identity.IdentityEvent.SessionsEnded;
import org.huoshui.identity.IdentitySettings.Thresholds;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的账号: the own password and the own sessions. */
@RestController
@RequestMapping("/api/identity/me")
@OpenTo.Everyone
class OwnAccountController {

    private final SigningIn signingIn;
    private final Passwords passwords;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnAccountController(
            SigningIn signingIn,
            Passwords passwords,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.signingIn = signingIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    record NewPassword(String current, String password) {}

    /** @param ageDays 0: a password does not age */
    record PasswordRulesView(int length, int classes, int history, long ageDays) {}

    /**
     * @param id by which it can be ended
     * @param address where it came from
     * @param browser what the browser calls itself
     * @param here whether this request is of it
     */
    record SessionView(String id, String address, String browser, Instant begun, Instant seen, boolean here) {
        static SessionView of(Open open) {
            return new SessionView(
                    open.ticket().id(),
                    open.ticket().address(),
                    open.ticket().browser(),
                    open.ticket().begunAt(),
                    open.seen(),
                    open.here());
        }
    }

    @GetMapping("/password/rules")
    @OpenAt(Stage.PASSWORD)
    PasswordRulesView rules() {
        Thresholds today = passwords.thresholds();
        return new PasswordRulesView(
                today.passwords().length(),
                today.passwords().classes(),
                today.passwordHistory(),
                today.passwordAge().toDays());
    }

    /** Ends all other sessions of the account. */
    @PutMapping("/password")
    @OpenAt(Stage.PASSWORD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword wanted, HttpServletRequest request) {
        String account = Asking.required().account();
        Refusals.orRefuse(
                Asking.as(Asker.system(), () -> signingIn.confirm(account, wanted.current(), request.getRemoteAddr())),
                IdentityError.CURRENT_PASSWORD_WRONG);
        passwords.change(account, wanted.password());
        sessions.renew(request, false);
    }

    @GetMapping("/sessions")
    List<SessionView> sessions(HttpServletRequest request) {
        return sessions.all(request).stream().map(SessionView::of).toList();
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, HttpServletRequest request) {
        int ended = sessions.endOthers(request, id);
        if (ended == 0) throw IdentityError.NO_SESSION.refused();
        note(ended);
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(HttpServletRequest request) {
        note(sessions.endOthers(request, null));
    }

    private void note(int ended) {
        String account = Asking.required().account();
        transaction.executeWithoutResult(status -> events.publishEvent(new SessionsEnded(account, ended)));
    }
}
