package org.huoshui.reporting;

import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.template.Filled;
import org.huoshui.reporting.template.TemplateEngine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes reports about the home county. */
@Service
public class WritingReports {

    private final TemplateLibrary library;
    private final TemplateEngine engine;
    private final ProblemSentences sentences;
    private final Figures figures;
    private final Phrases phrases;
    private final Directory directory;

    WritingReports(
            TemplateLibrary library,
            TemplateEngine engine,
            ProblemSentences sentences,
            Figures figures,
            Phrases phrases,
            Directory directory) {
        this.library = library;
        this.engine = engine;
        this.sentences = sentences;
        this.figures = figures;
        this.phrases = phrases;
        this.directory = directory;
    }

    /**
     * Writes a document; stores nothing.
     *
     * @param template key or name of a template
     * @throws Refused when there is no such template, or no data for the month
     */
    @Transactional(readOnly = true)
    public WrittenReport write(String template, Month month, Basis basis) {
        Template chosen = library.require(template);
        Subject home = Subject.of(directory.home().id());
        Month latest = figures.latestMonth(home).orElseThrow(() -> Refused.because(ReportingError.NO_DATA_AT_ALL));
        if (latest.isBefore(month)) throw Refused.because(ReportingError.NO_DATA, month.chinese(), latest.chinese());
        Figures.Context context = new Figures.Context(month, home, basis);
        byte[] docx = library.content(chosen);
        Filled filled = engine.fill(chosen.fileName(), docx, context, () -> sentences.of(context));
        return new WrittenReport(chosen.name(), month, basis, filled.docx(), printed(filled), filled.undecided());
    }

    private List<WrittenReport.PrintedFigure> printed(Filled filled) {
        return filled.figures().stream()
                .map(one -> new WrittenReport.PrintedFigure(
                        one.ordinal(),
                        one.chart(),
                        one.tag(),
                        phrases.print(one.figure().phrase()),
                        one.text(),
                        one.figure()))
                .toList();
    }
}
