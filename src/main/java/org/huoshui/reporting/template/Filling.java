package org.huoshui.reporting.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Formulas.Outcome;
import org.huoshui.indicators.Phrase;
import org.huoshui.kernel.Problem;
import org.huoshui.reporting.ReportingError;
import org.huoshui.reporting.template.Expansion.ChartSlot;
import org.huoshui.reporting.template.Expansion.Decision;
import org.huoshui.reporting.template.Expansion.Slot;
import org.huoshui.reporting.template.Expansion.TextSlot;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills one template for one month: repeats, asks for all figures at once, decides, numbers the figures, prints. */
final class Filling {

    private static final List<String> AFTER_HIGHLIGHT = List.of(
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath");
    /** Name of a drawing, followed by the chart's ordinal. */
    static final String CHART_NAME = "hs_chart_";

    private final Blueprint blueprint;
    private final Expansion expansion;
    private final Vocabulary vocabulary;
    private final Map<Phrase, Figure> known = new HashMap<>();
    private final List<Filled.Printed> printed = new ArrayList<>();
    private final List<Filled.Chart> charts = new ArrayList<>();
    private final List<Problem> undecided = new ArrayList<>();

    private Filling(Blueprint blueprint, Expansion expansion, Vocabulary vocabulary) {
        this.blueprint = blueprint;
        this.expansion = expansion;
        this.vocabulary = vocabulary;
    }

    /** @param sentences what is notable this month, with tags of their own */
    static Filled fill(
            Blueprint blueprint,
            Vocabulary vocabulary,
            Directory directory,
            Figures figures,
            Figures.Context context,
            Supplier<List<String>> sentences) {
        Expansion expansion =
                new Expansion(blueprint, context, new LoopMembers(directory, context, sentences), vocabulary);
        expansion.expand();
        Filling filling = new Filling(blueprint, expansion, vocabulary);
        filling.ask(figures, context);
        expansion.decisions.forEach(filling::decide);
        expansion.slots.forEach(filling::print);
        expansion.gaps.forEach(filling::leaveGap);
        blueprint.parts.values().forEach(Filling::mend);
        blueprint.parts.values().forEach(ContentControl::declare);
        blueprint.parts.forEach(blueprint.docx::replace);
        return new Filled(
                blueprint.docx.packed(),
                List.copyOf(filling.printed),
                List.copyOf(filling.undecided),
                List.copyOf(filling.charts));
    }

    private void ask(Figures figures, Figures.Context context) {
        Set<Phrase> asked = new LinkedHashSet<>();
        for (Slot slot : expansion.slots)
            switch (slot) {
                case TextSlot text -> asked.add(text.phrase());
                case ChartSlot chart -> chart.phrases().forEach(asked::addAll);
            }
        for (Decision decision : expansion.decisions)
            for (Phrase phrase : decision.condition().formula().phrases())
                asked.add(expansion.complete(phrase, decision.scope()));
        List<Phrase> order = List.copyOf(asked);
        List<Figure> answers = figures.figures(order, context);
        for (int i = 0; i < order.size(); i++) known.put(order.get(i), answers.get(i));
    }

    private Figure figure(Phrase phrase) {
        Figure figure = known.get(phrase);
        if (figure == null) throw new IllegalStateException("not asked for: " + phrase);
        return figure;
    }

    private void decide(Decision decision) {
        if (!onPage(decision.open())) return; // fell with a condition around it
        Element closing = Marker.closing(decision.open());
        var formula = decision.condition().formula();
        Outcome outcome = formula.evaluate(phrase -> number(figure(expansion.complete(phrase, decision.scope()))));
        boolean holds = outcome instanceof Outcome.Truth(boolean value) && value;
        if (!holds) Marker.range(decision.open()).forEach(Wml::remove);
        Figure wanting = formula.phrases().stream()
                .map(phrase -> figure(expansion.complete(phrase, decision.scope())))
                .filter(figure -> Filled.isWanting(figure.value()))
                .findFirst()
                .orElse(null);
        if (!holds && outcome instanceof Outcome.MissingOperand && wanting != null) leaveMark(decision, wanting);
        Node parent = decision.open().getParentNode();
        Wml.remove(decision.open());
        Wml.remove(closing);
        if (!holds) ParagraphText.removeIfEmptied(parent);
    }

    private static @Nullable BigDecimal number(Figure figure) {
        return figure.value() instanceof Figure.Value.Known(BigDecimal number) ? number : null;
    }

    /** A sentence may not vanish silently because a number is late. */
    private void leaveMark(Decision decision, Figure wanting) {
        String condition = decision.condition().formula().text();
        Element run = Wml.create(decision.open(), "r");
        Wml.setText(run, Filled.undecided(condition));
        highlight(run);
        Element parent = (Element) decision.open().getParentNode();
        if (Wml.is(parent, "p")) parent.insertBefore(run, decision.open());
        else if (!Wml.is(parent, "tbl")) {
            Element paragraph = Wml.create(parent, "p");
            paragraph.appendChild(run);
            parent.insertBefore(paragraph, decision.open());
        }
        undecided.add(
                Problem.of(ReportingError.UNDECIDED, condition, wanting.name()).at(Filled.undecided(condition)));
    }

    private void leaveGap(Expansion.GapSlot gap) {
        if (!onPage(gap.run())) return;
        String mark = Filled.placeholder(gap.words());
        Wml.setText(gap.run(), mark);
        highlight(gap.run());
        undecided.add(Problem.of(ReportingError.BY_HAND, gap.words()).at(mark));
    }

    private void print(Slot slot) {
        switch (slot) {
            case TextSlot text when onPage(text.run()) -> print(text);
            case ChartSlot chart when onPage(chart.properties()) -> draw(chart);
            default -> {} // fell with its condition
        }
    }

    private void print(TextSlot slot) {
        Figure figure = figure(slot.phrase());
        String text = Filled.text(figure, slot.source());
        int ordinal = number(slot.source(), figure, text, 0);
        Wml.setText(slot.run(), text);
        if (!text.equals(figure.text())) highlight(slot.run());
        ContentControl.around(slot.run(), ordinal, vocabulary.alias(figure));
    }

    private int number(String tag, Figure figure, String text, int chart) {
        int ordinal = printed.size() + 1;
        printed.add(new Filled.Printed(ordinal, tag, figure, text, chart));
        return ordinal;
    }

    private static void highlight(Element run) {
        Element formatting = Wml.child(run, "rPr");
        if (formatting == null) {
            formatting = Wml.create(run, "rPr");
            run.insertBefore(formatting, run.getFirstChild());
        }
        Element highlight = Wml.child(formatting, "highlight");
        if (highlight == null) {
            highlight = Wml.create(run, "highlight");
            // the schema fixes the order of a run's properties
            Element next = Wml.children(formatting).stream()
                    .filter(property -> AFTER_HIGHLIGHT.contains(property.getLocalName()))
                    .findFirst()
                    .orElse(null);
            formatting.insertBefore(highlight, next);
        }
        Wml.set(highlight, "val", "yellow");
    }

    private void draw(ChartSlot slot) {
        int chart = charts.size() + 1;
        List<List<Integer>> ordinals = new ArrayList<>();
        List<List<@Nullable Double>> numbers = new ArrayList<>();
        String unit = "";
        for (List<Phrase> phrases : slot.phrases()) {
            List<Integer> series = new ArrayList<>();
            List<@Nullable Double> points = new ArrayList<>();
            for (Phrase phrase : phrases) {
                Figure figure = figure(phrase);
                unit = figure.unit().symbol();
                series.add(number(slot.source(), figure, Filled.drawn(figure, slot.source()), chart));
                points.add(figure.isKnown() ? point(figure.text()) : null);
            }
            ordinals.add(series);
            numbers.add(points);
        }
        List<String> names = new ArrayList<>();
        for (String name : slot.names()) names.add(name + "（" + unit + "）");
        charts.add(new Filled.Chart(chart, slot.categories(), slot.names(), unit, ordinals));
        slot.properties().removeAttribute("title");
        slot.properties().setAttribute("name", CHART_NAME + chart);
        slot.properties().setAttribute("descr", String.join("、", names));
        write(slot.properties(), new ChartPart(slot.categories(), names, numbers));
    }

    private void write(Element properties, ChartPart data) {
        Element reference =
                Wml.descendants(properties.getParentNode(), Wml.C, "chart").getFirst();
        String part = blueprint.docx.related("word/document.xml", reference.getAttributeNS(Wml.R, "id"));
        if (part == null || !blueprint.docx.has(part)) return;
        Document chart = blueprint.docx.xml(part);
        data.writeInto(chart);
        blueprint.docx.replace(part, chart);
        for (Element external : Wml.descendants(chart, Wml.C, "externalData")) {
            String workbook = blueprint.docx.related(part, external.getAttributeNS(Wml.R, "id"));
            if (workbook != null) blueprint.docx.replace(workbook, data.workbook());
        }
    }

    // what is drawn is what would be printed: the figure rounds once, for both
    private static @Nullable Double point(String text) {
        try {
            return Double.valueOf(text.replace(",", "").replace('−', '-'));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean onPage(Node node) {
        Node up = node;
        while (up.getParentNode() != null) up = up.getParentNode();
        return up.getNodeType() == Node.DOCUMENT_NODE;
    }

    /** What removing left unlawful: a cell without a paragraph, a table without rows, drawings of one number. */
    private static void mend(Node part) {
        for (Element cell : Wml.descendants(part, "tc")) {
            List<Element> content = Wml.children(cell);
            if (content.isEmpty() || !Wml.is(content.getLast(), "p")) cell.appendChild(Wml.create(cell, "p"));
        }
        for (Element table : Wml.descendants(part, "tbl")) if (Wml.child(table, "tr") == null) Wml.remove(table);
        int drawing = 1;
        for (Element properties : Wml.descendants(
                part, "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "docPr"))
            properties.setAttribute("id", Integer.toString(drawing++));
    }
}
