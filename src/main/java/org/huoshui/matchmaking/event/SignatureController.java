package org.huoshui.matchmaking.event;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huoshui.directory.FirmId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.matchmaking.event.EventViews.EventMoneyView;
import org.huoshui.matchmaking.event.EventViews.MoneyRowView;
import org.huoshui.matchmaking.event.EventViews.SignatureRowsView;
import org.huoshui.matchmaking.event.EventViews.SignatureView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Signatures of one event and of all, and the money that came for them. */
@RestController
@RequestMapping("/api/matchmaking")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP})
class SignatureController {

    private static final int MOST = 500;

    private final Events events;
    private final Signatures signatures;
    private final SignatureStore store;
    private final SignatureList list;
    private final Parties parties;
    private final EventViews views;

    SignatureController(
            Events events,
            Signatures signatures,
            SignatureStore store,
            SignatureList list,
            Parties parties,
            EventViews views) {
        this.events = events;
        this.signatures = signatures;
        this.store = store;
        this.list = list;
        this.parties = parties;
        this.views = views;
    }

    /** @param amount in 元 */
    record SignatureToKeep(
            @Nullable String firm,
            @Nullable String village,
            @Nullable String township,
            @Nullable String institution,
            Signature.@Nullable Kind kind,
            @Nullable Boolean onsite,
            @Nullable BigDecimal amount,
            @Nullable Integer households,
            @Nullable String project,
            @Nullable String product,
            @Nullable LocalDate day,
            @Nullable Long referral,
            @Nullable String note) {}

    record SignatureDropping(boolean dropped, @Nullable String words) {}

    /** @param amount in 元 */
    record MoneyToKeep(
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            @Nullable String note) {}

    @GetMapping("/signatures")
    @Transactional(readOnly = true)
    public SignatureRowsView all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long event,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) Signature.@Nullable Kind kind,
            @RequestParam(required = false) Signature.@Nullable State state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "day") String sort,
            @RequestParam(defaultValue = "true") boolean descending) {
        SignatureStore.Sought sought = sought(q, event, institution, kind, state, from, to);
        int limit = Math.clamp(size, 1, MOST);
        List<Signature> found = store.list(sought, sort, descending, limit, (long) Math.max(0, page) * limit);
        Map<EventId, String> names = found.stream()
                .map(Signature::event)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> events.find(id).map(one -> one.plan().name()).orElse("")));
        SignatureStore.Totals totals = store.totals(sought);
        return new SignatureRowsView(
                found.stream()
                        .map(one -> views.view(one, names.get(one.event())))
                        .toList(),
                totals.rows(),
                EventMoneyView.of(totals.amount()),
                EventMoneyView.of(totals.fulfilled()));
    }

    @GetMapping("/signatures.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long event,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) Signature.@Nullable Kind kind,
            @RequestParam(required = false) Signature.@Nullable State state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        List<Signature> found =
                store.list(sought(q, event, institution, kind, state, from, to), "day", false, 1_000_000, 0);
        return Download.xlsx("签约情况", list.export(found, "", event == null));
    }

    private static SignatureStore.Sought sought(
            String q,
            @Nullable Long event,
            @Nullable String institution,
            Signature.@Nullable Kind kind,
            Signature.@Nullable State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new SignatureStore.Sought(
                event == null ? null : new EventId(event),
                q,
                institution == null || institution.isBlank() ? null : institution,
                kind,
                state,
                from,
                to);
    }

    @PostMapping("/events/{id:\\d+}/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    SignatureView add(@PathVariable long id, @RequestBody SignatureToKeep wanted) {
        long added = signatures.add(new EventId(id), draft(wanted));
        return views.view(signatures.required(added), null);
    }

    @PutMapping("/signatures/{id:\\d+}")
    @OpenTo.Casework
    SignatureView change(@PathVariable long id, @RequestBody SignatureToKeep wanted) {
        signatures.change(id, draft(wanted));
        return views.view(signatures.required(id), null);
    }

    @DeleteMapping("/signatures/{id:\\d+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void remove(@PathVariable long id) {
        signatures.remove(id);
    }

    /** Nothing more will come of it; or it is followed again. */
    @PutMapping("/signatures/{id:\\d+}/dropping")
    @OpenTo.Casework
    SignatureView drop(@PathVariable long id, @RequestBody SignatureDropping wanted) {
        signatures.drop(id, wanted.dropped(), Objects.requireNonNullElse(wanted.words(), ""));
        return views.view(signatures.required(id), null);
    }

    @PostMapping(path = "/events/{id:\\d+}/signatures/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importList(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "签约情况.xlsx");
        EventId event = events.required(new EventId(id)).id();
        return list.take(event, name, file.getBytes()).view(name);
    }

    /** Money that came for the event's signatures, by day. */
    @GetMapping("/events/{id:\\d+}/money")
    @Transactional(readOnly = true)
    public List<MoneyRowView> money(@PathVariable long id) {
        return store.money(events.required(new EventId(id)).id()).stream()
                .map(EventViews::view)
                .toList();
    }

    @PostMapping("/signatures/{id:\\d+}/money")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    SignatureView addMoney(@PathVariable long id, @RequestBody MoneyToKeep wanted) {
        signatures.addMoney(
                id,
                Objects.requireNonNullElseGet(wanted.day(), events::today),
                Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO),
                Objects.requireNonNullElse(wanted.note(), ""));
        return views.view(signatures.required(id), null);
    }

    @DeleteMapping("/signatures/{id:\\d+}/money/{entry:\\d+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    void removeMoney(@PathVariable long id, @PathVariable long entry) {
        signatures.removeMoney(id, entry);
    }

    private NewSignature draft(SignatureToKeep wanted) {
        String firm = Objects.requireNonNullElse(wanted.firm(), "");
        String township = Objects.requireNonNullElse(wanted.township(), "");
        return new NewSignature(
                firm.isBlank() ? null : FirmId.parse(firm),
                Objects.requireNonNullElse(wanted.village(), "").strip(),
                township.isBlank() ? null : parties.region(township).id(),
                parties.institution(Objects.requireNonNullElse(wanted.institution(), ""))
                        .id(),
                Objects.requireNonNullElse(wanted.kind(), Signature.Kind.CONTRACT),
                Objects.requireNonNullElse(wanted.onsite(), true),
                Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO),
                wanted.households(),
                Objects.requireNonNullElse(wanted.project(), "").strip(),
                Objects.requireNonNullElse(wanted.product(), "").strip(),
                wanted.day(),
                wanted.referral(),
                Objects.requireNonNullElse(wanted.note(), "").strip());
    }
}
