package org.huoshui.matchmaking.visit;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmMerged;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.event.Parties;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls on firms, written down by the office, the institution that made them or the township. */
@Service
public class Visits {

    /** After that many days the one who wrote it down can no longer change it. */
    static final int CHANGEABLE_DAYS = 7;

    private static final int LONGEST_NAMES = 200;
    private static final int LONGEST_SAID = 2000;

    private final VisitStore store;
    private final AdviserStore advisers;
    private final Campaigns campaigns;
    private final Firms firms;
    private final Parties parties;
    private final Needs needs;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;
    private final TransactionTemplate apart;

    Visits(
            VisitStore store,
            AdviserStore advisers,
            Campaigns campaigns,
            Firms firms,
            Parties parties,
            Needs needs,
            OfficeCalendar calendar,
            ApplicationEventPublisher publisher,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.advisers = advisers;
        this.campaigns = campaigns;
        this.firms = firms;
        this.parties = parties;
        this.needs = needs;
        this.calendar = calendar;
        this.publisher = publisher;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws Refused MAT-411 */
    @Transactional(readOnly = true)
    public Visit required(long id) {
        return store.find(id).orElseThrow(() -> Refused.because(VisitError.UNKNOWN_VISIT, id));
    }

    /** @throws Refused MAT-403, MAT-404, MAT-412 to MAT-414 with every fault, MAT-424 when it is there already */
    @Transactional
    public long add(NewVisit typed) {
        NewVisit one = ofAsker(typed);
        Firm firm = checked(one);
        long id = store.add(
                        one,
                        firm,
                        institutions(one),
                        paired(one, firm),
                        Asking.required().account(),
                        clock.instant())
                .orElseThrow(() -> Refused.because(VisitError.VISIT_TWICE, firm.name(), one.day()));
        publisher.publishEvent(VisitChanged.of("visit.added", "visit/" + id, fields(one)));
        return id;
    }

    /** @throws Refused MAT-421 when it is too old to be changed by any but the office */
    @Transactional
    public void change(long id, NewVisit typed) {
        Visit before = required(id);
        Asker asker = Asking.required();
        NewVisit one = ofAsker(typed);
        if (!asker.seesWholeCounty()) {
            String mine = asker.institution();
            boolean own = mine != null ? mine.equals(before.institution()) : before.institution() == null;
            if (!own) throw Refused.because(VisitError.NOT_YOURS);
            LocalDate entered = OfficeCalendar.dayOf(before.enteredAt());
            if (entered.plusDays(CHANGEABLE_DAYS).isBefore(calendar.today()))
                throw Refused.because(VisitError.TOO_OLD, CHANGEABLE_DAYS);
        }
        Firm firm = checked(one);
        store.change(id, one, firm, institutions(one), paired(one, firm));
        publisher.publishEvent(new VisitChanged(
                "visit.changed",
                "visit/" + id,
                Map.of(),
                Map.of("day", before.day().toString(), "firm", before.firm()),
                fields(one),
                ""));
    }

    /**
     * A need that came up. An institution cannot post needs; it passes one on in the firm's name, for the office to review.
     *
     * @return its number
     */
    @Transactional
    public NeedId postNeed(long visit, NewNeed need) {
        required(visit);
        NewNeed meant = need.atVisit(visit);
        Asker asker = Asking.required();
        if (asker.institution() == null) return needs.post(meant);
        Asker forTheFirm = new Asker(
                asker.account(),
                asker.name(),
                Set.of(Role.FIRM),
                Scope.OWN,
                null,
                null,
                meant.firm().code(),
                asker.address());
        return Asking.as(forTheFirm, () -> {
            NeedId posted = apart.execute(status -> needs.post(meant));
            if (posted == null) throw new IllegalStateException("a need has a number");
            return posted;
        });
    }

    /** An institution's account writes down its own visits only; a township's those of no institution. */
    private static NewVisit ofAsker(NewVisit typed) {
        Asker asker = Asking.required();
        String mine = asker.institution();
        InstitutionId said = typed.institution();
        if (asker.is(Role.FIRM) || asker.seesWholeCounty() && asker.region() != null)
            throw Refused.because(VisitError.READ_ONLY);
        if (mine != null && said != null && !said.code().equals(mine)) throw Refused.because(VisitError.NOT_YOURS);
        if (asker.scope() == Scope.TOWNSHIP && said != null) throw Refused.because(VisitError.NOT_YOURS);
        if (mine == null) return typed;
        return new NewVisit(
                typed.campaign(),
                typed.day(),
                typed.firm(),
                new InstitutionId(mine),
                typed.along(),
                typed.visitors(),
                typed.met(),
                typed.way(),
                typed.said(),
                typed.credit());
    }

    private Firm checked(NewVisit one) {
        List<Problem> faults = new ArrayList<>();
        if (one.visitors().isEmpty())
            faults.add(Problem.of(VisitError.MISSING, "走访人员").at("visitors"));
        longest(faults, "走访人员", "visitors", one.visitors(), LONGEST_NAMES);
        longest(faults, "企业接待人", "met", one.met(), LONGEST_NAMES);
        longest(faults, "走访情况", "said", one.said(), LONGEST_SAID);
        if (one.day().isAfter(calendar.today()))
            faults.add(Problem.of(VisitError.IN_FUTURE, one.day()).at("day"));
        BigDecimal credit = one.credit();
        if (credit != null && credit.signum() <= 0)
            faults.add(Problem.of(VisitError.NOT_POSITIVE, "新增授信").at("credit"));
        if (!faults.isEmpty()) throw new Refused(faults);
        Long campaign = one.campaign();
        if (campaign != null) campaigns.required(campaign);
        for (InstitutionId along : one.along()) parties.institution(along.code());
        return firms.current(one.firm());
    }

    static void longest(List<Problem> faults, String label, String field, String text, int most) {
        if (text.length() > most)
            faults.add(Problem.of(VisitError.TOO_LONG, label, most).at(field));
    }

    private static List<String> institutions(NewVisit one) {
        List<String> all = new ArrayList<>();
        InstitutionId maker = one.institution();
        if (maker != null) all.add(maker.code());
        for (InstitutionId along : one.along()) if (!all.contains(along.code())) all.add(along.code());
        return all;
    }

    private boolean paired(NewVisit one, Firm firm) {
        InstitutionId institution = one.institution();
        return institution != null
                && advisers.isPaired(institution.code(), firm.id().code(), one.day());
    }

    private static Map<String, String> fields(NewVisit one) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("day", one.day().toString());
        fields.put("firm", one.firm().code());
        InstitutionId institution = one.institution();
        BigDecimal credit = one.credit();
        if (institution != null) fields.put("institution", institution.code());
        if (credit != null) fields.put("credit", credit.toPlainString());
        return fields;
    }

    @EventListener
    void follow(FirmMerged merged) {
        Firm into = firms.required(merged.into());
        RegionId township = into.township();
        store.moveTo(merged.from(), merged.into(), into.name(), township == null ? null : township.code());
    }
}
