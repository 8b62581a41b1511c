package org.huoshui.matchmaking.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms as those see them who hand them out, and the outbox of text messages. */
@RestController
@RequestMapping("/api/matchmaking")
class FormController {

    private final KeepingForms keeping;
    private final Outbox outbox;

    FormController(KeepingForms keeping, Outbox outbox) {
        this.keeping = keeping;
        this.outbox = outbox;
    }

    /**
     * @param path of its page, after the installation's address
     * @param entries how often it was filled in, as far as still kept
     */
    record FormLineView(
            long id,
            String path,
            String place,
            String title,
            @Nullable String township,
            @Nullable String townshipName,
            @Nullable Long event,
            @Nullable LocalDate closesOn,
            Instant openedAt,
            String openedBy,
            boolean open,
            int entries,
            int confirmed) {}

    /** @param address what stands before the paths in the QR codes; empty: wherever the page was opened */
    record FormsView(String address, List<FormLineView> forms) {}

    record FormToOpen(
            @Nullable String place,
            @Nullable String title,
            @Nullable String township,
            @Nullable Long event,
            @Nullable LocalDate closesOn) {}

    /** @param text shown only where no gateway takes messages: somebody has to read it out */
    record OutboxMessageView(
            long id,
            String subject,
            String phone,
            @Nullable String text,
            Instant createdAt,
            Instant goodUntil,
            String state,
            int attempts,
            @Nullable Instant sentAt,
            String fault) {}

    record OutboxView(boolean connected, List<OutboxMessageView> messages) {}

    @GetMapping("/forms")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.TOWNSHIP})
    FormsView forms() {
        return new FormsView(
                keeping.address(),
                keeping.all().stream().map(FormController::line).toList());
    }

    @PostMapping("/forms")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    FormLineView open(@RequestBody FormToOpen wanted) {
        return line(keeping.open(
                Objects.requireNonNullElse(wanted.place(), ""),
                Objects.requireNonNullElse(wanted.title(), ""),
                wanted.township(),
                wanted.event(),
                wanted.closesOn()));
    }

    @PostMapping("/forms/{id:\\d+}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    void end(@PathVariable long id) {
        keeping.end(id);
    }

    @GetMapping("/messages")
    @OpenTo.Casework
    @Confidential(value = "message", subject = "messages")
    OutboxView messages() {
        boolean connected = outbox.isConnected();
        return new OutboxView(
                connected,
                outbox.all().stream().map(one -> view(one, connected)).toList());
    }

    private static OutboxMessageView view(Outbox.Message one, boolean connected) {
        return new OutboxMessageView(
                one.id(),
                one.subject(),
                one.phone() == null ? "" : one.phone().masked(),
                connected ? null : one.text(),
                one.createdAt(),
                one.goodUntil(),
                one.state().name(),
                one.attempts(),
                one.sentAt(),
                one.fault());
    }

    private static FormLineView line(KeepingForms.Kept kept) {
        Form form = kept.form();
        return new FormLineView(
                form.id(),
                "/f/" + form.token(),
                form.place().name(),
                form.title(),
                form.township(),
                kept.townshipName(),
                form.event(),
                form.closesOn(),
                form.openedAt(),
                form.openedBy(),
                kept.open(),
                kept.tally().entries(),
                kept.tally().confirmed());
    }
}
