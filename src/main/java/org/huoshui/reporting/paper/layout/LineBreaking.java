package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.Paragraph;
import org.huoshui.reporting.paper.layout.Block.ParagraphLook;
import org.huoshui.reporting.paper.layout.Glyphs.Atom;
import org.huoshui.reporting.paper.layout.Sheet.Mark;

/**
 * Breaks a paragraph into lines after the rules of Chinese: no closing mark begins a line, no opening mark ends one, a dash
 * of two and a number stay whole, and a comma or full stop too many hangs in the margin, as Word has it.
 */
final class LineBreaking {

    private static final String NEVER_FIRST = "，。、；：！？）〕］】》〉」』”’％‰℃·…～)],.;:!?%}";
    private static final String NEVER_LAST = "（〔［【《〈「『“‘([{￥$";
    private static final String HANGS = "，。、；：！？";
    private static final int NEW_LINE = '\n';
    private static final int NEW_PAGE = '\f';
    private static final int TAB = '\t';
    private static final double TAB_STOP = 36;
    /** Between Chinese and figures; less than what readers of PDF take for a blank. */
    private static final double AIR = 0.09;

    private static final double PLAY = 0.05;
    /** Of the em: where the baseline lies in a square of Chinese. */
    private static final double ABOVE = 0.86;

    /** Tells the numbers of pages where they are known. */
    interface Numbers {
        String text(boolean total);
    }

    /** @param pageAfter a page break stands behind it; marks from the paragraph's upper left corner of the line */
    record Line(double height, List<Mark> marks, boolean pageAfter) {}

    private final Glyphs glyphs;
    private final Numbers numbers;
    private final Paragraph paragraph;
    private final ParagraphLook look;
    private final double limit;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private LineBreaking(Paragraph paragraph, double width, Glyphs glyphs, Numbers numbers) {
        this.paragraph = paragraph;
        this.look = paragraph.look();
        this.limit = Math.max(
                width - look.left() - look.right(), 2 * paragraph.base().size());
        this.glyphs = glyphs;
        this.numbers = numbers;
    }

    static List<Line> lines(Paragraph paragraph, double width, Glyphs glyphs, Numbers numbers) {
        LineBreaking breaking = new LineBreaking(paragraph, width, glyphs, numbers);
        breaking.collect();
        breaking.run();
        return breaking.lines;
    }

    private void collect() {
        for (Block.Piece piece : paragraph.pieces())
            switch (piece) {
                case Block.Words words -> atoms.addAll(glyphs.of(words.text(), words.look()));
                case Block.PageNumber number -> atoms.addAll(glyphs.of(numbers.text(number.total()), number.look()));
                case Block.LineBreak ignored -> atoms.add(control(NEW_LINE, paragraph.base()));
                case Block.PageBreak ignored -> atoms.add(control(NEW_PAGE, paragraph.base()));
                case Block.Tab tab -> atoms.add(control(TAB, tab.look()));
                case Block.Box box -> atoms.add(new Atom(0xfffc, paragraph.base(), null, box.width(), box));
            }
        for (int i = 0; i + 1 < atoms.size(); i++) {
            Atom one = atoms.get(i);
            Atom next = atoms.get(i + 1);
            if (han(one) && alphanumeric(next) || alphanumeric(one) && han(next))
                atoms.set(i, one.wider(AIR * one.look().size()));
        }
    }

    private static Atom control(int character, Block.TextLook look) {
        return new Atom(character, look, null, 0, null);
    }

    private static boolean han(Atom atom) {
        return atom.box() == null && Character.isIdeographic(atom.character());
    }

    private static boolean alphanumeric(Atom atom) {
        return atom.box() == null && atom.character() < 0x250 && Character.isLetterOrDigit(atom.character());
    }

    private static boolean latin(Atom atom) {
        return atom.box() == null && !atom.blank() && !Glyphs.chinese(atom.character());
    }

    /** Whether a line may end between the two. */
    private static boolean parts(Atom one, Atom next) {
        if (next.blank()) return false;
        if (one.blank()) return true;
        if (next.is(NEVER_FIRST) || one.is(NEVER_LAST)) return false;
        if (one.character() == next.character() && one.is("—…")) return false;
        return !(latin(one) && latin(next));
    }

    private void run() {
        int start = 0;
        do {
            start = line(start);
        } while (start < atoms.size());
    }

