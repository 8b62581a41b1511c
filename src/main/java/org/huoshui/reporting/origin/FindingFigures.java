package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.origin.FoundFigure.Choice;
import org.huoshui.reporting.origin.PaperText.Paragraph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a document's words to recognition and puts what it says back to its place: the text as it stands, the tables cell by cell. */
@Component
class FindingFigures {

    private final Recognition recognition;
    private final Phrases phrases;

    FindingFigures(Recognition recognition, Phrases phrases) {
        this.recognition = recognition;
        this.phrases = phrases;
    }

    /** @param month the text is about, as far as it says; @param notices about its tables */
    record Result(
            List<FoundFigure> figures,
            List<Period> periods,
            @Nullable Month month,
            List<Problem> notices) {}

    /** A figure without its ordinal, which the order of the text gives. */
    private record Placed(
            int start,
            int from,
            String literal,
            String unit,
            int unitEnd,
            FoundFigure.@Nullable Verb verb,
            String around,
            boolean inTable,
            List<Choice> candidates) {}

    Result find(PaperText text) {
        List<Placed> placed = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        Map<Integer, List<TableNumbers.Number>> tables = new LinkedHashMap<>();
        for (int table = 0; table < text.tables().size(); table++) tables.put(table, numbers(text, table));
        Prose prose = new Prose(text, tables);
        Recognition.Recognised said = recognition.recognise(prose.words());
        for (Found found : said.figures()) placed.add(prose.placed(found, this));
        cells(tables, placed, notices);
        placed.sort(Comparator.comparingInt(Placed::start));
        List<FoundFigure> figures = new ArrayList<>();
        for (Placed one : placed)
            figures.add(new FoundFigure(
                    figures.size() + 1,
                    one.start,
                    one.from,
                    one.literal,
                    one.unit,
                    one.unitEnd,
                    one.verb,
                    one.around,
                    one.inTable,
                    one.candidates));
        List<Period> periods = said.periods().stream().map(prose::placed).toList();
        return new Result(List.copyOf(figures), periods, said.month(), notices);
    }

    private static List<TableNumbers.Number> numbers(PaperText text, int table) {
        List<Paragraph> inside = text.paragraphs().stream()
                .filter(paragraph -> paragraph.table() == table)
                .toList();
        if (inside.isEmpty()) return List.of();
        StringBuilder above = new StringBuilder();
        int first = text.paragraphs().indexOf(inside.getFirst());
        for (int i = Math.max(0, first - 2); i < first; i++)
            if (text.paragraphs().get(i).table() < 0)
                above.append(text.paragraphs().get(i).text()).append('\n');
        return TableNumbers.of(TableGrid.of(text.tables().get(table), inside), above.toString());
    }

    private void cells(Map<Integer, List<TableNumbers.Number>> tables, List<Placed> placed, List<Problem> notices) {
        int cells = 0;
        int unbound = 0;
        int plain = 0;
        for (List<TableNumbers.Number> numbers : tables.values())
            for (TableNumbers.Number number : numbers) {
                if (number.sentences().isEmpty()) {
                    plain++;
                    continue;
                }
                cells++;
                List<Choice> choices = choices(number);
                if (choices.isEmpty()) unbound++;
                placed.add(new Placed(
                        number.start(),
                        number.from(),
                        number.literal(),
                        number.unit(),
                        number.unitEnd(),
                        null,
                        number.sentences().getFirst().words().replaceAll("(为-?|列全市第)[^为第]*$", ""),
                        true,
                        choices));
            }
        if (unbound > 0) notices.add(Problem.of(OriginFault.CELLS_UNBOUND, cells, unbound));
        if (plain > 0) notices.add(Problem.of(OriginFault.CELLS_PLAIN, plain));
    }

    private List<Choice> choices(TableNumbers.Number number) {
        for (TableNumbers.Sentence sentence : number.sentences())
            for (Found found : recognition.recognise(sentence.words()).figures())
                if (found.start() == sentence.at()) {
                    List<Choice> choices = choices(found, false);
                    if (!choices.isEmpty()) return choices;
                }
        return List.of();
    }

    /** Those a template can say; a bare cell has no room for a verb. */
    private List<Choice> choices(Found found, boolean verbs) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate candidate : found.candidates()) {
            var phrase = candidate.phrase();
            if (phrase == null) continue;
            String words = phrases.print(verbs ? phrase : Wordings.unsigned(phrase));
            if (choices.stream().noneMatch(known -> known.phrase().equals(words)))
                choices.add(new Choice(words, candidate.confidence()));
        }
        return choices;
    }

    /** The text without its tables' numbers, and the way back from its offsets. */
    private static final class Prose {
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        Prose(PaperText text, Map<Integer, List<TableNumbers.Number>> tables) {
            int table = -1;
            for (Paragraph paragraph : text.paragraphs()) {
                if (paragraph.contents()) continue;
                boolean data = paragraph.table() >= 0
                        && !tables.getOrDefault(paragraph.table(), List.of()).isEmpty();
                if (data) {
                    // what a sentence before the table speaks of is not what the one after it does
                    if (paragraph.table() != table) words.append('\n');
                    table = paragraph.table();
                    continue;
                }
                paragraphs.add(paragraph);
                starts.add(words.length());
                words.append(paragraph.text()).append('\n');
            }
        }

        String words() {
            return words.toString();
        }

        private int index(int offset) {
            int low = 0;
            int high = starts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts.get(middle) <= offset) low = middle;
                else high = middle - 1;
            }
            return low;
        }

        private int shift(int offset) {
            int index = index(offset);
            return paragraphs.get(index).start() - starts.get(index);
        }

        Placed placed(Found found, FindingFigures finding) {
            int index = index(found.start());
            int shift = paragraphs.get(index).start() - starts.get(index);
            Recognition.Verb verb = found.verb();
            // a verb of an earlier paragraph cannot be rewritten together with this figure
            boolean near = verb != null && verb.start() >= starts.get(index);
            return new Placed(
                    found.start() + shift,
                    found.start() + shift,
                    found.literal(),
                    found.unit(),
                    found.unitEnd() + shift,
                    near && verb != null
                            ? new FoundFigure.Verb(verb.start() + shift, verb.end() + shift, verb.up())
                            : null,
                    WordsBefore.around(
                            paragraphs.get(index).text(),
                            found.start() - starts.get(index),
                            found.unitEnd() - starts.get(index)),
                    false,
                    finding.choices(found, near));
        }

        Period placed(Period period) {
            int shift = shift(period.start());
            return new Period(period.start() + shift, period.end() + shift, period.part(), period.number());
        }
    }
}
