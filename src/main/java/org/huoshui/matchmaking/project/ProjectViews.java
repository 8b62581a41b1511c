package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.LifecycleView.ActionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects as pages get them. */
@Component
class ProjectViews {

    private final Whereabouts places;

    ProjectViews(Whereabouts places) {
        this.places = places;
    }

    record ProjectStateView(ProjectState name, String zh, String en) {
        static ProjectStateView of(ProjectState state) {
            return new ProjectStateView(state, state.said().zh(), state.said().en());
        }
    }

    /**
     * @param approvalGap absent for a bank: it is shown its own money only, and a gap would be wrong or tell of others
     * @param placementGap likewise
     */
    record ProjectView(
            long id,
            int year,
            int position,
            String name,
            @Nullable String firm,
            String ownerName,
            String industry,
            @Nullable String township,
            String townshipName,
            MoneyView investment,
            MoneyView demand,
            String content,
            LocalDate listedOn,
            @Nullable LocalDate recommendedOn,
            String recommendedAt,
            ProjectStateView state,
            LocalDate stateSince,
            MoneyView approved,
            MoneyView placed,
            @Nullable MoneyView approvalGap,
            @Nullable MoneyView placementGap) {}

    record FollowerView(
            String institution,
            String name,
            boolean leads,
            LocalDate since,
            @Nullable LocalDate endedOn,
            MoneyView approved,
            MoneyView placed) {}

    record FundView(
            long id,
            String institution,
            String name,
            Fund.Kind kind,
            String kindZh,
            String kindEn,
            LocalDate day,
            MoneyView amount,
            String evidence,
            @Nullable String cancelReason) {}

    record ProjectStepView(
            String zh,
            String en,
            @Nullable ProjectStateView from,
            ProjectStateView to,
            LocalDate day,
            String reason,
            String by) {}

    record DispatchView(
            long id,
            String month,
            String progress,
            String difficulty,
            String measure,
            @Nullable String institution,
            String institutionName,
            String responsible,
            @Nullable LocalDate due,
            boolean open,
            @Nullable LocalDate solvedOn,
            String solution) {}

    /** A project's whole page. @param may what the asker may do now */
    record ProjectPageView(
            ProjectView project,
            List<FollowerView> banks,
            List<FundView> funds,
            List<ProjectStepView> steps,
            List<ProjectPlan> plans,
            List<DispatchView> dispatches,
            List<ActionView> may) {}

    ProjectView project(Project one) {
        boolean bank = Asking.current().map(Asker::institution).isPresent();
        return new ProjectView(
                one.id().value(),
                one.year(),
                one.position(),
                one.name(),
                one.firm(),
                one.ownerName(),
                one.industry(),
                one.township() == null ? null : one.township().code(),
                places.name(one.township()),
                MoneyView.of(one.investment()),
                MoneyView.of(one.demand()),
                one.content(),
                one.listedOn(),
                one.recommendedOn(),
                one.recommendedAt(),
                ProjectStateView.of(one.state()),
                one.stateSince(),
                MoneyView.of(one.approved()),
                MoneyView.of(one.placed()),
                bank ? null : MoneyView.of(one.approvalGap()),
                bank ? null : MoneyView.of(one.placementGap()));
    }

    FollowerView follower(Follower one) {
        return new FollowerView(
                one.institution().code(),
                places.name(one.institution()),
                one.leads(),
                one.since(),
                one.endedOn(),
                MoneyView.of(one.approved()),
                MoneyView.of(one.placed()));
    }

    FundView fund(Fund one) {
        return new FundView(
                one.id(),
                one.institution().code(),
                places.name(one.institution()),
                one.kind(),
                one.kind().said().zh(),
                one.kind().said().en(),
                one.day(),
                MoneyView.of(one.amount()),
                one.evidence(),
                one.cancelReason());
    }

    ProjectStepView step(Step one) {
        return new ProjectStepView(
                one.action().said().zh(),
                one.action().said().en(),
                one.from() == null ? null : ProjectStateView.of(one.from()),
                ProjectStateView.of(one.to()),
                one.day(),
                one.reason(),
                one.takenBy());
    }

    DispatchView dispatch(Dispatch one) {
        return new DispatchView(
                one.id(),
                one.month().toString(),
                one.progress(),
                one.difficulty(),
                one.measure(),
                one.institution() == null ? null : one.institution().code(),
                one.institution() == null ? "" : places.name(one.institution()),
                one.responsible(),
                one.due(),
                one.isOpen(),
                one.solvedOn(),
                one.solution());
    }

    /** A line of the month's round. */
    record RoundLineView(
            long id,
            int position,
            String name,
            String ownerName,
            String townshipName,
            ProjectStateView state,
            MoneyView demand,
            MoneyView approved,
            MoneyView placed,
            MoneyView placedInMonth,
            @Nullable MoneyView gap,
            @Nullable DispatchView record,
            List<DispatchView> open) {}

    RoundLineView line(DispatchStore.Line one) {
        boolean bank = Asking.current().map(Asker::institution).isPresent();
        Dispatch record = one.record();
        return new RoundLineView(
                one.id().value(),
                one.position(),
                one.name(),
                one.ownerName(),
                places.name(one.township()),
                ProjectStateView.of(one.state()),
                MoneyView.of(one.demand()),
                MoneyView.of(one.approved()),
                MoneyView.of(one.placed()),
                MoneyView.of(one.placedInMonth()),
                bank ? null : MoneyView.of(one.demand().subtract(one.placed()).max(BigDecimal.ZERO)),
                record == null ? null : dispatch(record),
                one.open().stream().map(this::dispatch).toList());
    }
}
