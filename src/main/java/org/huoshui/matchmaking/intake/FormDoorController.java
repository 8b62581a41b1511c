package org.huoshui.matchmaking.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.BotProof;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The form for telephones: open to anybody, so each call does one small thing, as the program itself and from a stated
 * address. Secrets travel in bodies, never in addresses, which end up in logs.
 */
@RestController
@RequestMapping("/api/matchmaking/f")
class FormDoorController {

    private final TakingEntries taking;
    private final FollowingEntries following;

    FormDoorController(TakingEntries taking, FollowingEntries following) {
        this.taking = taking;
        this.following = following;
    }

    record PurposeWordView(String code, String zh, String en) {}

    /** @param notice version of the notice, to be sent back with the entry */
    record PhoneFormView(
            String title,
            String placeZh,
            String placeEn,
            List<PurposeWordView> purposes,
            int notice,
            String noticeZh,
            String noticeEn) {}

    record FormTokenView(@Nullable String form) {}

    record FormTaskView(String task, int bits) {}

    /** @param amount in 万元 */
    record EntryToSend(
            @Nullable String form,
            @Nullable String firmCode,
            @Nullable String firmName,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String amount,
            @Nullable Integer months,
            @Nullable String purpose,
            @Nullable String purposeWords,
            @Nullable Boolean agreed,
            @Nullable Integer notice,
            @Nullable String task,
            @Nullable String answer) {

        /** Nothing that belongs to the person. */
        @Override
        public String toString() {
            return "EntryToSend[" + form + "]";
        }
    }

    record EntrySecretView(@Nullable String secret) {
        @Override
        public String toString() {
            return "EntrySecretView[]";
        }
    }

    record EntryCodeView(@Nullable String secret, @Nullable String code) {
        @Override
        public String toString() {
            return "EntryCodeView[]";
        }
    }

    /** @param shownCode the code itself, on an installation that is connected to no gateway; else absent */
    record EntrySentView(
            String secret,
            String phone,
            Instant codeUntil,
            @Nullable String shownCode) {}

    record EntryConfirmedView(long need) {}

    /** @param need its number; absent until the telephone is confirmed */
    record EntryStateView(
            @Nullable Long need,
            String state,
            String zh,
            String en,
            String firmName,
            String amount,
            int months,
            Instant sentAt,
            int banks,
            boolean mayWithdraw) {}

    @GetMapping("/{token}")
    PhoneFormView form(@PathVariable String token) {
        TakingEntries.Open open = asProgram(null, () -> taking.open(token));
        return new PhoneFormView(
                open.form().title(),
                open.form().place().said().zh(),
                open.form().place().said().en(),
                Arrays.stream(Purpose.values())
                        .map(one -> new PurposeWordView(
                                one.name(), one.said().zh(), one.said().en()))
                        .toList(),
                open.notice().version(),
                open.notice().zh(),
                open.notice().en());
    }

    /** What the telephone has to work out before it sends. */
    @PostMapping("/task")
    @ChangesNothing("sets a task that nobody has to keep")
    FormTaskView task(@RequestBody FormTokenView wanted, HttpServletRequest request) {
        BotProof.Task task = asProgram(request, () -> taking.task(text(wanted.form()), request.getRemoteAddr()));
        return new FormTaskView(task.task(), task.bits());
    }

    @PostMapping("/entry")
    @ResponseStatus(HttpStatus.CREATED)
    EntrySentView entry(@RequestBody EntryToSend wanted, HttpServletRequest request) {
        EntryDraft draft = EntryDraft.of(new EntryDraft.Typed(
                wanted.firmCode(),
                wanted.firmName(),
                wanted.contactName(),
                wanted.phone(),
                wanted.amount(),
                wanted.months(),
                wanted.purpose(),
                wanted.purposeWords()));
        if (!Boolean.TRUE.equals(wanted.agreed()))
            throw new Refused(
                    org.huoshui.kernel.Problem.of(IntakeError.NOT_AGREED).at("agreed"));
        return sent(asProgram(
                request,
                () -> taking.take(new TakingEntries.Handed(
                        text(wanted.form()),
                        draft,
                        Objects.requireNonNullElse(wanted.notice(), 0),
                        text(wanted.task()),
                        text(wanted.answer()),
                        request.getRemoteAddr()))));
    }

    /** Another code. */
    @PostMapping("/code")
    EntrySentView code(@RequestBody EntrySecretView wanted, HttpServletRequest request) {
        return sent(asProgram(request, () -> taking.again(text(wanted.secret()))));
    }

    @PostMapping("/confirm")
    EntryConfirmedView confirm(@RequestBody EntryCodeView given, HttpServletRequest request) {
        return switch (asProgram(request, () -> taking.confirm(text(given.secret()), text(given.code())))) {
            case TakingEntries.Confirmed.Done(var need) -> new EntryConfirmedView(need.value());
            case TakingEntries.Confirmed.Wrong(int left) -> throw Refused.because(IntakeError.CODE_WRONG, left);
            case TakingEntries.Confirmed.Stale() -> throw Refused.because(IntakeError.CODE_STALE);
        };
    }

    /** How things stand, for who has the secret. */
    @PostMapping("/state")
    @ChangesNothing("reads; the secret must not stand in an address")
    EntryStateView state(@RequestBody EntrySecretView wanted, HttpServletRequest request) {
        return state(asProgram(request, () -> following.state(text(wanted.secret()))));
    }

    @PostMapping("/withdrawal")
    EntryStateView withdraw(@RequestBody EntrySecretView wanted, HttpServletRequest request) {
        return state(asProgram(request, () -> following.withdraw(text(wanted.secret()))));
    }

    private static <T> T asProgram(
            @Nullable HttpServletRequest request, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Asking.as(Asker.system().from(request == null ? null : request.getRemoteAddr()), work);
    }

    private static EntrySentView sent(TakingEntries.Sent sent) {
        return new EntrySentView(
                sent.secret(),
                sent.phone().masked(),
                sent.codeUntil(),
                sent.shownCode().isEmpty() ? null : sent.shownCode());
    }

    private static EntryStateView state(FollowingEntries.Standing standing) {
        return new EntryStateView(
                standing.need() == null ? null : standing.need().value(),
                standing.state(),
                standing.said().zh(),
                standing.said().en(),
                standing.firmName(),
                standing.amount().toPlainString(),
                standing.months(),
                standing.sentAt(),
                standing.banks(),
                standing.mayWithdraw());
    }

    private static String text(@Nullable String typed) {
        return typed == null || typed.length() > 400 ? "" : typed.strip();
    }
}
