package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figure.Coverage;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.indicators.Wording;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;

/** One request for figures, in one transaction: what it has read and worked out it does not read or work out again. */
final class Request {

    /** As printed where a number has no meaning. */
    static final String UNDEFINED = "—";

    /** As printed where a number has not been reported; a missing number is never a dash that could pass for zero. */
    static final String MISSING = "缺";

    private final Asker asker;
    private final Vocabulary words;
    private final Numbers numbers;
    private final Comparing.Plans plans;
    private final Comparing comparing;

    Request(Asker asker, Directory directory, Vocabulary words, Numbers numbers, Comparing.Plans plans) {
        this.asker = asker;
        this.words = words;
        this.numbers = numbers;
        this.plans = plans;
        this.comparing = new Comparing(directory, words, numbers, plans);
    }

    Comparing comparing() {
        return comparing;
    }

    Vocabulary words() {
        return words;
    }

    /** A phrase with nothing left to fill in. */
    record Complete(Phrase phrase, Indicator indicator, Subject subject, Month month, Basis basis) {}

    Complete complete(Phrase phrase, Context context) {
        Month month = phrase.month() == null ? context.month() : phrase.month();
        Subject subject = phrase.subject() == null ? context.subject() : phrase.subject();
        demandOwn(subject);
        Phrase full = phrase.in(month).about(subject);
        return new Complete(full, words.indicator(phrase.indicator()), subject, month, context.basis());
    }

    private void demandOwn(Subject subject) {
        String own = asker.institution();
        if (own == null) return;
        if (!subject.equals(Subject.of(new InstitutionId(own)))) throw Refused.because(FigureFault.NOT_YOURS);
    }

    void expect(Collection<Phrase> phrases, Context context) {
        Set<Month> months = new LinkedHashSet<>();
        months.add(context.month());
        for (Phrase phrase : phrases) if (phrase.month() != null) months.add(phrase.month());
        expect(months);
        numbers.expectIndicators(() -> words.behind(phrases));
    }

    /** Months that comparisons of these months rest on. */
    void expect(Iterable<Month> months) {
        Set<Month> wanted = new HashSet<>();
        for (Month month : months) wanted.addAll(bases(month));
        numbers.expect(wanted);
    }

    private static List<Month> bases(Month month) {
        return List.of(
                month,
                month.previous(),
                month.yearStart(),
                month.lastYear(),
                month.lastYear().yearStart(),
                month.lastYear().lastYear());
    }

    /** For each indicator behind these phrases, the months whose observations their proofs will name. */
    Map<IndicatorId, Set<Month>> leaves(Collection<Phrase> phrases, Context context) {
        Map<IndicatorId, Set<Month>> wanted = new HashMap<>();
        for (Phrase phrase : phrases) {
            Month said = phrase.month();
            Month month = said == null ? context.month() : said;
            List<Month> months = months(phrase.comparison().ranked(), month);
            for (IndicatorId behind : words().behind(List.of(phrase)))
                wanted.computeIfAbsent(behind, id -> new HashSet<>()).addAll(months);
        }
        return wanted;
    }

    private static List<Month> months(Comparison comparison, Month month) {
        return switch (comparison) {
            case VALUE, SHARE, TARGET, GAP_PARENT -> List.of(month);
            case BASE_YEAR_START, DELTA_YEAR_START, GROWTH_YEAR_START, DELTA_PP_YEAR_START ->
                List.of(month, month.yearStart());
            case BASE_YOY, DELTA_YOY, GROWTH_YOY, DELTA_PP_YOY -> List.of(month, month.lastYear());
            case BASE_MOM, DELTA_MOM, GROWTH_MOM -> List.of(month, month.previous());
            default -> bases(month);
        };
    }

    Figure figure(Phrase phrase, Context context) {
        return figure(complete(phrase, context));
    }

    Figure figure(Complete c) {
        return figure(c, compute(c));
    }

    Computed compute(Complete c) {
        Comparison comparison = c.phrase().comparison();
        boolean ofOthers = comparison.isRank() || comparison == Comparison.GAP_PARENT;
        if (ofOthers && !asker.seesWholeCounty()) return Computed.refused(List.of(), FigureFault.NOT_YOURS);
        return comparing.compute(c.subject(), c.indicator(), c.month(), c.basis(), c.phrase());
    }

    Figure figure(Complete c, Computed computed) {
        Unit unit = unit(c);
        return new Figure(
                c.phrase(),
                name(c),
                c.indicator(),
                c.month(),
                c.subject(),
                c.basis(),
                computed.value(),
                unit,
                text(c, computed, unit),
                coverage(computed.cover()));
    }

    String name(Complete c) {
        String comparison = words.comparison(c.phrase().comparison(), c.phrase().argument());
        return c.month().chinese() + " " + words.name(c.subject()) + " "
                + c.indicator().name() + (comparison.isEmpty() ? "" : " " + comparison);
    }

    private Unit unit(Complete c) {
        if (c.phrase().comparison() == Comparison.TARGET) {
            Target target = plans.find(c.indicator(), c.subject(), c.month().year());
            if (target != null && target.of() == Comparison.GROWTH_YEAR_START) return Unit.PERCENT;
        }
        return Wording.unit(c.phrase(), c.indicator());
    }

    private String text(Complete c, Computed computed, Unit unit) {
        return switch (computed.value()) {
            case Value.Known(var number) -> printed(c, unit, number);
            case Value.Undefined undefined -> UNDEFINED;
            case Value.Missing missing -> MISSING;
            case Value.Refused refused -> MISSING;
        };
    }

    private static String printed(Complete c, Unit unit, BigDecimal number) {
        return Wording.text(c.phrase(), unit, Wording.decimals(c.phrase(), c.indicator()), number);
    }

    private Coverage coverage(Computed.Cover cover) {
        int expected = cover.expected().size();
        if (expected == 0) return Coverage.NONE;
        int missing = cover.missing().size();
        return new Coverage(
                expected - missing,
                expected,
                missing == 0 ? List.of() : comparing.roster().names(cover.missing()));
    }
}
