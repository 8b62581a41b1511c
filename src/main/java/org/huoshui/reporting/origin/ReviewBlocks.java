package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.reporting.origin.PaperText.Paragraph;
import org.huoshui.reporting.paper.PaperRole;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An old report as its review page shows it: paragraphs and tables cut into words and figures. */
final class ReviewBlocks {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、[^。]{1,60}");

    enum Role {
        TITLE,
        HEADING,
        TEXT,
        CENTER,
        NOTE
    }

    /** Either pieces or rows are there. */
    record ReviewBlockView(
            Role role,
            @Nullable List<PieceView> pieces,
            @Nullable List<ReviewRowView> rows) {}

    record ReviewRowView(List<ReviewCellView> cells) {}

    record ReviewCellView(int span, List<PieceView> pieces) {}

    /** @param figure its ordinal; absent for plain words */
    record PieceView(String text, @Nullable Integer figure) {}

    private final PaperText text;
    private final Map<Integer, List<FoundFigure>> byParagraph = new HashMap<>();
    private final Map<Element, Paragraph> paragraphs = new HashMap<>();

    private ReviewBlocks(PaperText text, List<ReviewedFigure> figures) {
        this.text = text;
        for (ReviewedFigure one : figures)
            byParagraph
                    .computeIfAbsent(text.at(one.figure().start()).start(), key -> new ArrayList<>())
                    .add(one.figure());
        for (Paragraph paragraph : text.paragraphs()) paragraphs.put(paragraph.element(), paragraph);
    }

    static List<ReviewBlockView> of(PaperText text, List<ReviewedFigure> figures) {
        return new ReviewBlocks(text, figures).blocks();
    }

    private List<ReviewBlockView> blocks() {
        List<ReviewBlockView> blocks = new ArrayList<>();
        Set<Integer> tables = new HashSet<>();
        for (Paragraph paragraph : text.paragraphs()) {
            if (paragraph.table() >= 0) {
                if (tables.add(paragraph.table()))
                    blocks.add(table(text.tables().get(paragraph.table())));
            } else if (!paragraph.text().isBlank()) {
                blocks.add(new ReviewBlockView(role(paragraph, blocks.size()), pieces(paragraph), null));
            }
        }
        return blocks;
    }

    private static Role role(Paragraph paragraph, int before) {
        if (!paragraph.part().equals("word/document.xml")) return Role.NOTE;
        Element properties = Wml.child(paragraph.element(), "pPr");
        Element align = properties == null ? null : Wml.child(properties, "jc");
        Element style = properties == null ? null : Wml.child(properties, "pStyle");
        String named = style == null ? "" : Wml.attribute(style, "val");
        if (named.equals(PaperRole.TITLE.styleId())) return Role.TITLE;
        boolean centred = align != null && Wml.attribute(align, "val").equals("center")
                || named.equals(PaperRole.BYLINE.styleId())
                || named.equals(PaperRole.CAPTION.styleId());
        if (centred) return before == 0 ? Role.TITLE : Role.CENTER;
        return HEADING.matcher(paragraph.text().strip()).matches() ? Role.HEADING : Role.TEXT;
    }

    private ReviewBlockView table(Element table) {
        List<ReviewRowView> rows = new ArrayList<>();
        for (Element row : Wml.children(table)) {
            if (!Wml.is(row, "tr")) continue;
            List<ReviewCellView> cells = new ArrayList<>();
            for (Element cell : Wml.children(row)) if (Wml.is(cell, "tc")) cells.add(cell(cell));
            rows.add(new ReviewRowView(cells));
        }
        return new ReviewBlockView(Role.TEXT, null, rows);
    }

    private ReviewCellView cell(Element cell) {
        List<PieceView> pieces = new ArrayList<>();
        for (Element element : Wml.descendants(cell, "p")) {
            Paragraph paragraph = paragraphs.get(element);
            if (paragraph == null || paragraph.text().isBlank()) continue;
            if (!pieces.isEmpty()) pieces.add(new PieceView("\n", null));
            pieces.addAll(pieces(paragraph));
        }
        Element properties = Wml.child(cell, "tcPr");
        Element span = properties == null ? null : Wml.child(properties, "gridSpan");
        String width = span == null ? "" : Wml.attribute(span, "val");
        return new ReviewCellView(width.matches("\\d{1,3}") ? Integer.parseInt(width) : 1, pieces);
    }

    /** A figure's piece reaches from its sign to the end of its unit. */
    private List<PieceView> pieces(Paragraph paragraph) {
        List<PieceView> pieces = new ArrayList<>();
        String words = paragraph.text();
        int at = 0;
        for (FoundFigure figure : byParagraph.getOrDefault(paragraph.start(), List.of())) {
            int from = Math.max(at, figure.from() - paragraph.start());
            int to = Math.min(words.length(), Math.max(figure.unitEnd(), figure.end()) - paragraph.start());
            if (to <= from) continue;
            if (from > at) pieces.add(new PieceView(words.substring(at, from), null));
            pieces.add(new PieceView(words.substring(from, to), figure.ordinal()));
            at = to;
        }
        if (at < words.length()) pieces.add(new PieceView(words.substring(at), null));
        return pieces;
    }
}
