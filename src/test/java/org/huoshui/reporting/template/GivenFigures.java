package org.huoshui.reporting.template;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Wording;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.ReportingError;

/** Figures as a test lays them down; what it did not lay down is missing. */
final class GivenFigures implements Figures {

    private record Key(String indicator, Comparison comparison, Subject subject) {}

    private final Map<Key, BigDecimal> numbers = new HashMap<>();
    private final Map<Key, Figure.Value> others = new HashMap<>();
    int asked;
    Figure.Coverage coverage = Figure.Coverage.NONE;

    GivenFigures with(String indicator, Comparison comparison, Subject subject, String number) {
        numbers.put(new Key(indicator, comparison, subject), new BigDecimal(number));
        return this;
    }

    GivenFigures with(String indicator, RegionId region, String number) {
        return with(indicator, Comparison.VALUE, Subject.of(region), number);
    }

    GivenFigures undefined(String indicator, Comparison comparison, Subject subject) {
        others.put(
                new Key(indicator, comparison, subject),
                new Figure.Value.Undefined(Problem.of(ReportingError.NO_DATA_AT_ALL)));
        return this;
    }

    @Override
    public Figure figure(Phrase phrase, Context context) {
        Month month = phrase.month() == null ? context.month() : phrase.month();
        Subject subject = phrase.subject() == null ? context.subject() : phrase.subject();
        var indicator = Catalogue.shipped().find(phrase.indicator()).orElseThrow();
        Key key = new Key(phrase.indicator().code(), phrase.comparison(), subject);
        BigDecimal number = numbers.get(key);
        Figure.Value value = number != null
                ? new Figure.Value.Known(number)
                : others.getOrDefault(
                        key, new Figure.Value.Missing(List.of("丙银行"), Problem.of(ReportingError.NO_DATA_AT_ALL)));
        String text = number == null ? "—" : Wording.text(phrase, indicator, number);
        return new Figure(
                phrase.in(month).about(subject),
                indicator.name(),
                indicator,
                month,
                subject,
                context.basis(),
                value,
                Wording.unit(phrase, indicator),
                text,
                coverage);
    }

    @Override
    public List<Figure> figures(Collection<Phrase> phrases, Context context) {
        asked++;
        return phrases.stream().map(phrase -> figure(phrase, context)).toList();
    }

    @Override
    public Proof prove(Phrase phrase, Context context) {
        return new Proof("", "", "", List.of(), List.of());
    }

    @Override
    public List<Figure> series(Phrase phrase, Context context, Month from, Month to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Figures assuming(Collection<Observation> candidates) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Month> latestMonth(Subject subject) {
        return Optional.of(Month.of(2022, 12));
    }
}
