package org.huoshui.reporting.origin;

import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Wording;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/** Turns a phrase about one figure of one old text into what a template says every month. */
final class Wordings {

    private Wordings() {}

    /** The bare number, without a verb. */
    static Phrase unsigned(Phrase phrase) {
        return phrase.signed() ? with(phrase, phrase.month(), phrase.comparison(), false) : phrase;
    }

    /** In words with their sign where the language has such words. */
    static Phrase signed(Phrase phrase) {
        return phrase.comparison().chineseSigned().isPresent()
                ? with(phrase, phrase.month(), phrase.comparison(), true)
                : phrase;
    }

    /**
     * A month of the old text is last December or a year ago of any text: named like that, it moves along. One that is
     * neither stays as it is.
     */
    static Phrase relative(Phrase phrase, @Nullable Month own) {
        Month month = phrase.month();
        if (own == null || month == null) return phrase;
        if (month.equals(own)) return with(phrase, null, phrase.comparison(), phrase.signed());
        if (phrase.comparison() != Comparison.VALUE) return phrase;
        if (month.equals(own.yearStart())) return with(phrase, null, Comparison.BASE_YEAR_START, false);
        if (month.equals(own.lastYear())) return with(phrase, null, Comparison.BASE_YOY, false);
        if (month.equals(own.previous())) return with(phrase, null, Comparison.BASE_MOM, false);
        return phrase;
    }

    /** Printed in the unit the text has, with as many digits as it has; what the catalogue does anyway is not said. */
    static Phrase printedLike(Phrase phrase, FoundFigure figure, Catalogue catalogue) {
        Indicator indicator = catalogue.find(phrase.indicator()).orElse(null);
        if (indicator == null || phrase.comparison().isRank()) return phrase;
        Unit natural = Wording.unit(phrase, indicator);
        Unit written = figure.unit().isEmpty() ? natural : Unit.of(figure.unit());
        boolean fits = written.base().equals(natural.base());
        Unit unit = fits && !written.symbol().equals(natural.symbol()) ? written : phrase.unit();
        Integer decimals = phrase.decimals();
        if (fits && figure.isNumber() && figure.decimals() <= 8) {
            boolean usual = figure.decimals() == Wording.decimals(phrase, indicator);
            decimals = usual ? decimals : Integer.valueOf(figure.decimals());
        }
        return new Phrase(
                phrase.month(),
                phrase.subject(),
                phrase.indicator(),
                phrase.comparison(),
                phrase.argument(),
                phrase.signed(),
                unit,
                decimals);
    }

    private static Phrase with(Phrase phrase, @Nullable Month month, Comparison comparison, boolean signed) {
        return new Phrase(
                month,
                phrase.subject(),
                phrase.indicator(),
                comparison,
                comparison == phrase.comparison() ? phrase.argument() : null,
                signed,
                phrase.unit(),
                phrase.decimals());
    }
}
