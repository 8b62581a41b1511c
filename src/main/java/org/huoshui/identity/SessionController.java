package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huoshui.identity.AccountSessions.Present;
import org.huoshui.identity.IdentityEvent.SignedOut;
import org.huoshui.identity.SigningIn.Attempt;
import org.huoshui.identity.SigningIn.Result.Welcome;
import org.huoshui.identity.Ticket.Door;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign in, sign out, who am I. */
@RestController
@RequestMapping("/api/identity")
class SessionController {

    private final SigningIn signingIn;
    private final Proofs proofs;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CsrfTokenRepository csrf = RequestTokens.repository();

    SessionController(
            SigningIn signingIn,
            Proofs proofs,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.signingIn = signingIn;
        this.proofs = proofs;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param proof against bots; absent until the door has asked for one */
    record Credentials(
            String account, String password, @Nullable SignInProofView proof) {}

    record SignInProofView(String task, String answer) {}

    record TaskWanted(String account) {}

    /** @param bits zero bits wanted in front of the SHA-256 of {@code task:answer} */
    record TaskView(String task, int bits) {}

    record CodeView(String code) {}

    @PostMapping("/session")
    MeView signIn(@RequestBody Credentials wanted, HttpServletRequest request, HttpServletResponse response) {
        Proofs.Handed proof = wanted.proof() == null
                ? null
                : new Proofs.Handed(wanted.proof().task(), wanted.proof().answer());
        Attempt attempt = new Attempt(wanted.account(), wanted.password(), request.getRemoteAddr(), proof);
        Welcome welcome = Refusals.orRefuse(
                Asking.as(Asker.system(), () -> signingIn.attempt(attempt)), IdentityError.WRONG_PASSWORD);
        return entered(sessions.begin(request, welcome.standing(), Door.PASSWORD, false), request, response);
    }

    /** What the browser has to work out before the next attempt. */
    @PostMapping("/session/task")
    @ChangesNothing("sets a task that nobody has to keep")
    TaskView task(@RequestBody TaskWanted wanted, HttpServletRequest request) {
        Proofs.Task task = Asking.as(Asker.system(), () -> proofs.set(wanted.account(), request.getRemoteAddr()));
        return new TaskView(task.task(), task.bits());
    }

    /** The second step: a code of the app, or a recovery code. */
    @PostMapping("/session/code")
    @OpenTo.Everyone
    @OpenAt(Stage.CODE)
    MeView code(@RequestBody CodeView given, HttpServletRequest request, HttpServletResponse response) {
        String account = Asking.required().account();
        Refusals.orRefuse(
                Asking.as(Asker.system(), () -> signingIn.code(account, given.code(), request.getRemoteAddr())),
                IdentityError.CODE_WRONG);
        return entered(sessions.renew(request, true), request, response);
    }

    private MeView entered(Present present, HttpServletRequest request, HttpServletResponse response) {
        // a token learnt before the sign-in is worth nothing after it
        csrf.saveToken(csrf.generateToken(request), request, response);
        return MeView.of(present.standing().row().account().asker(), present.stage());
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.end(request);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication signedIn) {
            transaction.executeWithoutResult(status -> events.publishEvent(new SignedOut(signedIn.getName())));
        }
    }

    @GetMapping("/me")
    @OpenTo.Everyone
    @OpenAt({Stage.CODE, Stage.ENROL, Stage.PASSWORD})
    MeView me() {
        Stage stage = SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication signedIn
                ? signedIn.stage()
                : Stage.READY;
        return MeView.of(Asking.required(), stage);
    }
}
