package org.huoshui.matchmaking.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.event.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Campaigns, visits and problems as pages get them. Money is in 元 as decimal text. */
@Component
class VisitViews {

    private final Parties parties;
    private final OfficeCalendar calendar;

    VisitViews(Parties parties, OfficeCalendar calendar) {
        this.parties = parties;
        this.calendar = calendar;
    }

    record CampaignView(
            String id,
            String name,
            CampaignKind kind,
            Said kindWords,
            LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String list,
            String words,
            @Nullable VisitCoverageView coverage) {}

    /** @param credit newly granted, 元 */
    record VisitCoverageView(
            String key, String name, int targets, int visited, int visits, String credit, int problems, int open) {}

    record VisitTargetView(
            String firm,
            String firmName,
            @Nullable String township,
            String townshipName,
            @Nullable String institution,
            String institutionName,
            int visits,
            @Nullable LocalDate last) {}

    record TargetRowsView(List<VisitTargetView> rows, long total) {}

    record AdviserView(
            String id,
            AdviserKind kind,
            Said kindWords,
            String institution,
            String institutionName,
            String name,
            String post,
            @Nullable String township,
            String townshipName,
            LocalDate since,
            @Nullable LocalDate until,
            int firms) {}

    record PairingView(
            String id,
            String adviser,
            String adviserName,
            String institution,
            String institutionName,
            String firm,
            String firmName,
            String townshipName,
            LocalDate since,
            @Nullable LocalDate until,
            int visits,
            @Nullable LocalDate lastVisit) {}

    record PairingRowsView(List<PairingView> rows, long total) {}

    record VisitView(
            String id,
            @Nullable String campaign,
            String campaignName,
            LocalDate day,
            String firm,
            String firmName,
            String townshipName,
            @Nullable String institution,
            String institutionNames,
            List<String> institutions,
            String visitors,
            String met,
            VisitWay way,
            Said wayWords,
            String said,
            @Nullable String credit,
            boolean paired,
            int problems,
            int needs,
            Instant enteredAt,
            String enteredBy) {}

    record VisitRowsView(List<VisitView> rows, long total) {}

    /** @param actions what the asker may do with it now */
    record VisitProblemView(
            String id,
            @Nullable String visit,
            String firm,
            String firmName,
            String townshipName,
            @Nullable String institution,
            String institutionName,
            LocalDate raisedOn,
            Category category,
            Said categoryWords,
            Urgency urgency,
            Said urgencyWords,
            String title,
            String words,
            ProblemState state,
            Said stateWords,
            LocalDate stateSince,
            @Nullable LocalDate dueOn,
            boolean late,
            @Nullable AnswererKind answererKind,
            @Nullable String answerer,
            String answererName,
            String answer,
            @Nullable LocalDate answeredOn,
            @Nullable Integer rating,
            String ratingWords,
            @Nullable LocalDate ratedOn,
            @Nullable LocalDate closedOn,
            boolean onSite,
            int sentBack,
            List<LifecycleView.ActionView> actions) {}

    record ProblemRowsView(List<VisitProblemView> rows, long total) {}

    record ProblemStepView(
            Said action, Said to, LocalDate day, @Nullable Integer late, String words, Instant at, String by) {}

    CampaignView view(Campaign one, CampaignStore.@Nullable Coverage coverage) {
        return new CampaignView(
                Long.toString(one.id()),
                one.name(),
                one.kind(),
                one.kind().said(),
                one.starts(),
                one.ends(),
                one.list(),
                one.words(),
                coverage == null ? null : view(coverage, one.name()));
    }

    static VisitCoverageView view(CampaignStore.Coverage one, String name) {
        return new VisitCoverageView(
                one.key(),
                name,
                one.targets(),
                one.visited(),
                one.visits(),
                one.credit().toPlainString(),
                one.problems(),
                one.open());
    }

    VisitTargetView view(CampaignStore.Target one) {
        return new VisitTargetView(
                one.firm(),
                one.firmName(),
                one.township(),
                parties.regionName(one.township()),
                one.institution(),
                bank(one.institution()),
                one.visits(),
                one.last());
    }

    AdviserView view(Adviser one) {
        return new AdviserView(
                Long.toString(one.id()),
                one.kind(),
                one.kind().said(),
                one.institution(),
                bank(one.institution()),
                one.name(),
                one.post(),
                one.township(),
                parties.regionName(one.township()),
                one.since(),
                one.until(),
                one.firms());
    }

    PairingView view(Pairing one) {
        return new PairingView(
                Long.toString(one.id()),
                Long.toString(one.adviser()),
                one.adviserName(),
                one.institution(),
                bank(one.institution()),
                one.firm(),
                one.firmName(),
                parties.regionName(one.township()),
                one.since(),
                one.until(),
                one.visits(),
                one.lastVisit());
    }

    VisitView view(Visit one) {
        Long campaign = one.campaign();
        String campaignName = one.campaignName();
        BigDecimal credit = one.credit();
        return new VisitView(
                Long.toString(one.id()),
                campaign == null ? null : campaign.toString(),
                campaignName == null ? "" : campaignName,
                one.day(),
                one.firm(),
                one.firmName(),
                parties.regionName(one.township()),
                one.institution(),
                String.join("、", one.institutions().stream().map(this::bank).toList()),
                one.institutions(),
                one.visitors(),
                one.met(),
                one.way(),
                one.way().said(),
                one.said(),
                credit == null ? null : credit.toPlainString(),
                one.paired(),
                one.problems(),
                one.needs(),
                one.enteredAt(),
                one.enteredBy());
    }

    VisitProblemView view(FirmProblem one) {
        var asker = Asking.required();
        Long visit = one.visit();
        List<LifecycleView.ActionView> actions = ProblemLife.TABLE.openViews(one.state(), asker).stream()
                .filter(action -> FirmProblems.mayTake(one, ProblemAction.valueOf(action.action()), asker))
                .toList();
        return new VisitProblemView(
                Long.toString(one.id()),
                visit == null ? null : visit.toString(),
                one.firm(),
                one.firmName(),
                parties.regionName(one.township()),
                one.institution(),
                bank(one.institution()),
                one.raisedOn(),
                one.category(),
                one.category().said(),
                one.urgency(),
                one.urgency().said(),
                one.title(),
                one.words(),
                one.state(),
                one.state().said(),
                one.stateSince(),
                one.dueOn(),
                one.isLate(calendar.today()),
                one.answererKind(),
                one.answerer(),
                one.answererName(),
                one.answer(),
                one.answeredOn(),
                one.rating(),
                one.ratingWords(),
                one.ratedOn(),
                one.closedOn(),
                one.onSite(),
                one.sentBack(),
                actions);
    }

    static ProblemStepView view(ProblemStore.Taken one) {
        return new ProblemStepView(
                one.action().said(), one.to().said(), one.day(), one.late(), one.words(), one.at(), one.by());
    }

    String bank(@Nullable String institution) {
        return institution == null || institution.isEmpty() ? "" : parties.shortName(institution);
    }

    String region(@Nullable String region) {
        return parties.regionName(region);
    }
}
