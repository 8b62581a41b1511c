package org.huoshui.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.huoshui.identity.factor.Totp;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的账号: the own second factor. */
@RestController
@RequestMapping("/api/identity/me/factor")
@OpenTo.Everyone
class FactorController {

    private static final String ISSUER = "活水";

    private final Factors factors;
    private final SigningIn signingIn;
    private final AccountSessions sessions;

    FactorController(Factors factors, SigningIn signingIn, AccountSessions sessions) {
        this.factors = factors;
        this.signingIn = signingIn;
        this.sessions = sessions;
    }

    /** @param since when it was enrolled; absent while there is none. @param required whether the role demands one */
    record FactorView(
            boolean on, boolean required, @Nullable Instant since, int recoveryCodesLeft) {}

    /** @param password absent where a sign-in is under way that cannot go on without a factor */
    record PasswordGiven(@Nullable String password) {}

    /** @param secret as typed into an app. @param address what the QR code says */
    record EnrolmentView(String secret, String address) {}

    record CodeGiven(String code) {}

    record RecoveryCodesView(List<String> codes) {}

    @GetMapping
    @OpenAt(Stage.ENROL)
    FactorView state() {
        Asker asker = Asking.required();
        Factors.State state = factors.state(asker.account());
        return new FactorView(state.since() != null, isRequired(asker), state.since(), state.recoveryCodesLeft());
    }

    /** Begins an enrolment, also of a new phone in the place of the old one, which goes on working until the code. */
    @PostMapping
    @OpenAt(Stage.ENROL)
    EnrolmentView begin(@RequestBody PasswordGiven given, HttpServletRequest request) {
        String account = Asking.required().account();
        if (stage() == Stage.READY) confirm(account, given, request);
        byte[] secret = factors.begin(account);
        return new EnrolmentView(Totp.text(secret), Totp.address(ISSUER, account, secret));
    }

    /** Ends all other sessions of the account. */
    @PutMapping
    @OpenAt(Stage.ENROL)
    RecoveryCodesView enrol(@RequestBody CodeGiven given, HttpServletRequest request) {
        List<String> codes = factors.confirm(Asking.required().account(), given.code())
                .orElseThrow(IdentityError.ENROLMENT_WRONG::refused);
        sessions.renew(request, true);
        return new RecoveryCodesView(codes);
    }

    @PostMapping("/recovery-codes")
    RecoveryCodesView recoveryCodes(@RequestBody PasswordGiven given, HttpServletRequest request) {
        String account = Asking.required().account();
        confirm(account, given, request);
        if (factors.state(account).since() == null) throw IdentityError.FACTOR_OFF.refused();
        return new RecoveryCodesView(factors.freshRecoveryCodes(account));
    }

    @PostMapping("/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchOff(@RequestBody PasswordGiven given, HttpServletRequest request) {
        Asker asker = Asking.required();
        if (isRequired(asker)) throw IdentityError.FACTOR_REQUIRED.refused();
        confirm(asker.account(), given, request);
        if (factors.state(asker.account()).since() == null) throw IdentityError.FACTOR_OFF.refused();
        factors.switchOff(asker.account());
        sessions.renew(request, false);
    }

    private void confirm(String account, PasswordGiven given, HttpServletRequest request) {
        String password = given.password() == null ? "" : given.password();
        Refusals.orRefuse(
                Asking.as(Asker.system(), () -> signingIn.confirm(account, password, request.getRemoteAddr())),
                IdentityError.CURRENT_PASSWORD_WRONG);
    }

    private static boolean isRequired(Asker asker) {
        return asker.roles().stream().anyMatch(Role::isAdministrator);
    }

    private static Stage stage() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AskerAuthentication signedIn
                ? signedIn.stage()
                : Stage.READY;
    }
}
