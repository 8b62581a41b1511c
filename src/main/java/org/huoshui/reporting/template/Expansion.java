package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrase;
import org.huoshui.reporting.template.Meaning.DocumentWord;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * First pass over a blueprint: repeats loops, writes the words that are no figures, and notes in the order of the page
 * where figures, charts and conditions stand and whom they are about.
 */
final class Expansion {

    /** A place of the document that waits for figures. */
    sealed interface Slot {}

    record TextSlot(Element run, Phrase phrase, String source) implements Slot {}

    /** @param phrases by series, then by category */
    record ChartSlot(
            Element properties, String source, List<String> categories, List<String> names, List<List<Phrase>> phrases)
            implements Slot {}

    /** A condition waiting to be decided. @param open its opening marker */
    record Decision(Element open, Meaning.Condition condition, Scope scope) {}

    final List<Slot> slots = new ArrayList<>();
    /** A place somebody fills by hand. */
    record GapSlot(Element run, String words) {}

    final List<GapSlot> gaps = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();

    private final Blueprint blueprint;
    private final Figures.Context context;
    private final LoopMembers members;
    private final Vocabulary vocabulary;

    Expansion(Blueprint blueprint, Figures.Context context, LoopMembers members, Vocabulary vocabulary) {
        this.blueprint = blueprint;
        this.context = context;
        this.members = members;
        this.vocabulary = vocabulary;
    }

    void expand() {
        Scope document = members.document();
        blueprint.parts.values().forEach(part -> walk(part, document));
    }

    private void walk(Node parent, Scope scope) {
        Element child = parent.getFirstChild() instanceof Element first ? first : first(parent);
        while (child != null) {
            if (Marker.isOpen(child)) {
                switch (blueprint.block(child)) {
                    case Meaning.Loop loop -> {
                        Element closing = Marker.closing(child);
                        repeat(child, closing, loop);
                        child = Wml.nextElement(closing);
                        Wml.remove(closing);
                        if (child == null) ParagraphText.removeIfEmptied(parent);
                        continue;
                    }
                    case Meaning.Condition condition -> decisions.add(new Decision(child, condition, scope));
                }
            } else if (!child.getAttribute(Blueprint.TAG).isEmpty()) {
                tag(child, scope);
            } else if (!child.getAttribute(Blueprint.CHART).isEmpty()) {
                chart(child);
            } else {
                walk(child, scope);
            }
            child = Wml.nextElement(child);
        }
    }

    private static @Nullable Element first(Node parent) {
        Node first = parent.getFirstChild();
        return first == null ? null : Wml.nextElement(first);
    }

    private void repeat(Element open, Element closing, Meaning.Loop loop) {
        List<Element> range = Marker.range(open);
        Node parent = open.getParentNode();
        for (Scope member : members.of(loop)) {
            // a box of their own, so that a loop inside may add and remove siblings
            Element box = open.getOwnerDocument().createElementNS(null, "hs-box");
            parent.insertBefore(box, open);
            for (Element element : range) box.appendChild(copy(element));
            walk(box, member);
            while (box.getFirstChild() != null) parent.insertBefore(box.getFirstChild(), box);
            parent.removeChild(box);
        }
        range.forEach(parent::removeChild);
        parent.removeChild(open);
    }

    // names and ids that may occur only once in a document do not come along
    private static Node copy(Element element) {
        Element copy = (Element) element.cloneNode(true);
        Wml.descendants(copy, "bookmarkStart").forEach(Wml::remove);
        Wml.descendants(copy, "bookmarkEnd").forEach(Wml::remove);
        List<Element> all = new ArrayList<>(Wml.descendants(copy, "p"));
        all.addAll(Wml.descendants(copy, "tr"));
        all.add(copy);
        for (Element one : all) {
            one.removeAttribute("w14:paraId");
            one.removeAttribute("w14:textId");
        }
        return copy;
    }

    private void tag(Element run, Scope scope) {
        Blueprint.Tag tag = blueprint.tags.get(Integer.parseInt(run.getAttribute(Blueprint.TAG)));
        run.removeAttribute(Blueprint.TAG);
        switch (tag.meaning()) {
            case Meaning.Said said -> slots.add(new TextSlot(run, complete(said.phrase(), scope), tag.source()));
            case Meaning.Word(DocumentWord word) when word == DocumentWord.SENTENCE -> sentence(run, scope);
            case Meaning.Word(DocumentWord word) -> Wml.setText(run, text(word, scope));
            case Meaning.Gap(String words) -> gaps.add(new GapSlot(run, words));
            default -> throw new IllegalStateException(tag.source());
        }
    }

    /** A sentence brings tags of its own: it takes the place of its run in pieces of the same formatting. */
    private void sentence(Element run, Scope scope) {
        Node parent = run.getParentNode();
        String[] pieces = scope.sentence().split("\\{\\{|}}", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i].isEmpty()) continue;
            Element piece = (Element) run.cloneNode(true);
            parent.insertBefore(piece, run);
            Wml.setText(piece, pieces[i]);
            if (i % 2 == 1 && vocabulary.meaning(pieces[i]) instanceof Meaning.Said said)
                slots.add(new TextSlot(piece, complete(said.phrase(), scope), pieces[i]));
        }
        parent.removeChild(run);
    }

    /** Fills in what a phrase leaves to the document. */
    Phrase complete(Phrase phrase, Scope scope) {
        Phrase dated = phrase.month() == null ? phrase.in(context.month()) : phrase;
        return dated.subject() == null ? dated.about(scope.subject()) : dated;
    }

    private String text(DocumentWord word, Scope scope) {
        return switch (word) {
            case YEAR -> Integer.toString(context.month().year());
            case MONTH_NUMBER -> Integer.toString(context.month().number());
            case YEAR_MONTH -> context.month().chinese();
            case LAST_YEAR -> Integer.toString(context.month().year() - 1);
            case NEXT_YEAR -> Integer.toString(context.month().year() + 1);
            case LAST_DAY -> Integer.toString(context.month().lastDay().getDayOfMonth());
            case REGION -> members.document().name();
            case PARENT -> members.parent();
            case NAME -> scope.name();
            case SHORT_NAME -> scope.shortName();
            case ORDINAL -> Integer.toString(scope.ordinal());
            case SENTENCE -> throw new IllegalStateException("a sentence is more than a text");
        };
    }

    private void chart(Element properties) {
        Blueprint.Tag tag = blueprint.tags.get(Integer.parseInt(properties.getAttribute(Blueprint.CHART)));
        properties.removeAttribute(Blueprint.CHART);
        Meaning.Chart chart = (Meaning.Chart) tag.meaning();
        Scope document = members.document();
        List<String> categories = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<List<Phrase>> phrases = new ArrayList<>();
        for (Meaning.Said said : chart.series()) {
            List<Phrase> series = new ArrayList<>();
            categories.clear();
            if (chart.axis().loop() == null) {
                for (int back = Meaning.Axis.MONTHS - 1; back >= 0; back--) {
                    var month = context.month().minus(back);
                    categories.add(month.year() + "." + month.number());
                    series.add(complete(said.phrase().in(month), document));
                }
            } else {
                for (Scope member : members.of(chart.axis().loop())) {
                    categories.add(member.shortName());
                    series.add(complete(said.phrase(), member));
                }
            }
            names.add(vocabulary.name(said.phrase()));
            phrases.add(series);
        }
        slots.add(new ChartSlot(properties, tag.source(), List.copyOf(categories), names, phrases));
    }
}