    /** Sets one line; gives where the next begins. */
    private int line(int start) {
        double indent = lines.isEmpty() ? look.firstLine() : 0;
        double room = limit - indent + PLAY;
        double used = 0;
        int lastBreak = -1;
        int end = start;
        while (end < atoms.size()) {
            Atom atom = atoms.get(end);
            if (atom.character() == NEW_LINE || atom.character() == NEW_PAGE) {
                finish(start, end, end, indent, true, atom.character() == NEW_PAGE);
                return end + 1;
            }
            if (atom.character() == TAB && atom.box() == null) {
                double at = indent + used;
                atom = new Atom(TAB, atom.look(), null, TAB_STOP - at % TAB_STOP, null);
                atoms.set(end, atom);
            }
            if (used + atom.advance() > room && end > start && !atom.blank()) {
                boolean last = end + 1 == atoms.size();
                if (atom.is(HANGS) && (last || parts(atom, atoms.get(end + 1)))) {
                    finish(start, end + 1, end, indent, last, false);
                    return end + 1;
                }
                int next = lastBreak > start ? lastBreak : end;
                finish(start, next, next, indent, false, false);
                return next;
            }
            used += atom.advance();
            end++;
            if (end < atoms.size() && parts(atom, atoms.get(end))) lastBreak = end;
        }
        finish(start, end, end, indent, true, false);
        return end;
    }

    /** @param full end of what fills the measure; what is behind it hangs */
    private void finish(int start, int end, int full, double indent, boolean last, boolean pageAfter) {
        int visible = full;
        while (visible > start && atoms.get(visible - 1).blank()) visible--;
        List<Atom> line = atoms.subList(start, full == end ? visible : end);
        double used = 0;
        for (int i = start; i < visible; i++) used += atoms.get(i).advance();
        // spacing behind the last character is not part of the line
        double slack = limit - indent - used;
        double x = look.left() + indent;
        List<Double> extra = List.of();
        switch (look.align()) {
            case CENTER -> x += slack / 2;
            case RIGHT -> x += slack;
            case BOTH -> {
                if (!last && slack > 0) extra = spread(start, visible, slack);
            }
            case LEFT -> {}
        }
        double size = line.stream()
                .filter(atom -> atom.box() == null)
                .mapToDouble(atom -> atom.look().size())
                .max()
                .orElse(paragraph.base().size());
        double boxes = line.stream()
                .mapToDouble(atom -> atom.box() == null ? 0 : atom.box().height())
                .max()
                .orElse(0);
        double natural = Math.max(size * Typesetting.NATURAL_LINE, boxes);
        double height = switch (look.rule()) {
            case EXACT -> Math.max(look.line(), boxes);
            case AT_LEAST -> Math.max(look.line(), natural);
            case AUTO -> boxes > 0 ? natural : natural * look.line();
        };
        double baseline = boxes > 0 ? height : (height - size) / 2 + ABOVE * size;
        List<Mark> marks = new ArrayList<>(Glyphs.marks(line, x, baseline, extra));
        if (boxes > 0) boxes(line, x, baseline, marks);
        lines.add(new Line(height, marks, pageAfter));
    }

    /** Distributes what is left of a line over the places where it could have been broken. */
    private List<Double> spread(int start, int end, double slack) {
        List<Double> extra = new ArrayList<>();
        int places = 0;
        for (int i = start; i < end; i++) {
            boolean gap = i + 1 < end && !(latin(atoms.get(i)) && latin(atoms.get(i + 1)));
            extra.add(gap ? 1.0 : 0.0);
            if (gap) places++;
        }
        if (places == 0) return List.of();
        double each = slack / places;
        extra.replaceAll(gap -> gap * each);
        return extra;
    }

    private void boxes(List<Atom> line, double start, double baseline, List<Mark> marks) {
        double x = start;
        for (Atom atom : line) {
            Block.Box box = atom.box();
            if (box != null) {
                double top = baseline - box.height();
                double left = x;
                switch (box.content()) {
                    case Block.ImageDrawing(byte[] image) ->
                        marks.add(new Sheet.Picture(x, top, box.width(), box.height(), image));
                    case Block.ChartDrawing(ChartData chart, Block.TextLook type) ->
                        ChartPainter.paint(chart, box.width(), box.height(), glyphs, type).stream()
                                .map(mark -> mark.moved(left, top))
                                .forEach(marks::add);
                }
            }
            x += atom.advance();
        }
    }
}
