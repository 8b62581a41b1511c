package org.huoshui.matchmaking.visit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Institution;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Masked;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after which firms and townships, kept by the office and by each institution for its own people. */
@Service
public class Advisers {

    private static final int LONGEST = 60;

    private final AdviserStore store;
    private final Firms firms;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Advisers(
            AdviserStore store,
            Firms firms,
            OfficeCalendar calendar,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.firms = firms;
        this.calendar = calendar;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @throws Refused MAT-407 */
    @Transactional(readOnly = true)
    public Adviser required(long id) {
        return store.adviser(id).orElseThrow(() -> Refused.because(VisitError.UNKNOWN_ADVISER, id));
    }

    @Transactional(readOnly = true)
    public Optional<Adviser> named(Institution institution, String name) {
        return store.named(institution.id().code(), name.strip());
    }

    /** @throws Refused MAT-403, MAT-404, MAT-408, MAT-414 */
    @Transactional
    public long add(
            AdviserKind kind,
            Institution institution,
            String name,
            String post,
            @Nullable RegionId township,
            LocalDate since,
            @Nullable LocalDate until) {
        own(institution.id().code());
        String said = name.strip();
        if (said.isEmpty()) throw Refused.because(VisitError.MISSING, "姓名");
        if (said.length() > LONGEST || post.length() > LONGEST)
            throw Refused.because(VisitError.TOO_LONG, "姓名、职务", LONGEST);
        if (kind == AdviserKind.STEWARD && township == null) throw Refused.because(VisitError.NO_TOWNSHIP);
        if (until != null && until.isBefore(since)) throw Refused.because(VisitError.ENDS_FIRST);
        Adviser one = new Adviser(
                0,
                kind,
                institution.id().code(),
                said,
                post.strip(),
                township == null ? null : township.code(),
                since,
                until,
                0);
        long id = store.add(one, Asking.required().account(), clock.instant());
        publisher.publishEvent(VisitChanged.of(
                "adviser.added",
                "adviser/" + id,
                Map.of("institution", one.institution(), "name", Masked.maskedName(said))));
        return id;
    }

    /** No longer; what it is paired with ends the same day. */
    @Transactional
    public void end(long id, @Nullable LocalDate on) {
        Adviser one = required(id);
        own(one.institution());
        LocalDate day = on == null ? calendar.today() : on;
        store.end(id, day);
        publisher.publishEvent(VisitChanged.of("adviser.ended", "adviser/" + id, Map.of("until", day.toString())));
    }

    /** Pairs an adviser with a firm; from then on the institution is shown the firm. @throws Refused MAT-409 */
    @Transactional
    public long pair(long adviser, FirmId firm, @Nullable Long campaign, LocalDate since, @Nullable LocalDate until) {
        Adviser one = required(adviser);
        own(one.institution());
        Firm there = firms.current(firm);
        long id = store.pair(
                        one, there, campaign, since, until, Asking.required().account(), clock.instant())
                .orElseThrow(() -> Refused.because(VisitError.PAIRED_ALREADY, there.name()));
        if (Asking.required().seesWholeCounty())
            firms.share(there.id(), new org.huoshui.directory.InstitutionId(one.institution()), "结对企业");
        publisher.publishEvent(VisitChanged.of(
                "pairing.added", "pairing/" + id, Map.of("firm", there.id().code(), "institution", one.institution())));
        return id;
    }

    @Transactional
    public void unpair(long pairing, @Nullable LocalDate on) {
        LocalDate day = on == null ? calendar.today() : on;
        if (!store.unpair(pairing, day)) throw Refused.because(VisitError.UNKNOWN_PAIRING);
        publisher.publishEvent(VisitChanged.of("pairing.ended", "pairing/" + pairing, Map.of("until", day.toString())));
    }

    private static void own(String institution) {
        Asker asker = Asking.required();
        String mine = asker.institution();
        if (mine != null && !mine.equals(institution)) throw Refused.because(VisitError.NOT_YOURS);
        if (asker.region() != null && mine == null) throw Refused.because(VisitError.READ_ONLY);
    }
}
