package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.LifecycleView.ActionView;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects as pages get them. */
@Component
class ProjectViews {

    private final Whereabouts places;

    ProjectViews(Whereabouts places) {
        this.places = places;
    }

    /** @param amount 元, decimal text; @param text for display, {@code 1,234.5万元} */
    record Money(String amount, String text) {
        static Money of(BigDecimal yuan) {
            return new Money(yuan.stripTrailingZeros().toPlainString(), text(yuan));
        }

        private static String text(BigDecimal yuan) {
            boolean large = yuan.abs().compareTo(BigDecimal.valueOf(100_000_000)) >= 0;
            Unit unit = large ? Unit.YI_YUAN : Unit.WAN_YUAN;
            return unit.display(yuan, 2).stripTrailingZeros().toPlainString() + unit.symbol();
        }
    }

    record StateView(ProjectState name, String zh, String en) {
        static StateView of(ProjectState state) {
            return new StateView(state, state.said().zh(), state.said().en());
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
            Money investment,
            Money demand,
            String content,
            LocalDate listedOn,
            @Nullable LocalDate recommendedOn,
            String recommendedAt,
            StateView state,
            LocalDate stateSince,
            Money approved,
            Money placed,
            @Nullable Money approvalGap,
            @Nullable Money placementGap) {}

    record FollowerView(
            String institution,
            String name,
            boolean leads,
            LocalDate since,
            @Nullable LocalDate endedOn,
            Money approved,
            Money placed) {}

    record FundView(
            long id,
            String institution,
            String name,
            Fund.Kind kind,
            String kindZh,
            String kindEn,
            LocalDate day,
            Money amount,
            String evidence,
            @Nullable String cancelReason) {}

    record StepView(
            String zh, String en, @Nullable StateView from, StateView to, LocalDate day, String reason, String by) {}

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
            List<StepView> steps,
            List<Plan> plans,
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
                Money.of(one.investment()),
                Money.of(one.demand()),
                one.content(),
                one.listedOn(),
                one.recommendedOn(),
                one.recommendedAt(),
                StateView.of(one.state()),
                one.stateSince(),
                Money.of(one.approved()),
                Money.of(one.placed()),
                bank ? null : Money.of(one.approvalGap()),
                bank ? null : Money.of(one.placementGap()));
    }

    FollowerView follower(Follower one) {
        return new FollowerView(
                one.institution().code(),
                places.name(one.institution()),
                one.leads(),
                one.since(),
                one.endedOn(),
                Money.of(one.approved()),
                Money.of(one.placed()));
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
                Money.of(one.amount()),
                one.evidence(),
                one.cancelReason());
    }

    StepView step(Step one) {
        return new StepView(
                one.action().said().zh(),
                one.action().said().en(),
                one.from() == null ? null : StateView.of(one.from()),
                StateView.of(one.to()),
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
    record LineView(
            long id,
            int position,
            String name,
            String ownerName,
            String townshipName,
            StateView state,
            Money demand,
            Money approved,
            Money placed,
            Money placedInMonth,
            @Nullable Money gap,
            @Nullable DispatchView record,
            List<DispatchView> open) {}

    LineView line(DispatchStore.Line one) {
        boolean bank = Asking.current().map(Asker::institution).isPresent();
        Dispatch record = one.record();
        return new LineView(
                one.id().value(),
                one.position(),
                one.name(),
                one.ownerName(),
                places.name(one.township()),
                StateView.of(one.state()),
                Money.of(one.demand()),
                Money.of(one.approved()),
                Money.of(one.placed()),
                Money.of(one.placedInMonth()),
                bank ? null : Money.of(one.demand().subtract(one.placed()).max(BigDecimal.ZERO)),
                record == null ? null : dispatch(record),
                one.open().stream().map(this::dispatch).toList());
    }
}
