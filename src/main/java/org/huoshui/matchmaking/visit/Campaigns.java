package org.huoshui.matchmaking.visit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.event.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of visits and the firms they are to reach. */
@Service
public class Campaigns {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORDS = 500;

    private final CampaignStore store;
    private final Firms firms;
    private final Parties parties;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Campaigns(
            CampaignStore store,
            Firms firms,
            Parties parties,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.firms = firms;
        this.parties = parties;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return store.all();
    }

    /** @throws Refused MAT-401 */
    @Transactional(readOnly = true)
    public Campaign required(long id) {
        return store.find(id).orElseThrow(() -> Refused.because(VisitError.UNKNOWN_CAMPAIGN, id));
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> named(String name) {
        return store.named(name.strip());
    }

    /**
     * @param list code of a list of firms, whose members become its targets; absent for none yet
     * @throws Refused MAT-402 to MAT-405
     */
    @Transactional
    public long begin(
            String name,
            CampaignKind kind,
            LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String list,
            String words) {
        Campaign one = checked(new Campaign(0, name.strip(), kind, starts, ends, list, words.strip()));
        if (store.named(one.name()).isPresent()) throw Refused.because(VisitError.CAMPAIGN_TWICE, one.name());
        long id = store.add(one, Asking.required().account(), clock.instant());
        publisher.publishEvent(VisitChanged.of("campaign.begun", "campaign/" + id, fields(one)));
        if (list != null) takeFromList(id);
        return id;
    }

    @Transactional
    public void change(Campaign one) {
        Campaign before = required(one.id());
        Campaign after = checked(one);
        if (!before.name().equals(after.name()) && store.named(after.name()).isPresent())
            throw Refused.because(VisitError.CAMPAIGN_TWICE, after.name());
        if (!store.change(after)) throw Refused.because(VisitError.READ_ONLY);
        publisher.publishEvent(new VisitChanged(
                "campaign.changed", "campaign/" + one.id(), Map.of(), fields(before), fields(after), ""));
    }

    private static Campaign checked(Campaign one) {
        List<Problem> faults = new ArrayList<>();
        if (one.name().isEmpty())
            faults.add(Problem.of(VisitError.MISSING, "活动名称").at("name"));
        if (one.name().length() > LONGEST_NAME)
            faults.add(Problem.of(VisitError.TOO_LONG, "活动名称", LONGEST_NAME).at("name"));
        if (one.words().length() > LONGEST_WORDS)
            faults.add(Problem.of(VisitError.TOO_LONG, "说明", LONGEST_WORDS).at("words"));
        LocalDate ends = one.ends();
        if (ends != null && ends.isBefore(one.starts()))
            faults.add(Problem.of(VisitError.ENDS_FIRST).at("ends"));
        if (!faults.isEmpty()) throw new Refused(faults);
        return one;
    }

    private static Map<String, String> fields(Campaign one) {
        String list = one.list();
        return Map.of(
                "name", one.name(),
                "kind", one.kind().name(),
                "starts", one.starts().toString(),
                "list", list == null ? "" : list);
    }

    /**
     * Takes the firms that are on its list on its first day, or today when that is later, as targets; those that are targets
     * already stay.
     *
     * @return how many are new
     * @throws Refused MAT-406 when the list has nobody
     */
    @Transactional
    public int takeFromList(long id) {
        Campaign one = required(id);
        String list = one.list();
        if (list == null) throw Refused.because(VisitError.UNKNOWN_LIST, "");
        LocalDate ends = one.ends();
        LocalDate on = ends == null ? one.starts() : ends;
        List<CampaignStore.Member> members = store.members(list, on);
        if (members.isEmpty()) throw Refused.because(VisitError.UNKNOWN_LIST, list);
        int added = 0;
        for (CampaignStore.Member member : members) {
            String institution = member.institution();
            if (target(one, new FirmId(member.firm()), institution == null ? null : parties.institution(institution)))
                added++;
        }
        publisher.publishEvent(VisitChanged.of(
                "campaign.targets-taken", "campaign/" + id, Map.of("list", list, "added", Integer.toString(added))));
        return added;
    }

    /** @param institution who is to visit it, and is shown the firm from now on; absent leaves it as it is */
    @Transactional
    public void target(long id, FirmId firm, @Nullable InstitutionId institution) {
        Campaign one = required(id);
        target(one, firm, institution == null ? null : parties.institution(institution.code()));
        publisher.publishEvent(VisitChanged.of(
                "campaign.target-set",
                "campaign/" + id,
                Map.of("firm", firm.code(), "institution", institution == null ? "" : institution.code())));
    }

    private boolean target(Campaign campaign, FirmId firm, @Nullable Institution institution) {
        boolean changed = store.target(
                campaign.id(),
                firms.current(firm),
                institution == null ? null : institution.id().code());
        if (institution != null) firms.share(firm, institution.id(), "走访对象：" + campaign.name());
        return changed;
    }

    @Transactional
    public void untarget(long id, FirmId firm) {
        required(id);
        store.untarget(id, firm.code());
        publisher.publishEvent(
                VisitChanged.of("campaign.target-removed", "campaign/" + id, Map.of("firm", firm.code())));
    }
}
