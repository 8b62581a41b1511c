package org.huoshui.reporting.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.Reports.Report;
import org.huoshui.reporting.Reports.StoredFigure;
import org.huoshui.reporting.WrittenReport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a document's figures would say today. A figure counts as changed when it would be printed otherwise: a number
 * restated within its rounding is still right on paper.
 */
@Service
class Since {

    private final Reports reports;
    private final Figures figures;
    private final Phrases phrases;
    private final Directory directory;

    Since(Reports reports, Figures figures, Phrases phrases, Directory directory) {
        this.reports = reports;
        this.figures = figures;
        this.phrases = phrases;
        this.directory = directory;
    }

    /** @param now as it would be printed; absent when there is no number today */
    record Changed(StoredFigure figure, @Nullable String now) {}

    /** @param unknown figures whose names the catalogue no longer knows */
    record Drift(int compared, List<Changed> changed, int unknown) {}

    @Transactional(readOnly = true)
    public Drift of(long id) {
        Report report = reports.require(id);
        List<StoredFigure> stored = new ArrayList<>();
        List<Phrase> asked = new ArrayList<>();
        int unknown = 0;
        for (StoredFigure one : reports.figures(id)) {
            if (phrases.read(one.phrase()) instanceof Phrases.Reading.Understood(var phrase)) {
                stored.add(one);
                asked.add(phrase);
            } else unknown++;
        }
        Figures.Context context =
                new Figures.Context(report.month(), Subject.of(directory.home().id()), report.basis());
        List<Figure> today = figures.figures(asked, context);
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            StoredFigure one = stored.get(i);
            String now = printed(today.get(i));
            if (!Objects.equals(now, printed(one))) changed.add(new Changed(one, now));
        }
        return new Drift(stored.size(), List.copyOf(changed), unknown);
    }

    private static @Nullable String printed(Figure figure) {
        return switch (figure.value()) {
            case Figure.Value.Known known -> {
                Figure.Coverage coverage = figure.coverage();
                // as the document marks a total that is not whole
                yield coverage.complete()
                        ? figure.text()
                        : figure.text() + "［" + coverage.reported() + "/" + coverage.expected() + "家］";
            }
            case Figure.Value.Undefined undefined -> figure.text();
            default -> null;
        };
    }

    private static @Nullable String printed(StoredFigure figure) {
        return figure.state() == State.MISSING || figure.state() == State.REFUSED ? null : figure.text();
    }
}
