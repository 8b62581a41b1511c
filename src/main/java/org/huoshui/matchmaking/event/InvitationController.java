package org.huoshui.matchmaking.event;

import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.event.EventViews.AgendaItemView;
import org.huoshui.matchmaking.event.EventViews.InvitationView;
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

/** Who is invited to an event, answers and comes; and its agenda. A party sees its own invitation. */
@RestController
@RequestMapping("/api/matchmaking/events/{id:\\d+}")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP})
class InvitationController {

    private final Events events;
    private final Invitations invitations;
    private final InvitationStore store;
    private final InvitationList list;
    private final Parties parties;
    private final Firms firms;
    private final EventViews views;

    InvitationController(
            Events events,
            Invitations invitations,
            InvitationStore store,
            InvitationList list,
            Parties parties,
            Firms firms,
            EventViews views) {
        this.events = events;
        this.invitations = invitations;
        this.store = store;
        this.list = list;
        this.parties = parties;
        this.firms = firms;
        this.views = views;
    }

    /** Codes of institutions and firms, names of others. */
    record InvitationsWanted(
            @Nullable List<String> institutions,
            @Nullable List<String> firms,
            @Nullable List<String> others) {}

    /** @param refused those who were not: invited already, or unknown */
    record InvitedView(int added, List<Problem> refused) {}

    record InvitationReply(
            Invitation.Reply reply,
            @Nullable String attendees,
            @Nullable String words) {}

    record SignInWanted(@Nullable String code, @Nullable String names) {}

    record AgendaWanted(List<AgendaItemWanted> items) {}

    record AgendaItemWanted(
            @Nullable LocalTime starts,
            AgendaItem.@Nullable Kind kind,
            @Nullable String title,
            @Nullable String institution,
            @Nullable String firm,
            @Nullable String speaker,
            @Nullable Long product) {}

    @GetMapping("/invitations")
    List<InvitationView> invitations(@PathVariable long id) {
        return invitations.of(events.required(new EventId(id)).id()).stream()
                .map(views::view)
                .toList();
    }

    /** Each is invited by itself: who is invited already holds up nobody. */
    @PostMapping("/invitations")
    @OpenTo.Casework
    InvitedView invite(@PathVariable long id, @RequestBody InvitationsWanted wanted) {
        EventId event = events.required(new EventId(id)).id();
        List<Problem> refused = new ArrayList<>();
        int added = 0;
        for (String code : some(wanted.institutions()))
            added += taken(refused, () -> invitations.invite(event, parties.institution(code)));
        for (String code : some(wanted.firms()))
            added += taken(refused, () -> invitations.invite(event, firms.current(new FirmId(code))));
        for (String name : some(wanted.others())) added += taken(refused, () -> invitations.invite(event, name));
        return new InvitedView(added, refused);
    }

    private static List<String> some(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static int taken(List<Problem> refused, Runnable work) {
        try {
            work.run();
            return 1;
        } catch (Refused no) {
            refused.addAll(no.problems());
            return 0;
        }
    }

    @DeleteMapping("/invitations/{invitation:\\d+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void remove(@PathVariable long id, @PathVariable long invitation) {
        invitations.remove(new EventId(id), invitation);
    }

    @PutMapping("/invitations/{invitation:\\d+}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.FIRM})
    InvitationView reply(@PathVariable long id, @PathVariable long invitation, @RequestBody InvitationReply reply) {
        EventId event = new EventId(id);
        invitations.reply(
                event,
                invitation,
                reply.reply(),
                Objects.requireNonNullElse(reply.attendees(), ""),
                Objects.requireNonNullElse(reply.words(), ""));
        return view(event, invitation);
    }

    /** Notes that the party is there: the office at the desk, the party itself with the code shown at the door. */
    @PostMapping("/invitations/{invitation:\\d+}/sign-in")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.FIRM})
    InvitationView signIn(@PathVariable long id, @PathVariable long invitation, @RequestBody SignInWanted wanted) {
        EventId event = new EventId(id);
        invitations.signIn(
                event,
                invitation,
                Objects.requireNonNullElse(wanted.code(), ""),
                Objects.requireNonNullElse(wanted.names(), ""));
        return view(event, invitation);
    }

    @DeleteMapping("/invitations/{invitation:\\d+}/sign-in")
    @OpenTo.Casework
    InvitationView signOut(@PathVariable long id, @PathVariable long invitation) {
        EventId event = new EventId(id);
        invitations.signOut(event, invitation);
        return view(event, invitation);
    }

    @GetMapping("/invitations.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id) {
        EventId event = new EventId(id);
        return Download.xlsx(events.required(event).plan().name() + "邀请名单", list.export(event));
    }

    @PostMapping(path = "/invitations/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importList(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "邀请名单.xlsx");
        EventId event = events.required(new EventId(id)).id();
        return list.take(event, name, file.getBytes()).view(name);
    }

    @GetMapping("/agenda")
    @Transactional(readOnly = true)
    public List<AgendaItemView> agenda(@PathVariable long id) {
        return store.agenda(events.required(new EventId(id)).id()).stream()
                .map(views::view)
                .toList();
    }

    /** The whole agenda in its order. */
    @PutMapping("/agenda")
    @OpenTo.Casework
    @Transactional
    public List<AgendaItemView> setAgenda(@PathVariable long id, @RequestBody AgendaWanted wanted) {
        EventId event = events.required(new EventId(id)).id();
        events.setAgenda(event, wanted.items().stream().map(this::item).toList());
        return agenda(id);
    }

    private AgendaItem item(AgendaItemWanted one) {
        String institution = one.institution();
        String firm = one.firm();
        String speaker = Objects.requireNonNullElse(one.speaker(), "");
        if (speaker.isBlank() && institution != null && !institution.isBlank())
            speaker = parties.institution(institution).name();
        if (speaker.isBlank() && firm != null && !firm.isBlank())
            speaker = firms.required(new FirmId(firm)).name();
        return new AgendaItem(
                one.starts(),
                Objects.requireNonNullElse(one.kind(), AgendaItem.Kind.OTHER),
                Objects.requireNonNullElse(one.title(), "").strip(),
                institution == null || institution.isBlank() ? null : institution,
                firm == null || firm.isBlank() ? null : firm,
                speaker,
                one.product());
    }

    private InvitationView view(EventId event, long invitation) {
        return views.view(invitations.of(event).stream()
                .filter(one -> one.id() == invitation)
                .findFirst()
                .orElseThrow(() -> Refused.because(EventError.UNKNOWN_INVITATION)));
    }
}
