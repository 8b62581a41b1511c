package org.huoshui.indicators.rest;

import java.util.List;
import java.util.Set;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A line of the year's plan goes only when two agree. */
@Component
class RemovingTargets implements Approvable<RemovingTargets.Wanted> {

    private final Targets targets;
    private final Catalogue catalogue;
    private final Asked asked;

    RemovingTargets(Targets targets, Catalogue catalogue, Asked asked) {
        this.targets = targets;
        this.catalogue = catalogue;
        this.asked = asked;
    }

    /** @param subject as asked for; absent: the home county */
    record Wanted(String indicator, @Nullable String subject, int year) {}

    @Override
    public String kind() {
        return "indicators.target";
    }

    @Override
    public Said name() {
        return new Said("删除目标", "remove a target");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.DIRECTOR, Role.STATISTICIAN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        IndicatorId id = new IndicatorId(wanted.indicator());
        Indicator indicator = catalogue.find(id).orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, id));
        Subject subject = asked.subject(wanted.subject());
        Target target = targets.find(id, subject, wanted.year())
                .orElseThrow(() ->
                        Refused.because(FigureFault.NO_TARGET, subject(subject), indicator.name(), wanted.year()));
        Unit unit = target.of().isGrowth() ? Unit.PERCENT : indicator.unit();
        String amount = (target.ceiling() ? "≤ " : "") + target.of().chinese() + " "
                + unit.display(target.amount(), indicator.decimals()).toPlainString() + unit.symbol();
        return new Change(
                "target/" + subject(subject) + "/" + wanted.year() + "/" + id.code(),
                new Said(
                        "删除%d年“%s”的目标".formatted(wanted.year(), indicator.name()),
                        "Remove the target of “%s” for %d".formatted(indicator.name(), wanted.year())),
                List.of(new Change.Line(new Said("目标", "Target"), Said.same(amount), null)),
                target.toString());
    }

    private static String subject(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        targets.remove(new IndicatorId(wanted.indicator()), asked.subject(wanted.subject()), wanted.year());
        return null;
    }
}
