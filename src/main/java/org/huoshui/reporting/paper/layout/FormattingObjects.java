package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.font.Typefaces;
import org.huoshui.reporting.paper.layout.Block.Align;
import org.huoshui.reporting.paper.layout.Block.Document;
import org.huoshui.reporting.paper.layout.Block.Paragraph;
import org.huoshui.reporting.paper.layout.Block.ParagraphLook;
import org.huoshui.reporting.paper.layout.Block.Piece;
import org.huoshui.reporting.paper.layout.Block.Running;
import org.huoshui.reporting.paper.layout.Block.Section;
import org.huoshui.reporting.paper.layout.Block.TextLook;

/** Says what was read of a Word document in XSL-FO: pages, paragraphs, runs. Lines and pages are the setter's to find. */
final class FormattingObjects {

    /** Of the type size: what a line takes where nothing else is said. */
    static final double NATURAL_LINE = 1.3;

    private static final String TAB_LENGTH = "24pt";
    /** How far a full line may be drawn apart between Chinese characters, in ems; how far it may be pressed. */
    private static final double STRETCH = 0.25;

    private static final double SHRINK = 0.02;
    private static final String NEVER_FIRST = "，。、；：！？）〕］】》〉」』”’％‰℃·…～—)],.;:!?%}";
    private static final String NEVER_LAST = "（〔［【《〈「『“‘([{￥$";
    private static final String LAST = "last";
    /** Paragraphs kept with the next one after another: headings, a caption. */
    private static final int LONGEST_CHAIN = 6;

    private final Runs runs;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder bookmarks = new StringBuilder();
    private final List<byte[]> images = new ArrayList<>();
    private int openBookmarks;
    private int headings;
    private int chain;

    private FormattingObjects(Typefaces typefaces) {
        this.runs = new Runs(typefaces);
    }

    static Pages of(Document document, Typefaces typefaces) {
        FormattingObjects writer = new FormattingObjects(typefaces);
        List<List<Section>> sequences = sequences(document);
        StringBuilder masters = new StringBuilder();
        for (int i = 0; i < sequences.size(); i++) {
            Section section = sequences.get(i).getFirst();
            writer.masters(section, i, masters);
            writer.sequence(sequences.get(i), i, i == sequences.size() - 1);
        }
        for (; writer.openBookmarks > 0; writer.openBookmarks--) writer.bookmarks.append("</fo:bookmark>");
        String tree = writer.headings == 0 ? "" : "<fo:bookmark-tree>" + writer.bookmarks + "</fo:bookmark-tree>";
        String formatting = "<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\" language=\"zh\" country=\"CN\""
                + " linefeed-treatment=\"preserve\" white-space-collapse=\"false\" white-space-treatment=\"preserve\""
                + " line-stacking-strategy=\"font-height\"><fo:layout-master-set>" + masters
                + "</fo:layout-master-set>" + tree + writer.out + "</fo:root>";
        return new Pages(
                document.title(), formatting, writer.runs.fonts(), List.copyOf(writer.images), writer.runs.unknown());
    }

    /** Sections that go on on the same page belong together. */
    private static List<List<Section>> sequences(Document document) {
        List<List<Section>> sequences = new ArrayList<>();
        for (Section section : document.sections())
            if (section.onSamePage() && !sequences.isEmpty())
                sequences.getLast().add(section);
            else sequences.add(new ArrayList<>(List.of(section)));
        return sequences;
    }

    private static String pt(double points) {
        return Svg.n(points) + "pt";
    }

    private void masters(Section section, int ordinal, StringBuilder masters) {
        for (String kind : new String[] {"first", "odd", "even"})
            masters.append(("<fo:simple-page-master master-name=\"%s%d\" page-width=\"%s\" page-height=\"%s\""
                            + " margin-top=\"%s\" margin-bottom=\"%s\" margin-left=\"%s\" margin-right=\"%s\">"
                            + "<fo:region-body margin-top=\"%s\" margin-bottom=\"%s\"/>"
                            + "<fo:region-before region-name=\"head-%s\" extent=\"%s\"/>"
                            + "<fo:region-after region-name=\"foot-%s\" extent=\"%s\" display-align=\"after\"/>"
                            + "</fo:simple-page-master>")
                    .formatted(
                            kind,
                            ordinal,
                            pt(section.width()),
                            pt(section.height()),
                            pt(Math.min(section.headAt(), section.top())),
                            pt(Math.min(section.footAt(), section.bottom())),
                            pt(section.left()),
                            pt(section.right()),
                            pt(Math.max(0, section.top() - section.headAt())),
                            pt(Math.max(0, section.bottom() - section.footAt())),
                            kind,
                            pt(Math.max(0, section.top() - section.headAt())),
                            kind,
                            pt(Math.max(0, section.bottom() - section.footAt()))));
        masters.append(("<fo:page-sequence-master master-name=\"pages%1$d\"><fo:repeatable-page-master-alternatives>"
                        + "<fo:conditional-page-master-reference master-reference=\"first%1$d\" page-position=\"first\"/>"
                        + "<fo:conditional-page-master-reference master-reference=\"odd%1$d\" odd-or-even=\"odd\"/>"
                        + "<fo:conditional-page-master-reference master-reference=\"even%1$d\" odd-or-even=\"even\"/>"
                        + "</fo:repeatable-page-master-alternatives></fo:page-sequence-master>")
                .formatted(ordinal));
    }

