package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.Said;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Events and what belongs to them as pages get them. Money is in 元 as decimal text. */
@Component
class EventViews {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Parties parties;

    EventViews(Parties parties) {
        this.parties = parties;
    }

    /** An amount in 元, and in words: {@code 3500万元}. */
    record EventMoneyView(String yuan, String text) {
        static EventMoneyView of(BigDecimal yuan) {
            return new EventMoneyView(yuan.toPlainString(), MinutesWords.money(yuan));
        }
    }

    record EventRowView(
            String id,
            String name,
            EventKind kind,
            Said kindWords,
            String theme,
            LocalDate day,
            @Nullable String starts,
            @Nullable String ends,
            String place,
            String region,
            String regionName,
            EventState state,
            Said stateWords,
            int invited,
            int accepted,
            int came,
            int signatures,
            EventMoneyView signed) {}

    record EventRowsView(List<EventRowView> rows, long total) {}

    /**
     * @param code for the office only
     * @param actions what the asker may do with it now
     * @param editable whether the asker may change anything of it
     */
    record EventView(
            String id,
            String name,
            EventKind kind,
            Said kindWords,
            String theme,
            LocalDate day,
            @Nullable String starts,
            @Nullable String ends,
            String place,
            String region,
            String regionName,
            String organisers,
            String coOrganisers,
            @Nullable LocalDate replyBy,
            EventState state,
            Said stateWords,
            boolean held,
            @Nullable String code,
            @Nullable Instant publishedAt,
            boolean minutesWritten,
            boolean editable,
            List<LifecycleView.ActionView> actions) {}

    record InvitationView(
            String id,
            @Nullable String institution,
            @Nullable String firm,
            String name,
            Invitation.Reply reply,
            Said replyWords,
            String attendees,
            String words,
            @Nullable Instant repliedAt,
            @Nullable Instant signedInAt,
            @Nullable Said signedInBy) {}

    record AgendaItemView(
            @Nullable String starts,
            AgendaItem.Kind kind,
            Said kindWords,
            String title,
            @Nullable String institution,
            @Nullable String firm,
            String speaker,
            @Nullable String product) {}

    record SignatureView(
            String id,
            String event,
            @Nullable String eventName,
            @Nullable String firm,
            String party,
            @Nullable String township,
            String townshipName,
            String institution,
            String institutionName,
            Signature.Kind kind,
            Said kindWords,
            boolean onsite,
            EventMoneyView amount,
            @Nullable Integer households,
            String project,
            String product,
            LocalDate day,
            @Nullable String referral,
            Signature.State state,
            Said stateWords,
            String why,
            boolean published,
            String note,
            EventMoneyView fulfilled,
            @Nullable LocalDate fulfilledOn,
            boolean mine) {}

    record SignatureRowsView(List<SignatureView> rows, long total, EventMoneyView amount, EventMoneyView fulfilled) {}

    /** @param entry absent: a disbursement of the need the signature hangs on */
    record MoneyRowView(@Nullable String entry, String signature, LocalDate day, EventMoneyView amount, String note) {}

    EventRowView row(EventStore.Listed one) {
        EventPlan plan = one.event().plan();
        EventState state = one.event().state();
        return new EventRowView(
                one.event().id().toString(),
                plan.name(),
                plan.kind(),
                plan.kind().said(),
                plan.theme(),
                plan.day(),
                text(plan.starts()),
                text(plan.ends()),
                plan.place(),
                plan.region().code(),
                parties.regionName(plan.region().code()),
                state,
                state.said(),
                one.invited(),
                one.accepted(),
                one.came(),
                one.signatures(),
                EventMoneyView.of(one.signed()));
    }

    EventView view(Event event) {
        EventPlan plan = event.plan();
        EventState state = event.state();
        List<LifecycleView.ActionView> actions =
                Asking.required().region() == null ? EventLife.TABLE.openViews(state, Asking.required()) : List.of();
        boolean office =
                !EventLife.TABLE.open(EventState.PLANNED, Asking.required()).isEmpty()
                        && Asking.required().region() == null;
        return new EventView(
                event.id().toString(),
                plan.name(),
                plan.kind(),
                plan.kind().said(),
                plan.theme(),
                plan.day(),
                text(plan.starts()),
                text(plan.ends()),
                plan.place(),
                plan.region().code(),
                parties.regionName(plan.region().code()),
                plan.organisers(),
                plan.coOrganisers(),
                plan.replyBy(),
                state,
                state.said(),
                state.isHeld(),
                Invitations.isOffice() ? event.code() : null,
                event.publishedAt(),
                event.minutes().writtenAt() != null,
                office && state != EventState.ARCHIVED && state != EventState.CANCELLED,
                actions);
    }

    InvitationView view(Invitation one) {
        Invitation.Door door = one.signedInBy();
        return new InvitationView(
                Long.toString(one.id()),
                one.institution(),
                one.firm(),
                one.name(),
                one.reply(),
                one.reply().said(),
                one.attendees(),
                one.words(),
                one.repliedAt(),
                one.signedInAt(),
                door == null ? null : door.said());
    }

    AgendaItemView view(AgendaItem one) {
        return new AgendaItemView(
                text(one.starts()),
                one.kind(),
                one.kind().said(),
                one.title(),
                one.institution(),
                one.firm(),
                one.speaker(),
                text(one.product()));
    }

    SignatureView view(Signature one, @Nullable String eventName) {
        String mine = Asking.required().institution();
        return new SignatureView(
                Long.toString(one.id()),
                one.event().toString(),
                eventName,
                one.firm(),
                one.party(),
                one.township(),
                parties.regionName(one.township()),
                one.institution(),
                one.institutionName(),
                one.kind(),
                one.kind().said(),
                one.onsite(),
                EventMoneyView.of(one.amount()),
                one.households(),
                one.project(),
                one.product(),
                one.day(),
                text(one.referral()),
                one.state(),
                one.state().said(),
                one.stateWords(),
                one.published(),
                one.note(),
                EventMoneyView.of(one.fulfilled()),
                one.fulfilledOn(),
                one.institution().equals(mine));
    }

    static MoneyRowView view(Fulfilment one) {
        return new MoneyRowView(
                one.id() == 0 ? null : Long.toString(one.id()),
                Long.toString(one.signature()),
                one.day(),
                EventMoneyView.of(one.amount()),
                one.note());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static ResponseEntity<byte[]> word(String name, byte[] content) {
        return Download.of(name + ".docx", WORD, content);
    }
}
