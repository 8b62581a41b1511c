package org.huoshui.returns.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.returns.Intake;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.huoshui.returns.store.Returns;
import org.huoshui.returns.web.Views.ReturnView;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a return, side by side: what a restatement changed, figure by figure. */
@RestController
@RequestMapping("/api/returns/{id:\\d+}")
@OpenTo.Readers
class VersionController {

    private final Intake intake;
    private final Returns returns;
    private final Readings readings;
    private final Catalogue catalogue;
    private final Directory directory;
    private final SheetViews names;
    private final TransactionOperations transaction;

    VersionController(
            Intake intake,
            Returns returns,
            Readings readings,
            Catalogue catalogue,
            Directory directory,
            SheetViews names,
            TransactionOperations transaction) {
        this.intake = intake;
        this.returns = returns;
        this.readings = readings;
        this.catalogue = catalogue;
        this.directory = directory;
        this.names = names;
        this.transaction = transaction;
    }

    /** One side of a figure. @param value in the base unit @param text in the figure's display unit */
    record SideView(String value, String text, String sheet, String cell) {}

    /** @param difference after less before, in the display unit, where both are there */
    record FigureComparedView(
            String indicator,
            String indicatorName,
            String subject,
            String month,
            String unit,
            @Nullable SideView before,
            @Nullable SideView after,
            @Nullable String difference,
            boolean changed) {}

    record ComparisonView(ReturnView before, ReturnView after, List<FigureComparedView> figures) {}

    private record Key(IndicatorId indicator, Subject subject, Month month) {}

    @GetMapping("/versions")
    @Confidential(value = "return.versions", subject = "return/{id}")
    List<ReturnView> versions(@PathVariable long id) {
        return Objects.requireNonNull(
                transaction.execute(status -> returns.versions(intake.find(new ReturnId(id))).stream()
                        .map(r -> Views.view(r, directory))
                        .toList()));
    }

    @GetMapping("/comparison/{other:\\d+}")
    @Confidential(value = "return.comparison", subject = "return/{id}/{other}")
    ComparisonView compare(@PathVariable long id, @PathVariable long other) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ReturnView before = Views.view(intake.find(new ReturnId(id)), directory);
            ReturnView after = Views.view(intake.find(new ReturnId(other)), directory);
            Map<Key, Binding> old = byFigure(new ReturnId(id));
            Map<Key, Binding> now = byFigure(new ReturnId(other));
            List<FigureComparedView> figures = new ArrayList<>();
            Map<Key, Binding> all = new LinkedHashMap<>(old);
            now.forEach(all::putIfAbsent);
            for (Key key : all.keySet()) figures.add(compared(key, old.get(key), now.get(key)));
            return new ComparisonView(before, after, figures);
        }));
    }

    private Map<Key, Binding> byFigure(ReturnId id) {
        Map<Key, Binding> figures = new LinkedHashMap<>();
        for (Binding b : readings.bindings(id))
            if (b.counts()) figures.put(new Key(b.indicator(), b.subject(), b.month()), b);
        return figures;
    }

    private FigureComparedView compared(Key key, @Nullable Binding old, @Nullable Binding now) {
        Indicator indicator = catalogue.find(key.indicator).orElseThrow();
        BigDecimal before = old == null ? null : old.value();
        BigDecimal after = now == null ? null : now.value();
        BigDecimal change = before == null || after == null ? null : after.subtract(before);
        return new FigureComparedView(
                key.indicator.code(),
                indicator.name(),
                names.name(key.subject),
                key.month.toString(),
                indicator.unit().symbol(),
                side(indicator, old),
                side(indicator, now),
                change == null ? null : text(indicator, change),
                change == null || change.signum() != 0);
    }

    private static @Nullable SideView side(Indicator indicator, @Nullable Binding b) {
        return b == null
                ? null
                : new SideView(b.value().toPlainString(), text(indicator, b.value()), b.sheet(), b.cell());
    }

    private static String text(Indicator indicator, BigDecimal base) {
        return indicator.unit().display(base, indicator.decimals()).toPlainString();
    }
}