    private void sequence(List<Section> sections, int ordinal, boolean last) {
        Section section = sections.getFirst();
        out.append("<fo:page-sequence master-reference=\"pages").append(ordinal).append("\">");
        for (String kind : new String[] {"first", "odd", "even"}) {
            running("head-" + kind, section.head(), kind, ordinal == 0);
            running("foot-" + kind, section.foot(), kind, ordinal == 0);
        }
        out.append("<fo:flow flow-name=\"xsl-region-body\">");
        int before = out.length();
        for (Section one : sections) blocks(one.blocks(), one.textWidth());
        if (last) out.append("<fo:block id=\"").append(LAST).append("\" line-height=\"0pt\"/>");
        else if (out.length() == before) out.append("<fo:block/>");
        out.append("</fo:flow></fo:page-sequence>");
    }

    // a first page that has nothing of its own is taken for an odd one, which it is at the head of the document
    private void running(String name, Running running, String kind, boolean head) {
        List<Block> content =
                kind.equals("first") ? running.on(head ? 1 : 2, true) : running.on(kind.equals("odd") ? 1 : 2, false);
        if (content.isEmpty()) return;
        out.append("<fo:static-content flow-name=\"").append(name).append("\">");
        blocks(content, 0);
        out.append("</fo:static-content>");
    }

    void blocks(List<Block> blocks, double width) {
        for (Block block : blocks)
            switch (block) {
                case Paragraph paragraph -> paragraph(paragraph);
                case Block.Table table -> new TableObjects(this, out, table, width).write();
            }
    }

    private void paragraph(Paragraph paragraph) {
        int from = 0;
        List<Piece> pieces = paragraph.pieces();
        for (int i = 0; i < pieces.size(); i++)
            if (pieces.get(i) instanceof Block.PageBreak) {
                if (i > from) block(paragraph, pieces.subList(from, i), from > 0);
                from = i + 1;
            }
        block(paragraph, pieces.subList(from, pieces.size()), from > 0);
    }

    private void block(Paragraph paragraph, List<Piece> pieces, boolean afterBreak) {
        ParagraphLook look = paragraph.look();
        TextLook base = paragraph.base();
        boolean box = pieces.stream().anyMatch(Block.Box.class::isInstance);
        double size = pieces.stream()
                .mapToDouble(piece ->
                        piece instanceof Block.Words words ? words.look().size() : 0)
                .max()
                .orElse(0);
        double line = line(look, size == 0 ? base.size() : size);
        List<Runs.Run> spacer = runs.of("国", base);
        out.append("<fo:block");
        attribute("font-family", spacer.isEmpty() ? "F0" : spacer.getFirst().family());
        attribute("font-size", pt(base.size()));
        attribute("line-height", pt(line));
        if (box) attribute("line-stacking-strategy", "max-height");
        attribute("text-align", align(look.align()));
        attribute("start-indent", pt(look.left()));
        attribute("end-indent", pt(look.right()));
        attribute("text-indent", pt(afterBreak ? 0 : look.firstLine()));
        around("space-before", afterBreak ? 0 : look.before());
        around("space-after", look.after());
        if (afterBreak || look.pageBreakBefore()) attribute("break-before", "page");
        // what must never part but finds no page to stand on would run over its edge: no long chains, and lines may
        // part
        chain = look.keepNext() ? chain + 1 : 0;
        if (chain > 0 && chain <= LONGEST_CHAIN) attribute("keep-with-next.within-page", "always");
        if (look.keepLines()) attribute("keep-together.within-page", "900");
        attribute("widows", look.widowControl() ? "2" : "1");
        attribute("orphans", look.widowControl() ? "2" : "1");
        if (look.outlineLevel() >= 0 && look.outlineLevel() < 9) heading(pieces, look.outlineLevel());
        out.append('>');
        pieces(pieces, look.align() == Align.BOTH);
        out.append("</fo:block>");
    }

    /** Height of a line of type of a size. */
    static double line(ParagraphLook look, double size) {
        double natural = size * NATURAL_LINE;
        return switch (look.rule()) {
            case EXACT -> look.line();
            case AT_LEAST -> Math.max(look.line(), natural);
            case AUTO -> natural * look.line();
        };
    }

