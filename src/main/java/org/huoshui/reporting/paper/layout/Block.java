package org.huoshui.reporting.paper.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Word document holds between its margins, looks resolved. Lengths are points. */
sealed interface Block {

    enum Align {
        LEFT,
        CENTER,
        RIGHT,
        BOTH
    }

    enum LineRule {
        EXACT,
        AT_LEAST,
        /** A multiple of the type's own height. */
        AUTO
    }

    /** @param spacing added behind every character; @param raised above the baseline, in ems */
    record TextLook(
            String chinese,
            String latin,
            double size,
            boolean bold,
            int colour,
            double spacing,
            double raised,
            boolean underlined,
            boolean hidden) {}

    /** @param line points, or a factor with {@link LineRule#AUTO} */
    record ParagraphLook(
            Align align,
            double left,
            double right,
            double firstLine,
            double before,
            double after,
            LineRule rule,
            double line,
            boolean keepNext,
            boolean keepLines,
            boolean pageBreakBefore,
            boolean widowControl,
            int outlineLevel) {}

    sealed interface Piece {}

    record Words(String text, TextLook look) implements Piece {}

    record LineBreak() implements Piece {}

    record PageBreak() implements Piece {}

    record Tab(TextLook look) implements Piece {}

    record PageNumber(TextLook look, boolean total) implements Piece {}

    /** @param content what is drawn; marks are taken from the upper left corner of the box */
    record Box(double width, double height, Drawing content) implements Piece {}

    sealed interface Drawing {}

    record ImageDrawing(byte[] image) implements Drawing {}

    record ChartDrawing(ChartData chart, TextLook look) implements Drawing {}

    record Paragraph(ParagraphLook look, TextLook base, List<Piece> pieces) implements Block {}

    record Border(double width, int colour) {}

    record Borders(
            @Nullable Border top,
            @Nullable Border right,
            @Nullable Border bottom,
            @Nullable Border left) {}

    enum Merge {
        NONE,
        START,
        CONTINUE
    }

    /** @param shade background; absent for none */
    record Cell(
            double width,
            int span,
            Merge merge,
            Borders borders,
            double[] margins,
            Align vertical,
            @Nullable Integer shade,
            List<Block> blocks) {}

    record Row(boolean head, double height, boolean exactHeight, List<Cell> cells) {}

    record Table(double left, List<Row> rows) implements Block {}

    /** Running head or foot by kind of page; an absent one falls back to {@code usual}. */
    record Running(
            List<Block> usual,
            @Nullable List<Block> even,
            @Nullable List<Block> first) {
        static final Running NONE = new Running(List.of(), null, null);

        List<Block> on(int page, boolean firstOfSection) {
            if (firstOfSection && first != null) return first;
            return page % 2 == 0 && even != null ? even : usual;
        }
    }

    /** @param pitch of the line grid, 0 for none */
    record Section(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            double headAt,
            double footAt,
            double pitch,
            boolean onSamePage,
            Running head,
            Running foot,
            List<Block> blocks) {
        double textWidth() {
            return width - left - right;
        }

        double textHeight() {
            return height - top - bottom;
        }
    }

    record Document(String title, List<Section> sections) {}
}
