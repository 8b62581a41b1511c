package org.huoshui.reporting.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.ReportingError;
import org.huoshui.reporting.template.Meaning.Block;
import org.huoshui.reporting.template.Meaning.Loop;
import org.huoshui.reporting.template.ParagraphText.TagRun;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Pairs opening and closing tags of one part, in the order of the page, and puts {@link Marker}s around what they govern:
 * runs when both stand in one paragraph, paragraphs and tables when the opening tag begins one and the closing tag ends
 * another, whole rows when they stand in different cells of one table.
 */
final class BlockPairing {

    /** @param block absent when the tag itself is faulty: paired all the same, so that one fault is not told twice */
    private record Opened(
            TagRun tag,
            Element paragraph,
            String around,
            @Nullable Block block) {}

    private record Pair(Opened opened, TagRun closing, Element paragraph) {}

    private final Blueprint blueprint;
    private final Deque<Opened> open = new ArrayDeque<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Element> marks = Collections.newSetFromMap(new IdentityHashMap<>());

    BlockPairing(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    boolean insideLoop() {
        return open.stream().anyMatch(opened -> opened.block() == null || opened.block() instanceof Loop);
    }

    void open(TagRun tag, Element paragraph, String around, @Nullable Block block) {
        open.push(new Opened(tag, paragraph, around, block));
        marks.add(tag.run());
    }

    void close(TagRun tag, Element paragraph, String around, String name) {
        marks.add(tag.run());
        if (open.isEmpty()) {
            fault(ReportingError.UNOPENED_BLOCK, around, tag.inner());
            return;
        }
        Opened last = open.pop();
        String opening = last.tag().inner().substring(1).strip();
        if (!name.isEmpty() && !squeezed(name).equals(squeezed(opening))) {
            fault(ReportingError.CROSSED_BLOCK, around, tag.inner(), last.tag().inner());
            return;
        }
        if (last.block() != null) pairs.add(new Pair(last, tag, paragraph));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** After the last paragraph: names what was never closed, puts markers where the tags of each pair stood. */
    void finish() {
        open.descendingIterator()
                .forEachRemaining(left -> fault(
                        ReportingError.UNCLOSED_BLOCK, left.around(), left.tag().inner()));
        // an inner pair closes before the one around it, and is therefore marked before it
        for (Pair pair : pairs) {
            int number = blueprint.blocks.size();
            Element from = Marker.open(pair.paragraph(), number);
            Element to = Marker.close(pair.paragraph(), number);
            if (mark(pair, from, to)) blueprint.blocks.put(number, pair.opened().block());
            else
                fault(
                        ReportingError.MISPLACED_BLOCK,
                        pair.opened().around(),
                        pair.opened().tag().inner());
        }
    }

    private boolean mark(Pair pair, Element from, Element to) {
        Element opening = pair.opened().tag().run();
        Element closing = pair.closing().run();
        if (pair.opened().paragraph() == pair.paragraph()) {
            if (opening.getParentNode() != closing.getParentNode()) return false;
            opening.getParentNode().replaceChild(from, opening);
            closing.getParentNode().replaceChild(to, closing);
            return true;
        }
        if (pair.opened().paragraph().getParentNode() == pair.paragraph().getParentNode())
            return paragraphs(pair, from, to);
        return rows(pair, from, to);
    }

    private boolean paragraphs(Pair pair, Element from, Element to) {
        Element opening = pair.opened().tag().run();
        Element closing = pair.closing().run();
        if (!leads(pair.opened().paragraph(), opening) || !trails(pair.paragraph(), closing)) return false;
        Marker.openBefore(pair.opened().paragraph(), from);
        Marker.closeAfter(pair.paragraph(), to);
        takeOff(opening, pair.opened().paragraph());
        takeOff(closing, pair.paragraph());
        return true;
    }

    /** A paragraph that held nothing but the tag goes with it. */
    private static void takeOff(Element tag, Element paragraph) {
        Wml.remove(tag);
        boolean section = !Wml.descendants(paragraph, "sectPr").isEmpty();
        if (new ParagraphText(paragraph).text().isBlank() && !section && !holdsMore(paragraph)) Wml.remove(paragraph);
    }

    private static boolean holdsMore(Element paragraph) {
        return Wml.children(paragraph).stream()
                .anyMatch(child -> Marker.isOpen(child)
                        || Marker.isClose(child)
                        || !Wml.descendants(child, "drawing").isEmpty());
    }

    private boolean leads(Element paragraph, Element tag) {
        for (Element run : Wml.descendants(paragraph, "r")) {
            if (run == tag) return true;
            if (!marks.contains(run) && !words(run).isBlank()) return false;
        }
        return false;
    }

    private boolean trails(Element paragraph, Element tag) {
        for (Element run : Wml.descendants(paragraph, "r").reversed()) {
            if (run == tag) return true;
            if (!marks.contains(run) && !words(run).isBlank()) return false;
        }
        return false;
    }

    private static String words(Element run) {
        StringBuilder words = new StringBuilder();
        for (Element t : Wml.descendants(run, "t")) words.append(t.getTextContent());
        return words.toString();
    }

    private static boolean rows(Pair pair, Element from, Element to) {
        Element first = Wml.ancestor(pair.opened().paragraph(), "tr");
        while (first != null) {
            Element last = Wml.ancestor(pair.paragraph(), "tr");
            while (last != null) {
                if (last.getParentNode() == first.getParentNode()) {
                    Marker.openBefore(first, from);
                    Marker.closeAfter(last, to);
                    Wml.remove(pair.opened().tag().run());
                    Wml.remove(pair.closing().run());
                    return true;
                }
                last = Wml.ancestor(last, "tr");
            }
            first = Wml.ancestor(first, "tr");
        }
        return false;
    }

    private void fault(ReportingError code, String around, Object... arguments) {
        blueprint.problems.add(Problem.of(code, arguments).at(around));
    }
}
