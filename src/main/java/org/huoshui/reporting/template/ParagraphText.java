package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of one paragraph as a reader sees them, whichever runs Word scattered them over, and the tags in them.
 * {@link #isolate} gives each tag a run of its own, formatted as the run its first brace stood in.
 */
public final class ParagraphText {

    /** A tag in a run of its own. @param inner what stands between the braces */
    record TagRun(Element run, String inner, int start, int end) {}

    /** Half a tag. @param part what stands there */
    record Half(String part, int start) {}

    private static final int CONTEXT = 14;
    // what hangs in a paragraph but is not its text
    private static final Set<String> OTHER_TEXT =
            Set.of("txbxContent", "drawing", "pict", "AlternateContent", "object", "pPr", "rPr", "del");

    private final Element paragraph;
    private final String text;
    private final List<Half> halves = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();

    public ParagraphText(Element paragraph) {
        this.paragraph = paragraph;
        StringBuilder words = new StringBuilder();
        for (Element t : texts()) words.append(shown(t));
        this.text = words.toString();
        scan();
    }

    public String text() {
        return text;
    }

    List<Half> halves() {
        return halves;
    }

    /** The words around a place of the paragraph, for a person to find it by. */
    String around(int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }

    private List<Element> texts() {
        List<Element> found = new ArrayList<>();
        collect(paragraph, found);
        return found;
    }

    private static void collect(Node node, List<Element> found) {
        for (Element child : Wml.children(node)) {
            if (Wml.is(child, "t") || Wml.is(child, "tab") || Wml.is(child, "br")) found.add(child);
            else if (!OTHER_TEXT.contains(child.getLocalName())) collect(child, found);
        }
    }

    private static String shown(Element t) {
        return Wml.is(t, "t") ? t.getTextContent() : Wml.is(t, "tab") ? "\t" : "\n";
    }

    private void scan() {
        int at = 0;
        while (true) {
            int open = text.indexOf("{{", at);
            int stray = text.indexOf("}}", at);
            if (stray >= 0 && (open < 0 || stray < open)) {
                halves.add(new Half(around(stray, stray + 2), stray));
                at = stray + 2;
                continue;
            }
            if (open < 0) break;
            int close = text.indexOf("}}", open + 2);
            int next = text.indexOf("{{", open + 2);
            boolean whole = close >= 0 && (next < 0 || close < next);
            if (whole && text.substring(open, close).matches("[^\\t\\n]*")) {
                spans.add(new int[] {open, close + 2});
                at = close + 2;
            } else {
                halves.add(new Half(around(open, open + 2), open));
                at = next >= 0 && !whole ? next : whole ? close + 2 : text.length();
            }
        }
        int wide = text.indexOf("｛｛");
        if (wide >= 0) halves.add(new Half(around(wide, wide + 2), wide));
    }

    /** Takes a paragraph off the page when nothing is left in it once a block in it was dropped. */
    static void removeIfEmptied(Node paragraph) {
        if (!Wml.is(paragraph, "p") || !new ParagraphText((Element) paragraph).text.isBlank()) return;
        for (String more : List.of("drawing", "pict", "sectPr", "fldChar", "object"))
            if (!Wml.descendants(paragraph, more).isEmpty()) return;
        Wml.remove(paragraph);
    }

    /** Frees the tags, in the order they stand in. */
    List<TagRun> isolate() {
        List<TagRun> tags = new ArrayList<>();
        // from the last to the first, so that earlier offsets stay true
        for (int[] span : spans.reversed()) {
            String inner = text.substring(span[0] + 2, span[1] - 2).strip();
            tags.addFirst(new TagRun(isolate(span[0], span[1]), inner, span[0], span[1]));
        }
        return tags;
    }

    /** Writes other words in the place of some; they are formatted as the first of those replaced. */
    public void replace(int start, int end, String words) {
        Wml.setText(isolate(start, end), words);
    }

    private Element isolate(int start, int end) {
        splitAt(end);
        splitAt(start);
        List<Element> inside = new ArrayList<>();
        int at = 0;
        for (Element t : texts()) {
            int length = shown(t).length();
            if (length > 0 && at >= start && at + length <= end) inside.add(t);
            at += length;
        }
        Element first = (Element) inside.getFirst().getParentNode();
        for (Element t : inside.subList(1, inside.size())) {
            Element run = (Element) t.getParentNode();
            run.removeChild(t);
            if (run != first && Wml.children(run).stream().allMatch(child -> Wml.is(child, "rPr"))) Wml.remove(run);
        }
        Wml.setText(first, text.substring(start, end));
        return first;
    }

    /** Makes a run begin at this offset of the paragraph's text. */
    private void splitAt(int offset) {
        int at = 0;
        for (Element t : texts()) {
            String words = shown(t);
            if (at == offset && !words.isEmpty()) {
                splitRun(t);
                return;
            }
            if (at < offset && offset < at + words.length()) {
                Element tail = (Element) t.cloneNode(false);
                tail.setTextContent(words.substring(offset - at));
                t.setTextContent(words.substring(0, offset - at));
                Wml.keepSpaces(t);
                Wml.keepSpaces(tail);
                t.getParentNode().insertBefore(tail, t.getNextSibling());
                splitRun(tail);
                return;
            }
            at += words.length();
        }
    }

    /** Moves this piece and what follows it in its run to a new run of the same formatting. */
    private static void splitRun(Element piece) {
        Element run = (Element) piece.getParentNode();
        Element before = Wml.previousElement(piece);
        if (before == null || Wml.is(before, "rPr")) return;
        Element second = (Element) run.cloneNode(false);
        Element formatting = Wml.child(run, "rPr");
        if (formatting != null) second.appendChild(formatting.cloneNode(true));
        Node moving = piece;
        while (moving != null) {
            Node next = moving.getNextSibling();
            second.appendChild(moving);
            moving = next;
        }
        run.getParentNode().insertBefore(second, run.getNextSibling());
    }
}
