package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.ReportingError;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A template as read: its parts with every tag in a run of its own, its blocks between {@link Marker}s, and what is wrong
 * with it. Kept in the tree itself, by {@link Marker}s and attributes, so that copies carry it. Used up by one
 * {@link Filling}.
 */
final class Blueprint {

    /** On a run: the number of its tag. */
    static final String TAG = "hs-tag";
    /** On a chart's properties element. */
    static final String CHART = "hs-chart";

    private static final Pattern SINGLE_BRACES = Pattern.compile("(?<![{])\\{([^{}]{1,60})}(?!})");

    /** @param source the tag as written */
    record Tag(Meaning meaning, String source) {}

    final Docx docx;
    final Map<String, Document> parts = new LinkedHashMap<>();
    final List<Tag> tags = new ArrayList<>();
    final Map<Integer, Meaning.Block> blocks = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();

    private final Vocabulary vocabulary;

    private Blueprint(Docx docx, Vocabulary vocabulary) {
        this.docx = docx;
        this.vocabulary = vocabulary;
    }

    static Blueprint read(Docx docx, Vocabulary vocabulary) {
        Blueprint blueprint = new Blueprint(docx, vocabulary);
        for (String name : docx.textParts()) blueprint.read(name, docx.xml(name));
        if (blueprint.tags.isEmpty() && blueprint.blocks.isEmpty() && blueprint.problems.isEmpty())
            blueprint.problems.add(Problem.of(ReportingError.NO_TAGS));
        return blueprint;
    }

    Meaning.Block block(Element marker) {
        Meaning.Block block = blocks.get(Marker.block(marker));
        if (block == null) throw new IllegalStateException("no block " + Marker.block(marker));
        return block;
    }

    private void read(String name, Document part) {
        int known = tags.size() + blocks.size();
        boolean freed = ContentControl.unwrap(part);
        readMarks(part);
        // a part without tags goes into the report as it is
        if (freed || tags.size() + blocks.size() > known) parts.put(name, part);
    }

    private void readMarks(Document part) {
        // Word writes text boxes twice, the second time for programs of 2007
        for (Element fallback : Wml.descendants(part, Wml.MC, "Fallback"))
            if (!Wml.descendants(fallback, "p").isEmpty()) Wml.remove(fallback);
        BlockPairing pairing = new BlockPairing(this);
        for (Element paragraph : Wml.descendants(part, "p")) read(paragraph, pairing);
        pairing.finish();
        charts(part);
    }

    private void read(Element paragraph, BlockPairing pairing) {
        ParagraphText text = new ParagraphText(paragraph);
        if (text.text().isBlank()) return;
        for (ParagraphText.Half half : text.halves())
            problems.add(Problem.of(ReportingError.HALF_TAG, half.part()).at(half.part()));
        Matcher single = SINGLE_BRACES.matcher(text.text());
        while (single.find())
            if (vocabulary.understands(single.group(1).strip())) {
                String around = text.around(single.start(), single.end());
                problems.add(Problem.of(ReportingError.HALF_TAG, around).at(around));
            }
        for (ParagraphText.TagRun tag : text.isolate()) {
            String around = text.around(tag.start(), tag.end());
            Meaning meaning = vocabulary.meaning(tag.inner());
            switch (meaning) {
                case Meaning.Faulty faulty -> {
                    problems.add(faulty.problem().at(around));
                    // its closing tag is not to blame
                    if (tag.inner().matches("[?？].*")) pairing.open(tag, paragraph, around, null);
                }
                case Meaning.Open open -> pairing.open(tag, paragraph, around, open.block());
                case Meaning.Close close -> pairing.close(tag, paragraph, around, close.name());
                case Meaning.Word word
                when word.word().needsLoop && !pairing.insideLoop() ->
                    problems.add(
                            Problem.of(ReportingError.OUTSIDE_LOOP, tag.inner()).at(around));
                default -> {
                    tag.run().setAttribute(TAG, Integer.toString(tags.size()));
                    tags.add(new Tag(meaning, tag.inner()));
                }
            }
        }
    }

    private void charts(Document part) {
        for (Element properties : Wml.descendants(
                part, "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "docPr")) {
            if (Wml.descendants(properties.getParentNode(), Wml.C, "chart").isEmpty()) continue;
            for (String attribute : List.of("title", "descr")) {
                String text = properties.getAttribute(attribute);
                Meaning meaning = vocabulary.chart(text);
                if (meaning == null) continue;
                if (meaning instanceof Meaning.Faulty faulty) {
                    problems.add(faulty.problem().at(text));
                } else if (insideLoop(properties)) {
                    problems.add(Problem.of(ReportingError.CHART_IN_BLOCK, text).at(text));
                } else {
                    properties.setAttribute(CHART, Integer.toString(tags.size()));
                    tags.add(new Tag(meaning, text.replaceAll("[{}]", "")));
                }
                break;
            }
        }
    }

    private boolean insideLoop(Element element) {
        return Marker.around(element).stream().anyMatch(block -> blocks.get(block) instanceof Meaning.Loop);
    }
}
