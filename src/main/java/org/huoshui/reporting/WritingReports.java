package org.huoshui.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.template.Filled;
import org.huoshui.reporting.template.ProblemSection;
import org.huoshui.reporting.template.TemplateEngine;
import org.jspecify.annotations.Nullable;
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
        return write(template, month, basis, null);
    }

    /**
     * What the writer wants the section of problems to say.
     *
     * @param sentences with tags, in order
     * @param append adds the section to a template that has none
     */
    public record Problems(List<String> sentences, boolean append) {}

    /** @param problems absent: as drafted */
    @Transactional(readOnly = true)
    public WrittenReport write(String template, Month month, Basis basis, @Nullable Problems problems) {
        Template chosen = library.require(template);
        Subject home = Subject.of(directory.home().id());
        Month latest = figures.latestMonth(home).orElseThrow(() -> Refused.because(ReportingError.NO_DATA_AT_ALL));
        if (latest.isBefore(month)) throw Refused.because(ReportingError.NO_DATA, month.chinese(), latest.chinese());
        Figures.Context context = new Figures.Context(month, home, basis);
        byte[] docx = library.content(chosen);
        if (problems != null && problems.append()) docx = ProblemSection.appended(chosen.fileName(), docx);
        List<String> said = new ArrayList<>();
        AtomicBoolean section = new AtomicBoolean();
        Filled filled = engine.fill(chosen.fileName(), docx, context, () -> {
            // a loop that is there twice asks twice
            if (!section.getAndSet(true)) said.addAll(problems == null ? sentences.of(context) : problems.sentences());
            return List.copyOf(said);
        });
        return new WrittenReport(
                chosen.name(),
                month,
                basis,
                filled.docx(),
                printed(filled),
                filled.undecided(),
                section.get() ? List.copyOf(said) : null);
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
