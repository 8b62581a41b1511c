package org.huoshui.indicators.rest;

import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.TypingNumbers;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of a region that come in no file. */
@RestController
@RequestMapping("/api/indicators/numbers")
class TypedNumberController {

    private final TypingNumbers typing;
    private final Catalogue catalogue;
    private final Phrases phrases;
    private final Asked asked;

    TypedNumberController(TypingNumbers typing, Catalogue catalogue, Phrases phrases, Asked asked) {
        this.typing = typing;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.asked = asked;
    }

    /**
     * @param phrase names the indicator, and its place and month where it has them; how it is compared does not matter
     * @param month absent: the phrase's
     * @param value in {@code unit}
     * @param unit absent: the catalogue's display unit
     * @param note what the number rests on
     */
    record NumberToType(
            String phrase,
            @Nullable String month,
            String value,
            @Nullable String unit,
            String note) {}

    @PutMapping
    FigureView type(@RequestBody NumberToType typed) {
        Phrase phrase = asked.phrase(typed.phrase());
        Indicator indicator = catalogue
                .find(phrase.indicator())
                .orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, phrase.indicator()));
        Subject subject = phrase.subject() == null ? asked.subject(null) : phrase.subject();
        if (!(subject instanceof Subject.OfRegion region))
            throw Refused.because(FigureFault.REPORTED_NOT_TYPED, indicator.name());
        Month said = phrase.month();
        Month month = typed.month() != null || said == null ? asked.month(typed.month(), subject) : said;
        String symbol = typed.unit();
        Unit unit = symbol == null || symbol.isBlank() ? indicator.unit() : Unit.of(symbol);
        return FigureView.of(typing.type(indicator.id(), region, month, typed.value(), unit, typed.note()), phrases);
    }
}
