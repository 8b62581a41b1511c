package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.origin.PaperText.Paragraph;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.ParagraphText;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was decided into the document: tags for figures, words of the document's month for years and months, gaps
 * for what no indicator stands behind. Only the words concerned change; everything else of the document stays as it is.
 */
final class TemplateWriter {

    /** Words somebody put between a verb and its number that say nothing of their own. */
    private static final Pattern FILLER = Pattern.compile("(?:了|约|近|达|达到|为|至多|逾|超|超过|大约)?\\s*");

    private static final Pattern CITY_AVERAGE = Pattern.compile("(?:全[市省县]|本市|上级)?(?:的)?(?:平均)(?:水平|值|数)?(?:相比)?\\s*");
    private static final Pattern BEFORE_HIGHER =
            Pattern.compile("(?:比|较|与|同)?(?:全[市省县]|本市)(?:的)?平均(?:水平|值|数)?(?:相比)?[，,]?(?:要)?$");
    private static final String FROM_THE_END = "倒数第";
    private static final int LONGEST_GAP = 40;

    /** @param to exclusive, both offsets in the whole text */
    record Edit(int from, int to, String words) {}

    private final PaperText text;
    private final List<ReviewedFigure> figures;
    private final List<NextYear.Span> ahead;
    private final Tags tags;

    private TemplateWriter(
            PaperText text, List<ReviewedFigure> figures, List<Period> periods, @Nullable Month month, Tags tags) {
        this.text = text;
        this.figures = figures;
        this.ahead = month == null ? List.of() : NextYear.plans(periods, month, text);
        this.tags = tags;
    }

    /** @param month of the document; without one its dates stay as they are */
    static byte[] write(
            Docx docx, List<ReviewedFigure> figures, List<Period> periods, @Nullable Month month, Tags tags) {
        PaperText text = PaperText.of(docx);
        TemplateWriter writer = new TemplateWriter(text, figures, periods, month, tags);
        List<Edit> edits = new ArrayList<>();
        for (ReviewedFigure figure : figures) {
            Edit edit = writer.edit(figure);
            if (edit != null) edits.add(edit);
        }
        if (month != null)
            for (Edit edit : DocumentDates.edits(periods, month, text))
                if (edits.stream().noneMatch(other -> overlap(other, edit))) edits.add(edit);
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        for (Edit edit : edits) {
            Paragraph paragraph = text.at(edit.from());
            new ParagraphText(paragraph.element())
                    .replace(edit.from() - paragraph.start(), edit.to() - paragraph.start(), edit.words());
        }
        for (PaperText.PartXml part : text.parts()) docx.replace(part.name(), part.xml());
        return docx.packed();
    }

    private static boolean overlap(Edit a, Edit b) {
        return a.from() < b.to() && b.from() < a.to();
    }

    private @Nullable Edit edit(ReviewedFigure reviewed) {
        FoundFigure figure = reviewed.figure();
        String phrase = reviewed.phrase();
        return switch (reviewed.decision()) {
            case NOT_A_FIGURE -> null;
            case BOUND -> bound(figure, tags.phrase(phrase == null ? "" : phrase, figure));
            case NONE, LEFT_OPEN -> new Edit(figure.from(), figure.end(), tag("待补：" + gap(figure)));
        };
    }

    private static String gap(FoundFigure figure) {
        String words = figure.around().replaceAll("[{}\\s]", "");
        if (words.isEmpty()) words = figure.unit().isEmpty() ? "数字" : "数字（" + figure.unit() + "）";
        return words.length() <= LONGEST_GAP ? words : words.substring(words.length() - LONGEST_GAP);
    }

    private Edit bound(FoundFigure figure, Phrase phrase) {
        // 目标 is that of the report's own year; what a plan says of the year ahead is decided anew each time
        if (NextYear.isTarget(phrase) && ahead.stream().anyMatch(span -> span.holds(figure.start())))
            return new Edit(figure.from(), figure.end(), tag("待补：下年" + tags.print(NextYear.plain(phrase))));
        if (phrase.signed()) {
            Edit edit = signed(figure, phrase, tag(tags.print(phrase)));
            if (edit != null) return edit;
        }
        String bare = tag(tags.print(Wordings.unsigned(phrase)));
        String before = before(figure.start(), FROM_THE_END.length());
        // the phrase language counts ranks from the front
        if (phrase.comparison().isRank() && before.equals(FROM_THE_END))
            return new Edit(figure.start() - FROM_THE_END.length(), figure.end(), "第" + bare);
        return new Edit(figure.from(), figure.end(), bare);
    }

    /** Verb, number and unit become one tag that chooses its verb; null where words between them would be lost. */
    private @Nullable Edit signed(FoundFigure figure, Phrase phrase, String tag) {
        FoundFigure.Verb verb = figure.verb();
        if (verb == null) return null;
        boolean shared = figures.stream()
                .map(ReviewedFigure::figure)
                .anyMatch(other -> other.start() >= verb.end() && other.start() < figure.start());
        // 分别增加1亿元、2亿元: the first takes the verb along, the others bring their own
        if (shared) return new Edit(figure.start(), figure.unitEnd(), tag);
        if (verb.end() > figure.start()) return null;
        String between = words(verb.end(), figure.start());
        boolean average = phrase.comparison() == Comparison.GAP_PARENT;
        boolean free = FILLER.matcher(between).matches()
                || average && CITY_AVERAGE.matcher(between).matches();
        if (!free) return null;
        int from = verb.start();
        if (average) {
            Paragraph paragraph = text.at(from);
            Matcher city = BEFORE_HIGHER.matcher(paragraph.text().substring(0, from - paragraph.start()));
            if (city.find()) from = paragraph.start() + city.start();
        }
        return new Edit(from, figure.unitEnd(), tag);
    }

    private String words(int from, int to) {
        Paragraph paragraph = text.at(from);
        return paragraph.text().substring(from - paragraph.start(), to - paragraph.start());
    }

    private String before(int place, int length) {
        Paragraph paragraph = text.at(place);
        int local = place - paragraph.start();
        return paragraph.text().substring(Math.max(0, local - length), local);
    }

    private static String tag(String inner) {
        return "{{" + inner + "}}";
    }
}
