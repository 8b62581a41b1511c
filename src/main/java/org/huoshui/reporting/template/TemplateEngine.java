package org.huoshui.reporting.template;

import java.util.List;
import java.util.function.Supplier;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Component;

/** Checks templates and fills them. */
@Component
public class TemplateEngine {

    private final Vocabulary vocabulary;
    private final Directory directory;
    private final Figures figures;

    TemplateEngine(Phrases phrases, Formulas formulas, Directory directory, Figures figures) {
        this.vocabulary = new Vocabulary(phrases, formulas, directory);
        this.directory = directory;
        this.figures = figures;
    }

    /** @param tags how many tags were understood; @param problems empty for a sound template, each with the words around it */
    public record Check(int tags, List<Problem> problems) {
        public boolean sound() {
            return problems.isEmpty();
        }
    }

    /** Throws {@link Refused} when the file is no Word document at all. */
    public Check check(String fileName, byte[] docx) {
        Blueprint blueprint = Blueprint.read(Docx.openForeign(fileName, docx), vocabulary);
        return new Check(blueprint.tags.size() + blueprint.blocks.size(), List.copyOf(blueprint.problems));
    }

    /**
     * Writes the document of a month.
     *
     * @param sentences what is notable, each a text with tags of its own; asked for by the loop 各问题 only
     * @throws Refused when the template is faulty
     */
    public Filled fill(String fileName, byte[] docx, Figures.Context context, Supplier<List<String>> sentences) {
        Blueprint blueprint = Blueprint.read(Docx.open(fileName, docx), vocabulary);
        if (!blueprint.problems.isEmpty()) throw new Refused(blueprint.problems);
        return Filling.fill(blueprint, vocabulary, directory, figures, context, sentences);
    }
}
