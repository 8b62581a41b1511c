package org.huoshui.matchmaking.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Firm;
import org.huoshui.directory.Institution;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is invited, answers and comes. */
@Service
public class Invitations {

    private static final int LONGEST = 300;

    private final Events events;
    private final EventStore store;
    private final InvitationStore invitations;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Invitations(
            Events events,
            EventStore store,
            InvitationStore invitations,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.events = events;
        this.store = store;
        this.invitations = invitations;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Invitation> of(EventId event) {
        return invitations.of(event);
    }

    @Transactional
    public long invite(EventId event, Institution institution) {
        return add(blank(event, institution.id().code(), null, null, institution.name()));
    }

    @Transactional
    public long invite(EventId event, Firm firm) {
        RegionId township = firm.township();
        return add(blank(event, null, firm.id().code(), township == null ? null : township.code(), firm.name()));
    }

    /** Another body: a department, an association, the press. */
    @Transactional
    public long invite(EventId event, String name) {
        String given = name.strip();
        if (given.isEmpty()) throw Refused.because(EventError.MISSING, "单位名称");
        if (given.length() > 200) throw Refused.because(EventError.TOO_LONG, "单位名称", 200);
        return add(blank(event, null, null, null, given));
    }

    private static Invitation blank(
            EventId event,
            @org.jspecify.annotations.Nullable String institution,
            @org.jspecify.annotations.Nullable String firm,
            @org.jspecify.annotations.Nullable String township,
            String name) {
        return new Invitation(
                0, event, institution, firm, township, name, Invitation.Reply.INVITED, "", "", null, null, null);
    }

    private long add(Invitation one) {
        events.changeable(one.event());
        long id = invitations.add(one).orElseThrow(() -> Refused.because(EventError.INVITED_ALREADY, one.name()));
        store.copyParties(one.event());
        publish("event.invited", one, Map.of());
        return id;
    }

    @Transactional
    public void remove(EventId event, long id) {
        events.changeable(event);
        Invitation one = required(event, id);
        invitations.remove(id);
        store.copyParties(event);
        publish("event.uninvited", one, Map.of());
    }

    /** The party's answer, by itself or noted by the office; until the event is over. */
    @Transactional
    public void reply(EventId event, long id, Invitation.Reply reply, String attendees, String words) {
        Event there = events.changeable(event);
        Invitation one = required(event, id);
        if (!isOffice() && there.state() != EventState.NOTIFIED)
            throw Refused.because(EventError.OUT_OF_TIME, there.state().said().zh());
        invitations.reply(id, reply, cut("参会人员", attendees), cut("说明", words), clock.instant());
        publish("event.replied", one, Map.of("reply", reply.name()));
    }

    /**
     * Notes that a party is there. The office may at any time; the party itself while the door is open, with the code.
     *
     * @param names who of it; added to those known
     */
    @Transactional
    public void signIn(EventId event, long id, String code, String names) {
        Event there = events.changeable(event);
        Invitation one = required(event, id);
        boolean office = isOffice();
        if (!office) {
            if (there.state() != EventState.ONGOING) throw Refused.because(EventError.DOOR_CLOSED);
            if (!there.code().equalsIgnoreCase(code.strip())) throw Refused.because(EventError.WRONG_CODE);
        }
        signIn(one, office ? Invitation.Door.OFFICE : Invitation.Door.SELF, names, clock.instant());
    }

    /** For a list of the past: when they came is not known better than the day. */
    @Transactional
    public void cameThen(EventId event, long id, Instant then) {
        signIn(required(event, id), Invitation.Door.OFFICE, "", then);
    }

    @Transactional
    public void signOut(EventId event, long id) {
        events.changeable(event);
        Invitation one = required(event, id);
        invitations.signOut(id);
        publish("event.signed-out", one, Map.of());
    }

    void signIn(Invitation one, Invitation.Door door, String names, Instant when) {
        List<String> all = new ArrayList<>();
        for (String known : (one.attendees() + "、" + names).split("[、，,;；]"))
            if (!known.isBlank() && !all.contains(known.strip())) all.add(known.strip());
        invitations.signIn(one.id(), door, cut("参会人员", String.join("、", all)), when);
        publish("event.signed-in", one, Map.of("door", door.name(), "who", Masked.maskedName(names.strip())));
    }

    /** The invitation of the body that calls itself so: its full name, or an institution's short name. */
    Optional<Invitation> called(EventId event, String name, Parties parties) {
        String said = bare(name);
        return invitations.of(event).stream()
                .filter(one -> {
                    String institution = one.institution();
                    return bare(one.name()).equals(said)
                            || institution != null
                                    && bare(parties.shortName(institution)).equals(said);
                })
                .findFirst();
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s　]", "").replace('(', '（').replace(')', '）');
    }

    Invitation required(EventId event, long id) {
        return invitations.find(event, id).orElseThrow(() -> Refused.because(EventError.UNKNOWN_INVITATION));
    }

    static boolean isOffice() {
        Asker asker = Asking.required();
        return asker.seesWholeCounty();
    }

    private static String cut(String label, String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) throw Refused.because(EventError.TOO_LONG, label, LONGEST);
        return stripped;
    }

    private void publish(String what, Invitation one, Map<String, String> more) {
        Map<String, String> detail = new java.util.TreeMap<>(more);
        detail.put("party", one.name());
        publisher.publishEvent(EventChanged.of(what, one.event().value(), detail));
    }
}
