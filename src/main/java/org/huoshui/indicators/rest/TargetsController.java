package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Progress;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The year's plan: entered by the statistician, held against the calendar. */
@RestController
@RequestMapping("/api/indicators/targets")
class TargetsController {

    private final Targets targets;
    private final Progress progress;
    private final Figures figures;
    private final Catalogue catalogue;
    private final Phrases phrases;
    private final Asked asked;
    private final InstantSource clock;
    private final RemovingTargets removing;
    private final Approvals approvals;

    TargetsController(
            Targets targets,
            Progress progress,
            Figures figures,
            Catalogue catalogue,
            Phrases phrases,
            Asked asked,
            InstantSource clock,
            RemovingTargets removing,
            Approvals approvals) {
        this.targets = targets;
        this.progress = progress;
        this.figures = figures;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.asked = asked;
        this.clock = clock;
        this.removing = removing;
        this.approvals = approvals;
    }

    /**
     * @param unit of {@code text}: the catalogue's, or % for growth
     * @param of VALUE, DELTA_YEAR_START or GROWTH_YEAR_START
     * @param amount base unit; % for growth
     */
    record TargetView(
            String indicator,
            String name,
            String unit,
            Comparison of,
            String amount,
            String text,
            boolean ceiling,
            FigureView actual,
            FigureView completion,
            Progress.Pace pace) {}

    /**
     * @param month the month progress is taken at
     * @param calendar how much of the year is gone by then, %
     */
    record TargetsView(int year, String month, String calendar, List<TargetView> targets) {}

    /**
     * @param subject absent: the home county
     * @param amount in {@code unit}
     * @param unit absent: the catalogue's display unit, or % for growth
     */
    record TargetToSet(
            String indicator,
            @Nullable String subject,
            int year,
            Comparison of,
            String amount,
            @Nullable String unit,
            boolean ceiling) {}

    /**
     * @param year absent: the year of the month
     * @param month absent: the latest of the year with numbers
     */
    @GetMapping
    TargetsView targets(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        Subject about = asked.subject(subject);
        Month at = at(year, month, about);
        List<TargetView> lines = progress.of(about, at, basis == null ? Basis.LATEST : basis).stream()
                .map(this::view)
                .toList();
        BigDecimal calendar =
                BigDecimal.valueOf(at.number() * 100L).divide(BigDecimal.valueOf(12), 1, RoundingMode.HALF_UP);
        return new TargetsView(at.year(), at.toString(), calendar.toPlainString(), lines);
    }

    private Month at(@Nullable Integer year, @Nullable String month, Subject about) {
        if (month != null && !month.isBlank()) return Asked.month(month);
        Month latest = figures.latestMonth(about)
                .orElseGet(
                        () -> new Month(java.time.YearMonth.from(clock.instant().atZone(ZoneId.systemDefault()))));
        if (year == null || year == latest.year()) return latest;
        if (year < 1949 || year > 2999) throw Refused.because(FigureFault.BAD_REQUEST, year);
        return Month.of(year, year < latest.year() ? 12 : 1);
    }

    private TargetView view(Progress.Line line) {
        Target target = line.target();
        Indicator indicator = line.actual().indicator();
        Unit unit = target.of().isGrowth() ? Unit.PERCENT : indicator.unit();
        return new TargetView(
                indicator.id().code(),
                indicator.name(),
                unit.symbol(),
                target.of(),
                target.amount().toPlainString(),
                unit.display(target.amount(), indicator.decimals()).toPlainString(),
                target.ceiling(),
                FigureView.of(line.actual(), phrases),
                FigureView.of(line.completion(), phrases),
                line.pace());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@RequestBody TargetToSet wanted) {
        IndicatorId id = new IndicatorId(wanted.indicator());
        Indicator indicator = catalogue.find(id).orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, id));
        Unit natural = wanted.of().isGrowth() ? Unit.PERCENT : indicator.unit();
        Unit unit = wanted.unit() == null || wanted.unit().isBlank() ? natural : Unit.of(wanted.unit());
        if (!unit.base().equals(natural.base())) throw Refused.because(FigureFault.BAD_TARGET, unit.symbol());
        BigDecimal amount;
        try {
            amount = unit.toBase(new BigDecimal(wanted.amount().strip().replace(",", "")));
        } catch (NumberFormatException e) {
            throw Refused.because(FigureFault.BAD_TARGET, wanted.amount());
        }
        targets.set(
                new Target(id, asked.subject(wanted.subject()), wanted.year(), wanted.of(), amount, wanted.ceiling()));
    }

    /** @param reason why, for who decides */
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal remove(
            @RequestParam String indicator,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String reason) {
        return approvals.propose(removing, new RemovingTargets.Wanted(indicator, subject, year), reason);
    }
}
