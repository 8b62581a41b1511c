package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.Paragraph;
import org.huoshui.reporting.paper.layout.Block.ParagraphLook;
import org.huoshui.reporting.paper.layout.LineBreaking.Line;

/** Turns blocks into slices of a given width. */
final class Slicing {

    private final Glyphs glyphs;
    private final LineBreaking.Numbers numbers;
    /** No slice is taller: a row that would be is cut. */
    private final double tallest;

    Slicing(Glyphs glyphs, LineBreaking.Numbers numbers, double tallest) {
        this.glyphs = glyphs;
        this.numbers = numbers;
        this.tallest = tallest;
    }

    List<Slice> slices(List<Block> blocks, double width) {
        List<Slice> slices = new ArrayList<>();
        for (Block block : blocks)
            switch (block) {
                case Paragraph paragraph -> paragraph(paragraph, width, slices);
                case Block.Table table -> slices.addAll(new TableSetting(this, table, width, tallest).slices());
            }
        return slices;
    }

    private void paragraph(Paragraph paragraph, double width, List<Slice> slices) {
        ParagraphLook look = paragraph.look();
        List<Line> lines = LineBreaking.lines(paragraph, width, glyphs, numbers);
        int count = lines.size();
        for (int i = 0; i < count; i++) {
            Line line = lines.get(i);
            boolean last = i == count - 1;
            boolean together = !last && (look.keepLines() || look.widowControl() && (i == 0 || i == count - 2));
            boolean page = i == 0 ? look.pageBreakBefore() : lines.get(i - 1).pageAfter();
            Slice slice = Slice.of(line.height(), line.marks())
                    .with(
                            i == 0 ? look.before() : 0,
                            last ? look.after() : 0,
                            together || look.keepNext() && !line.pageAfter(),
                            page);
            if (i == 0 && look.outlineLevel() >= 0 && look.outlineLevel() < 9) {
                String words = words(paragraph);
                if (!words.isBlank()) slice = slice.called(words, look.outlineLevel());
            }
            slices.add(slice);
        }
    }

    private static String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (Block.Piece piece : paragraph.pieces()) if (piece instanceof Block.Words one) words.append(one.text());
        return words.toString().strip();
    }
}
