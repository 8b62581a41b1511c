package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.reporting.paper.font.Face;
import org.huoshui.reporting.paper.font.Typefaces;
import org.huoshui.reporting.paper.layout.Block.TextLook;
import org.huoshui.reporting.paper.layout.Sheet.Mark;
import org.huoshui.reporting.paper.layout.Sheet.Text;
import org.jspecify.annotations.Nullable;

/** Gives every character a face and a width; remembers those no face has. */
final class Glyphs {

    private static final int BOLD = 600;
    /** Marks outside the Chinese blocks that are set full width among Chinese. */
    private static final String CHINESE_MARKS = "“”‘’—…·×÷±℃‰№§°→←↑↓■□●○▲△▼▽◆◇★☆≤≥≠≈";

    private final Typefaces typefaces;
    private final Set<String> unknown = new LinkedHashSet<>();

    Glyphs(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * A character on its way to a line, or a box with something drawn.
     *
     * @param advance to the next, spacing included
     * @param face absent for a box and for a character nobody has
     */
    record Atom(int character, TextLook look, @Nullable Face face, double advance, Block.@Nullable Box box) {

        boolean is(String characters) {
            return box == null && characters.indexOf(character) >= 0;
        }

        boolean blank() {
            return box == null && (character == ' ' || character == '\t' || character == 0x3000 || character == 0xa0);
        }

        Atom wider(double by) {
            return new Atom(character, look, face, advance + by, box);
        }
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    List<Atom> of(String text, TextLook look) {
        List<Atom> atoms = new ArrayList<>(text.length());
        text.codePoints()
                .filter(c -> c >= 32 && !Character.isISOControl(c) && !invisible(c))
                .forEach(c -> atoms.add(atom(c, look)));
        return atoms;
    }

    private static boolean invisible(int character) {
        return character == 0xfeff
                || character >= 0x200b && character <= 0x200f
                || character >= 0xfe00 && character <= 0xfe0f;
    }

    private Atom atom(int character, TextLook look) {
        int shown = character == 0xa0 ? ' ' : character;
        Face face = typefaces
                .faceFor(chinese(shown) ? look.chinese() : look.latin(), look.bold(), shown)
                .orElse(null);
        if (face == null) unknown.add(Character.toString(character));
        double width = face == null ? look.size() : face.advance(shown) * look.size() / 1000;
        return new Atom(shown, look, face, width + look.spacing(), null);
    }

    static boolean chinese(int character) {
        return character >= 0x2e80
                || CHINESE_MARKS.indexOf(character) >= 0
                || character >= 0x2460 && character <= 0x24ff;
    }

    /**
     * Text of one line as marks.
     *
     * @param extra added behind each atom, to fill the line; empty for none
     */
    static List<Mark> marks(List<Atom> atoms, double x, double baseline, List<Double> extra) {
        List<Mark> marks = new ArrayList<>();
        double at = x;
        double start = x;
        StringBuilder text = new StringBuilder();
        List<Double> advances = new ArrayList<>();
        Atom first = null;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            double step = atom.advance() + (i < extra.size() ? extra.get(i) : 0);
            if (first != null && (atom.face() != first.face() || !atom.look().equals(first.look()))) {
                finish(marks, first, start, baseline, text, advances);
                first = null;
            }
            if (atom.face() != null) {
                if (first == null) {
                    first = atom;
                    start = at;
                }
                text.appendCodePoint(atom.character());
                advances.add(step);
            }
            at += step;
        }
        if (first != null) finish(marks, first, start, baseline, text, advances);
        return marks;
    }

    private static void finish(
            List<Mark> marks, Atom first, double x, double baseline, StringBuilder text, List<Double> advances) {
        TextLook look = first.look();
        Face face = java.util.Objects.requireNonNull(first.face());
        boolean heavier = look.bold() && face.weight() < BOLD;
        marks.add(new Text(
                x,
                baseline - look.raised(),
                look.size(),
                face,
                heavier,
                look.colour(),
                text.toString(),
                List.copyOf(advances)));
        if (look.underlined()) {
            double width = advances.stream().mapToDouble(Double::doubleValue).sum();
            double y = baseline + look.size() * 0.14;
            marks.add(Sheet.Shape.line(x, y, x + width, y, look.size() * 0.05, look.colour()));
        }
        text.setLength(0);
        advances.clear();
    }
}
