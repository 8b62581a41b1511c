package org.huoshui.indicators;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a region's number that comes in no file: a letter from another department, a count the office keeps itself. It
 * becomes an observation like any other, with the words it rests on in the place of a file and a cell.
 */
@Service
public class TypingNumbers {

    private static final int LONGEST_NOTE = 500;

    private final Catalogue catalogue;
    private final Observations observations;
    private final Figures figures;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    TypingNumbers(
            Catalogue catalogue,
            Observations observations,
            Figures figures,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.figures = figures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the number, as a restatement where there is one already.
     *
     * @param number as typed, in {@code unit}
     * @param note what the number rests on
     * @return the region's figure as it now stands
     * @throws Refused for a computed indicator, an institution's number, a sum over institutions, a month to come, and
     *     where number, unit or note are no good
     */
    @Transactional
    public Figure type(IndicatorId id, Subject.OfRegion region, Month month, String number, Unit unit, String note) {
        Indicator indicator = catalogue.find(id).orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, id));
        String formula = indicator.formula();
        if (formula != null) throw Refused.because(FigureFault.COMPUTED_NOT_TYPED, indicator.name(), formula);
        Month now = new Month(YearMonth.from(clock.instant().atZone(ZoneId.systemDefault())));
        if (now.isBefore(month)) throw Refused.because(FigureFault.MONTH_TO_COME, month.chinese());
        String grounds = note.strip();
        if (grounds.length() < 2) throw Refused.because(FigureFault.NO_GROUNDS);
        if (grounds.length() > LONGEST_NOTE) grounds = grounds.substring(0, LONGEST_NOTE);
        BigDecimal value = value(number, unit, indicator);
        Figures.Context here = new Figures.Context(month, region, Basis.LATEST);
        String before = figures.figure(Phrase.of(id), here).value() instanceof Figure.Value.Known(var was)
                ? was.toPlainString()
                : null;
        observations.record(
                Observations.Source.typed(grounds, Asking.required().account(), clock.instant()),
                List.of(new Observation(id, region, month, value, null, null)));
        Figure figure = figures.figure(Phrase.of(id), here);
        // a sum over institutions goes before what is said of the region: the typed number would never be seen
        boolean seen = figure.value() instanceof Figure.Value.Known(var known) && known.compareTo(value) == 0;
        if (!seen) throw Refused.because(FigureFault.REPORTED_NOT_TYPED, indicator.name());
        events.publishEvent(new NumberTyped(id, region.region().code(), month, before, value.toPlainString(), grounds));
        return figure;
    }

    private static BigDecimal value(String number, Unit unit, Indicator indicator) {
        if (!unit.base().equals(indicator.unit().base())) throw Refused.because(FigureFault.BAD_NUMBER, unit.symbol());
        String plain = number.strip().replace(",", "").replace("，", "");
        if (!plain.matches("[-+]?\\d{1,18}(\\.\\d{1,8})?")) throw Refused.because(FigureFault.BAD_NUMBER, number);
        return unit.toBase(new BigDecimal(plain));
    }
}
