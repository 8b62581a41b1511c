package org.huoshui.matchmaking.intake;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.BotProof;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.matchmaking.need.Origin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anybody may do with a form: fill it in, have a code sent, confirm. All is to be called as the program itself; nothing
 * here tells what the register knows, whether a firm is in it or what it is called there.
 */
@Service
class TakingEntries {

    private static final String PROOF = "form/";
    private static final int SECRET_BYTES = 24;

    private final FormStore store;
    private final IntakeSettings settings;
    private final TextMessages messages;
    private final BotProof proofs;
    private final Firms firms;
    private final Needs needs;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TakingEntries(
            FormStore store,
            IntakeSettings settings,
            TextMessages messages,
            BotProof proofs,
            Firms firms,
            Needs needs,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.messages = messages;
        this.proofs = proofs;
        this.firms = firms;
        this.needs = needs;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** A form as somebody sees it who scans its code. */
    record Open(Form form, FormStore.Notice notice) {}

    /**
     * @param secret by which the sender, and nobody else, finds the entry again
     * @param shownCode the code, where no gateway takes messages and the installation shows it instead; else empty
     */
    record Sent(String secret, Phone phone, Instant codeUntil, String shownCode) {}

    /** What became of a code that was typed. A wrong one is counted, so it is no exception. */
    sealed interface Confirmed {
        record Done(NeedId need) implements Confirmed {}

        record Wrong(int left) implements Confirmed {}

        /** Too old, or typed wrong too often: another one has to be sent. */
        record Stale() implements Confirmed {}
    }

    @Transactional(readOnly = true)
    public Open open(String token) {
        return new Open(taking(token), store.notice(calendar.today()));
    }

    @Transactional
    public BotProof.Task task(String token, String address) {
        taking(token);
        return proofs.task(PROOF + token, address);
    }

    /** @param notice version of the notice that was agreed to; @param proof task and answer */
    record Handed(String token, EntryDraft draft, int notice, String task, String answer, String address) {}

    @Transactional
    public Sent take(Handed handed) {
        Form form = taking(handed.token());
        if (store.notice(calendar.today()).version() != handed.notice())
            throw Refused.because(IntakeError.NOTICE_CHANGED);
        if (!proofs.take(PROOF + handed.token(), handed.address(), handed.task(), handed.answer()))
            throw Refused.because(IntakeError.PROOF_WANTED);
        IntakeSettings.Values limits = settings.today();
        Instant now = clock.instant();
        if (store.entriesFrom(handed.address(), now.minus(Duration.ofHours(1)))
                        >= limits.number("form.entries_per_address_hour")
                || store.entriesOfForm(form.id(), now.minus(Duration.ofDays(1)))
                        >= limits.number("form.entries_per_form_day"))
            throw Refused.because(IntakeError.TOO_MANY_ENTRIES);
        EntryDraft draft = handed.draft();
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = store.add(
                new FormStore.NewEntry(
                        form.id(),
                        secret,
                        draft.firm().code(),
                        draft.firmName(),
                        draft.contactName(),
                        draft.phone(),
                        draft.amount(),
                        draft.months(),
                        draft.purpose(),
                        draft.purposeWords(),
                        handed.notice(),
                        handed.address()),
                now);
        events.publishEvent(new IntakeEvent(
                "form-entry.sent",
                "form-entry/" + id,
                Map.of("form", "" + form.id(), "notice", "" + handed.notice()),
                ""));
        return sendCode(id, secret, draft.phone(), limits);
    }

    /** Another code for the same entry. */
    @Transactional
    public Sent again(String secret) {
        FormEntry entry = store.locked(secret).orElseThrow(() -> Refused.because(IntakeError.ENTRY_UNKNOWN));
        Phone phone = entry.phone();
        if (entry.need() != null || phone == null) throw Refused.because(IntakeError.CONFIRMED_ALREADY);
        return sendCode(entry.id(), secret, phone, settings.today());
    }

    private Sent sendCode(long id, String secret, Phone phone, IntakeSettings.Values limits) {
        Instant now = clock.instant();
        if (store.messagesTo(phone, now.minus(Duration.ofDays(1))) >= limits.number("form.codes_per_phone_day"))
            throw Refused.because(IntakeError.TOO_MANY_CODES);
        int minutes = limits.number("form.code_minutes");
        String code = "%06d".formatted(random.nextInt(1_000_000));
        Instant until = now.plus(Duration.ofMinutes(minutes));
        store.code(id, code, until);
        messages.send(
                phone,
                "【金融服务】您正在填报融资需求，验证码 %s，%d 分钟内有效。若非本人操作，请勿告知他人。".formatted(code, minutes),
                "form-entry/" + id,
                Duration.ofMinutes(minutes));
        boolean shown = !messages.isConnected() && limits.number("form.show_code") == 1;
        return new Sent(secret, phone, until, shown ? code : "");
    }

    @Transactional
    public Confirmed confirm(String secret, String code) {
        FormEntry entry = store.locked(secret).orElseThrow(() -> Refused.because(IntakeError.ENTRY_UNKNOWN));
        if (entry.need() != null) return new Confirmed.Done(entry.need());
        int most = settings.today().number("form.code_wrong");
        Instant until = entry.codeUntil();
        if (until == null || !clock.instant().isBefore(until) || entry.codeWrong() >= most)
            return new Confirmed.Stale();
        if (!store.isRight(entry, code.strip())) {
            store.wrong(entry.id());
            int left = most - entry.codeWrong() - 1;
            return left > 0 ? new Confirmed.Wrong(left) : new Confirmed.Stale();
        }
        NeedId need = post(entry, store.form(entry.form()).orElseThrow());
        store.confirmed(entry.id(), need, clock.instant());
        events.publishEvent(new IntakeEvent(
                "form-entry.confirmed", "form-entry/" + entry.id(), Map.of("need", Long.toString(need.value())), ""));
        return new Confirmed.Done(need);
    }

    private NeedId post(FormEntry entry, Form form) {
        FirmId firm = new FirmId(entry.firm());
        Optional<Firm> known = firms.find(firm);
        String phone = Optional.ofNullable(entry.phone()).map(Phone::clear).orElse("");
        if (known.isEmpty()) {
            String township = form.township();
            firms.record(NewFirm.of(firm, entry.firmName(), township == null ? null : new RegionId(township)));
        }
        // who reviews it must see that another name was given than the register has
        String note = known.filter(one -> !one.name().equals(entry.firmName()))
                .map(one -> "填报的企业名称为“" + entry.firmName() + "”，与名录不一致，请核对。")
                .orElse(known.isEmpty() ? "企业由扫码填报新增，请核对名录信息。" : "");
        LocalDate deadline = calendar.today().plusDays(settings.today().number("form.deadline_days"));
        NewNeed need = new NewNeed(
                firm,
                entry.amount(),
                entry.months(),
                entry.purpose(),
                entry.purposeWords(),
                null,
                Set.of(),
                deadline,
                Origin.FORM,
                note,
                entry.contactName(),
                phone);
        Long event = form.event();
        NeedId id = needs.post((event == null ? need : need.atEvent(event)).unconfirmed());
        needs.confirm(id);
        return id;
    }

    private Form taking(String token) {
        Form form = store.form(token).orElseThrow(() -> Refused.because(IntakeError.FORM_UNKNOWN));
        if (!form.takesEntries(calendar.today())) throw Refused.because(IntakeError.FORM_ENDED);
        return form;
    }
}
