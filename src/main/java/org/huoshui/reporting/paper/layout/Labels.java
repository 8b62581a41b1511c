package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.TextLook;
import org.huoshui.reporting.paper.layout.Sheet.Mark;

/** Short texts of one look set at a point. */
final class Labels {

    private final Glyphs glyphs;
    private final TextLook look;

    Labels(Glyphs glyphs, TextLook like, double size, int colour) {
        this.glyphs = glyphs;
        this.look = new TextLook(like.chinese(), like.latin(), size, false, colour, 0, 0, false, false);
    }

    double width(String text) {
        return glyphs.of(text, look).stream().mapToDouble(Glyphs.Atom::advance).sum();
    }

    List<Mark> from(String text, double x, double baseline) {
        return Glyphs.marks(glyphs.of(text, look), x, baseline, List.of());
    }

    List<Mark> to(String text, double right, double baseline) {
        return from(text, right - width(text), baseline);
    }

    List<Mark> centred(String text, double middle, double baseline) {
        return from(text, middle - width(text) / 2, baseline);
    }

    /** Broken after 年, else into lines of about one length, so that none is wider; words of figures and letters stay whole. */
    List<String> wrapped(String text, double width) {
        double whole = width(text);
        if (whole <= width || text.codePoints().noneMatch(Character::isIdeographic)) return List.of(text);
        int year = text.indexOf('年');
        if (year > 0 && year < text.length() - 1) {
            List<String> lines = new ArrayList<>(wrapped(text.substring(0, year + 1), width));
            lines.addAll(wrapped(text.substring(year + 1), width));
            return lines;
        }
        int[] characters = text.codePoints().toArray();
        int count = Math.min(characters.length, (int) Math.ceil(whole / Math.max(width, 1)));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = characters.length * i / count;
            lines.add(new String(characters, from, characters.length * (i + 1) / count - from));
        }
        return lines;
    }
}
