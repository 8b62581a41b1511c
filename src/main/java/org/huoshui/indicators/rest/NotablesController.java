package org.huoshui.indicators.rest;

import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Notables;
import org.huoshui.indicators.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ranks last, moved oddly, lags its plan or the city. */
@RestController
@RequestMapping("/api/indicators/notables")
class NotablesController {

    private final Notables notables;
    private final Phrases phrases;
    private final Asked asked;

    NotablesController(Notables notables, Phrases phrases, Asked asked) {
        this.notables = notables;
        this.phrases = phrases;
        this.asked = asked;
    }

    record NotableView(Notables.Kind kind, FigureView figure, String zh, String en) {}

    @GetMapping
    List<NotableView> notables(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        Figures.Context context = asked.context(month, subject, basis);
        return notables.of(context.subject(), context.month(), context.basis()).stream()
                .map(n -> new NotableView(n.kind(), FigureView.of(n.figure(), phrases), n.zh(), n.en()))
                .toList();
    }
}