    private static String align(Align align) {
        return switch (align) {
            case LEFT -> "start";
            case CENTER -> "center";
            case RIGHT -> "end";
            case BOTH -> "justify";
        };
    }

    private void around(String name, double space) {
        if (space == 0) return;
        attribute(name + ".optimum", pt(space));
        attribute(name + ".precedence", "force");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void heading(List<Piece> pieces, int level) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) if (piece instanceof Block.Words words) text.append(words.text());
        if (text.toString().isBlank()) return;
        String id = "h" + headings++;
        attribute("id", id);
        for (; openBookmarks > level; openBookmarks--) bookmarks.append("</fo:bookmark>");
        bookmarks
                .append("<fo:bookmark internal-destination=\"")
                .append(id)
                .append("\"><fo:bookmark-title>")
                .append(Svg.escaped(text.toString().strip()))
                .append("</fo:bookmark-title>");
        openBookmarks++;
    }

    private void pieces(List<Piece> pieces, boolean full) {
        int before = -1;
        boolean empty = true;
        for (Piece piece : pieces) {
            empty = false;
            switch (piece) {
                case Block.Words words -> {
                    for (Runs.Run run : runs.of(words.text(), words.look())) {
                        if (before >= 0 && parts(before, run.first())) out.append('\u200b');
                        run(run, full);
                        before = run.last();
                    }
                    continue;
                }
                case Block.LineBreak ignored -> out.append('\n');
                case Block.PageBreak ignored -> {}
                case Block.Tab ignored ->
                    out.append("<fo:leader leader-pattern=\"space\" leader-length=\"" + TAB_LENGTH + "\"/>");
                case Block.PageNumber number -> number(number);
                case Block.Box box -> box(box);
            }
            before = -1;
        }
        if (empty) out.append("<fo:leader leader-pattern=\"space\" leader-length=\"0pt\"/>");
    }

    /** Whether a line may end where the face changes; elsewhere the setter knows (UAX 14). */
    private static boolean parts(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || after == ' ') return false;
        return before > 0xff || after > 0xff;
    }

    private void run(Runs.Run run, boolean full) {
        TextLook look = run.look();
        inline(run);
        if (full && run.chinese()) {
            attribute("letter-spacing.minimum", pt(look.spacing() - SHRINK * look.size()));
            attribute("letter-spacing.optimum", pt(look.spacing()));
            attribute("letter-spacing.maximum", pt(look.spacing() + STRETCH * look.size()));
        } else if (look.spacing() != 0) {
            attribute("letter-spacing", pt(look.spacing()));
        }
        out.append('>').append(Svg.escaped(run.text())).append("</fo:inline>");
    }

    private void inline(Runs.Run run) {
        TextLook look = run.look();
        out.append("<fo:inline");
        attribute("font-family", run.family());
        attribute("font-size", pt(look.size()));
        if (run.heavier()) attribute("font-weight", "bold");
        if (look.colour() != 0) attribute("color", Svg.colour(look.colour()));
        if (look.raised() != 0) attribute("baseline-shift", pt(look.raised()));
        if (look.underlined()) attribute("text-decoration", "underline");
    }

    private void number(Block.PageNumber number) {
        List<Runs.Run> digits = runs.of("0123456789", number.look());
        if (digits.isEmpty()) return;
        inline(digits.getFirst());
        out.append(
                number.total()
                        ? "><fo:page-number-citation-last ref-id=\"" + LAST + "\"/></fo:inline>"
                        : "><fo:page-number/></fo:inline>");
    }

    private void box(Block.Box box) {
        switch (box.content()) {
            case Block.ImageDrawing(byte[] image) -> {
                out.append("<fo:external-graphic");
                attribute("src", "url('image/" + images.size() + "')");
                attribute("content-width", pt(box.width()));
                attribute("content-height", pt(box.height()));
                attribute("scaling", "non-uniform");
                out.append("/>");
                images.add(image);
            }
            case Block.ChartDrawing(ChartData chart, TextLook look) -> {
                out.append("<fo:instream-foreign-object");
                attribute("content-width", pt(box.width()));
                attribute("content-height", pt(box.height()));
                out.append("><svg xmlns=\"http://www.w3.org/2000/svg\"");
                attribute("width", Svg.n(box.width()));
                attribute("height", Svg.n(box.height()));
                attribute("viewBox", "0 0 " + Svg.n(box.width()) + " " + Svg.n(box.height()));
                out.append('>');
                for (String mark : ChartPainter.paint(chart, box.width(), box.height(), runs, look)) out.append(mark);
                out.append("</svg></fo:instream-foreign-object>");
            }
        }
    }
}
