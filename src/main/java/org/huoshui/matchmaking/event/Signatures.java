package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmMerged;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Institution;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was signed at events and in their wake, followed until the money is there. */
@Service
public class Signatures {

    private static final int LONGEST = 200;

    private final Events events;
    private final SignatureStore store;
    private final Parties parties;
    private final Firms firms;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Signatures(
            Events events,
            SignatureStore store,
            Parties parties,
            Firms firms,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.events = events;
        this.store = store;
        this.parties = parties;
        this.firms = firms;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Signature> of(EventId event) {
        return store.list(SignatureStore.Sought.of(event), "day", false, Integer.MAX_VALUE, 0);
    }

    /** @throws Refused MAT-319 */
    @Transactional(readOnly = true)
    public Signature required(long id) {
        return store.find(id).orElseThrow(() -> Refused.because(EventError.UNKNOWN_SIGNATURE));
    }

    /** @throws Refused MAT-320 before the event is held, MAT-321, MAT-322, MAT-324, MAT-325 with every fault */
    @Transactional
    public long add(EventId event, NewSignature one) {
        Event there = held(event);
        Checked checked = checked(there, one);
        long id = store.add(
                there,
                one,
                checked.party(),
                checked.township(),
                checked.institution().shortName(),
                checked.day(),
                Asking.required().account(),
                clock.instant());
        FirmId firm = one.firm();
        if (firm != null)
            firms.share(
                    firm, checked.institution().id(), "对接活动签约：" + there.plan().name());
        publish("signature.added", id, event, Map.of(), fields(one, checked));
        return id;
    }

    @Transactional
    public void change(long id, NewSignature one) {
        Signature before = required(id);
        Event there = held(before.event());
        Checked checked = checked(there, one);
        store.change(
                id,
                one,
                checked.party(),
                checked.township(),
                checked.institution().shortName(),
                checked.day());
        Map<String, String> old = new TreeMap<>();
        old.put("party", before.party());
        old.put("institution", before.institution());
        old.put("amount", before.amount().toPlainString());
        old.put("kind", before.kind().name());
        publish("signature.changed", id, before.event(), old, fields(one, checked));
    }

    @Transactional
    public void remove(long id) {
        Signature before = required(id);
        held(before.event());
        if (before.fulfilled().signum() > 0) throw Refused.because(EventError.HAS_MONEY);
        store.remove(id);
        publish("signature.removed", id, before.event(), Map.of("party", before.party()), Map.of());
    }

    /** Nothing more will come of it, or it is taken up again. */
    @Transactional
    public void drop(long id, boolean dropped, String words) {
        Signature there = required(id);
        String said = words.strip();
        if (dropped && said.isEmpty()) throw Refused.because(EventError.MISSING, "终止原因");
        if (said.length() > LONGEST) throw Refused.because(EventError.TOO_LONG, "终止原因", LONGEST);
        store.follow(id, dropped ? Signature.State.DROPPED : Signature.State.FOLLOWING, said);
        publish(
                dropped ? "signature.dropped" : "signature.resumed",
                id,
                there.event(),
                Map.of(),
                Map.of("words", said));
    }

    /**
     * Money that came; by the office or by the bank itself.
     *
     * @param amount in 元
     * @throws Refused MAT-321, MAT-323, MAT-324, MAT-325
     */
    @Transactional
    public long addMoney(long id, LocalDate day, BigDecimal amount, String note) {
        Signature there = required(id);
        if (there.referral() != null) throw Refused.because(EventError.BY_THE_NEED);
        if (amount.signum() <= 0)
            throw new Refused(Problem.of(EventError.NOT_POSITIVE, "到位金额").at("amount"));
        if (day.isBefore(there.day()))
            throw new Refused(
                    Problem.of(EventError.BEFORE_SIGNING, day, there.day()).at("day"));
        if (day.isAfter(events.today()))
            throw new Refused(Problem.of(EventError.IN_FUTURE, day).at("day"));
        if (note.length() > LONGEST) throw Refused.because(EventError.TOO_LONG, "备注", LONGEST);
        long money = store.addMoney(
                there, day, amount, note.strip(), Asking.required().account(), clock.instant());
        publish(
                "signature.money-added",
                id,
                there.event(),
                Map.of(),
                Map.of("day", day.toString(), "amount", amount.toPlainString()));
        return money;
    }

    @Transactional
    public void removeMoney(long id, long money) {
        Signature there = required(id);
        if (!store.removeMoney(id, money)) throw Refused.because(EventError.UNKNOWN_SIGNATURE);
        publish("signature.money-removed", id, there.event(), Map.of("entry", Long.toString(money)), Map.of());
    }

    @EventListener
    void follow(FirmMerged merged) {
        Firm into = firms.required(merged.into());
        RegionId township = into.township();
        store.moveTo(merged.from(), merged.into(), township == null ? "" : township.code());
    }

    private Event held(EventId event) {
        Event there = events.changeable(event);
        if (there.state().isHeld()) return there;
        Problem zh = Problem.of(EventError.NOT_HELD, there.state().said().zh());
        Problem en = Problem.of(EventError.NOT_HELD, there.state().said().en());
        throw new Refused(new Problem(zh.code(), zh.blame(), zh.zh(), en.en(), null));
    }

    private record Checked(String party, @Nullable String township, Institution institution, LocalDate day) {}

    private Checked checked(Event there, NewSignature one) {
        List<Problem> faults = new ArrayList<>();
        FirmId firmId = one.firm();
        Firm firm = firmId == null ? null : firms.required(firmId);
        if (firm == null && (one.village().isBlank() || one.households() == null))
            faults.add(Problem.of(EventError.NO_PARTY).at("firm"));
        if (one.amount().signum() <= 0)
            faults.add(Problem.of(EventError.NOT_POSITIVE, "金额").at("amount"));
        Integer households = one.households();
        if (households != null && households <= 0)
            faults.add(Problem.of(EventError.NOT_POSITIVE, "户数").at("households"));
        longest(faults, "项目", "project", one.project(), LONGEST);
        longest(faults, "产品", "product", one.product(), 100);
        longest(faults, "备注", "note", one.note(), LONGEST);
        longest(faults, "村名", "village", one.village(), LONGEST);
        LocalDate said = one.day();
        LocalDate day = said == null ? there.plan().day() : said;
        if (day.isAfter(events.today()))
            faults.add(Problem.of(EventError.IN_FUTURE, day).at("day"));
        Institution institution = parties.institution(one.institution().code());
        Long referral = one.referral();
        if (referral != null
                && (firmId == null
                        || !store.isReferral(
                                referral, firmId.code(), institution.id().code())))
            faults.add(Problem.of(EventError.UNKNOWN_WORD, "融资需求", referral).at("referral"));
        Events.refuse(faults);
        RegionId township = firm == null ? one.township() : firm.township();
        return new Checked(
                firm == null ? one.village().strip() : firm.name(),
                township == null ? null : township.code(),
                institution,
                day);
    }

    private static void longest(List<Problem> faults, String label, String field, String text, int most) {
        if (text.length() > most)
            faults.add(Problem.of(EventError.TOO_LONG, label, most).at(field));
    }

    private static Map<String, String> fields(NewSignature one, Checked checked) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("party", checked.party());
        fields.put("institution", one.institution().code());
        fields.put("amount", one.amount().toPlainString());
        fields.put("kind", one.kind().name());
        return fields;
    }

    private void publish(String what, long id, EventId event, Map<String, String> before, Map<String, String> after) {
        publisher.publishEvent(
                new EventChanged(what, "signature/" + id, Map.of("event", event.toString()), before, after, ""));
    }
}
