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

    /** Broken after 年 or where it must be, so that no line is wider. */
    List<String> wrapped(String text, double width) {
        if (width(text) <= width) return List.of(text);
        int year = text.indexOf('年');
        if (year > 0 && year < text.length() - 1) {
            List<String> lines = new ArrayList<>(wrapped(text.substring(0, year + 1), width));
            lines.addAll(wrapped(text.substring(year + 1), width));
            return lines;
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            String one = Character.toString(text.codePointAt(i));
            if (!line.isEmpty() && width(line + one) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(one);
            i += one.length();
        }
        lines.add(line.toString());
        return lines;
    }
}
