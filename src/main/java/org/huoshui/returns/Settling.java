package org.huoshui.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.checks.Candidate.Cover;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Finding;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.huoshui.returns.store.Returns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Settles which of a file's figures are new. Many a return repeats earlier months beside the new one; where those count
 * already they are compared and left alone, because what is accepted changes by restatement only. A file without anything
 * new is refused.
 */
@Component
class Settling {

    private record SubjectMonth(Subject subject, Month month) {}

    private record Figure(IndicatorId indicator, Subject subject, Month month) {
        static Figure of(Binding b) {
            return new Figure(b.indicator(), b.subject(), b.month());
        }
    }

    private final Returns returns;
    private final Readings readings;
    private final Observations observations;
    private final Directory directory;
    private final Catalogue catalogue;

    Settling(Returns returns, Readings readings, Observations observations, Directory directory, Catalogue catalogue) {
        this.returns = returns;
        this.readings = readings;
        this.observations = observations;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /**
     * @param restates the accepted return whose figures this one may change; absent for a plain upload
     * @throws Refused when all its figures count already
     */
    Understood settle(Understood understood, @Nullable ReturnId restates) {
        List<Cover> covers = understood.covers().stream()
                .filter(c -> returns.counting(c)
                        .map(counting -> counting.equals(restates))
                        .orElse(true))
                .toList();
        Set<Figure> restated = figuresOf(restates);
        Map<SubjectMonth, Map<IndicatorId, BigDecimal>> accepted = new HashMap<>();
        Map<SubjectMonth, List<Binding>> different = new LinkedHashMap<>();
        List<Binding> bindings = new ArrayList<>();
        for (Binding b : understood.bindings()) {
            SubjectMonth key = new SubjectMonth(b.subject(), b.month());
            boolean counts = switch (b.subject()) {
                case Subject.OfInstitution(InstitutionId id) -> covers.contains(new Cover(id, b.month()));
                case Subject.OfRegion ignored ->
                    restated.contains(Figure.of(b)) || !accepted(accepted, key).containsKey(b.indicator());
            };
            bindings.add(b.counting(counts));
            BigDecimal before = counts ? null : accepted(accepted, key).get(b.indicator());
            if (before != null && differs(b, before))
                different.computeIfAbsent(key, k -> new ArrayList<>()).add(b);
        }
        if (!bindings.isEmpty() && bindings.stream().noneMatch(Binding::counts))
            throw new Refused(nothingNew(understood, bindings));
        List<Finding> findings = new ArrayList<>(understood.findings());
        different.forEach((key, cells) -> findings.add(difference(key, cells)));
        return understood.settled(bindings, findings, covers);
    }

    /** Why a return may no longer be accepted: another one has been, for the same month or figure. */
    Optional<Problem> overtaken(ReturnId id, @Nullable ReturnId restates) {
        for (Cover cover : returns.covers(id)) {
            Optional<ReturnId> counting = returns.counting(cover).filter(r -> !r.equals(restates));
            if (counting.isPresent()) return Optional.of(alreadyAccepted(cover, counting.get()));
        }
        Set<Figure> restated = figuresOf(restates);
        Map<SubjectMonth, Map<IndicatorId, BigDecimal>> accepted = new HashMap<>();
        return readings.bindings(id).stream()
                .filter(b -> b.counts() && b.subject() instanceof Subject.OfRegion && !restated.contains(Figure.of(b)))
                .filter(b -> {
                    BigDecimal before = accepted(accepted, new SubjectMonth(b.subject(), b.month()))
                            .get(b.indicator());
                    return before != null && differs(b, before);
                })
                .findFirst()
                .map(this::alreadyAccepted);
    }

    private Set<Figure> figuresOf(@Nullable ReturnId restates) {
        Set<Figure> figures = new HashSet<>();
        if (restates != null)
            readings.bindings(restates).stream()
                    .filter(Binding::counts)
                    .map(Figure::of)
                    .forEach(figures::add);
        return figures;
    }

    private Map<IndicatorId, BigDecimal> accepted(
            Map<SubjectMonth, Map<IndicatorId, BigDecimal>> known, SubjectMonth key) {
        return known.computeIfAbsent(key, k -> observations.reported(k.subject, k.month));
    }

    // the same number written with fewer decimals is no difference
    private static boolean differs(Binding b, BigDecimal accepted) {
        BigDecimal lastDigit = BigDecimal.ONE
                .movePointRight(b.unit().power())
                .movePointLeft(Math.max(0, b.shown().scale()));
        return b.value().subtract(accepted).abs().compareTo(lastDigit) >= 0;
    }

    private Problem nothingNew(Understood understood, List<Binding> bindings) {
        for (Cover cover : understood.covers()) {
            Optional<ReturnId> counting = returns.counting(cover);
            if (counting.isPresent()) return alreadyAccepted(cover, counting.get());
        }
        return alreadyAccepted(bindings.getFirst());
    }

    private Problem alreadyAccepted(Cover cover, ReturnId by) {
        return Problem.of(
                ReturnRefusal.MONTH_ALREADY_ACCEPTED,
                name(Subject.of(cover.institution())),
                cover.month().chinese(),
                by);
    }

    private Problem alreadyAccepted(Binding b) {
        String by = readings.acceptedWith(b).map(ReturnId::toString).orElse("—");
        String indicator = catalogue.find(b.indicator()).orElseThrow().name();
        return Problem.of(
                        ReturnRefusal.FIGURE_ALREADY_ACCEPTED,
                        name(b.subject()),
                        b.month().chinese(),
                        indicator,
                        by)
                .at(b.sheet() + '!' + b.cell());
    }

    private Finding difference(SubjectMonth key, List<Binding> cells) {
        Problem p = Problem.of(
                ReturnRefusal.DIFFERS_FROM_ACCEPTED,
                name(key.subject),
                key.month.chinese(),
                cells.size(),
                catalogue.find(cells.getFirst().indicator()).orElseThrow().name());
        String sheet = cells.getFirst().sheet();
        return new Finding(
                Understanding.READING + p.code() + '/' + name(key.subject) + '/' + key.month,
                p.code(),
                Check.Severity.WARNING,
                p.zh(),
                p.en(),
                sheet,
                cells.stream()
                        .filter(c -> c.sheet().equals(sheet))
                        .map(Binding::cell)
                        .toList());
    }

    private String name(Subject subject) {
        return switch (subject) {
            case Subject.OfInstitution(InstitutionId id) ->
                directory.institution(id).map(Institution::shortName).orElse(id.code());
            case Subject.OfRegion(RegionId id) ->
                directory.region(id).map(Region::name).orElse(id.code());
        };
    }
}
