package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.TextLook;

/** Short texts of one look set at a point. */
final class Labels {

    private final Runs runs;
    private final TextLook look;

    Labels(Runs runs, TextLook like, double size, int colour) {
        this.runs = runs;
        this.look = new TextLook(like.chinese(), like.latin(), size, false, colour, 0, 0, false, false);
    }

    double width(String text) {
        return runs.of(text, look).stream().mapToDouble(Runs.Run::width).sum();
    }

    List<String> from(String text, double x, double baseline) {
        List<String> marks = new ArrayList<>();
        double at = x;
        for (Runs.Run run : runs.of(text, look)) {
            marks.add(Svg.text(run, at, baseline));
            at += run.width();
        }
        return marks;
    }

    List<String> to(String text, double right, double baseline) {
        return from(text, right - width(text), baseline);
    }

    List<String> centred(String text, double middle, double baseline) {
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
