package org.huoshui.indicators.rest;

import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by phrase. An institution's account asks about itself only; anything else is refused (IND-215, 403). */
@RestController
@RequestMapping("/api/indicators")
@OpenTo.Readers
class FiguresController {

    static final int MOST_PHRASES = 5_000;
    private static final int MOST_MONTHS = 240;

    private final Figures figures;
    private final Observations observations;
    private final Phrases phrases;
    private final Catalogue catalogue;
    private final Asked asked;

    FiguresController(Figures figures, Observations observations, Phrases phrases, Catalogue catalogue, Asked asked) {
        this.figures = figures;
        this.observations = observations;
        this.phrases = phrases;
        this.catalogue = catalogue;
        this.asked = asked;
    }

    /** Long lists of phrases, which do not fit an address. */
    record FiguresAsked(
            List<String> phrases,
            @Nullable String month,
            @Nullable String subject,
            @Nullable Basis basis) {}

    /** @param latest the last of them, which pages open with */
    record MonthsView(List<String> months, @Nullable String latest) {}

    @GetMapping("/figures")
    List<FigureView> figures(
            @RequestParam("phrase") List<String> texts,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        return figures(new FiguresAsked(texts, month, subject, basis));
    }

    @PostMapping("/figures")
    @ChangesNothing("many phrases at once are too long for an address")
    List<FigureView> figures(@RequestBody FiguresAsked what) {
        if (what.phrases().size() > MOST_PHRASES) throw Refused.because(FigureFault.PATTERN_TOO_LONG, MOST_PHRASES);
        Figures.Context context = asked.context(what.month(), what.subject(), what.basis());
        return figures.figures(asked.phrases(what.phrases()), context).stream()
                .map(f -> FigureView.of(f, phrases))
                .toList();
    }

    /** One phrase over months, both ends included. */
    @GetMapping("/series")
    List<FigureView> series(
            @RequestParam String phrase,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        Month first = Asked.month(from);
        Month last = Asked.month(to);
        if (last.isBefore(first) || first.plus(MOST_MONTHS).isBefore(last))
            throw Refused.because(FigureFault.BAD_REQUEST, from + " – " + to);
        return figures.series(asked.phrase(phrase), asked.context(to, subject, basis), first, last).stream()
                .map(f -> FigureView.of(f, phrases))
                .toList();
    }

    @GetMapping("/proof")
    @Confidential(value = "figure.proof", subject = "figure/{phrase}")
    ProofView proof(
            @RequestParam String phrase,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        return ProofView.of(figures.prove(asked.phrase(phrase), asked.context(month, subject, basis)), catalogue);
    }

    /** Months with numbers the asker may see. */
    @GetMapping("/months")
    MonthsView months() {
        List<String> months =
                observations.months().stream().map(Month::toString).toList();
        return new MonthsView(months, months.isEmpty() ? null : months.getLast());
    }
}
