package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.reporting.paper.font.Face;
import org.huoshui.reporting.paper.font.SubsetFont;
import org.huoshui.reporting.paper.font.Typefaces;
import org.huoshui.reporting.paper.layout.Block.TextLook;

/** Cuts text into runs of one face, gathers which characters of each face are used, and those no face has. */
final class Runs {

    private static final int BOLD = 600;
    /** Marks outside the Chinese blocks that are set full width among Chinese. */
    private static final String CHINESE_MARKS = "“”‘’—…·×÷±℃‰№§°→←↑↓■□●○▲△▼▽◆◇★☆≤≥≠≈";

    private final Typefaces typefaces;
    private final Map<Face, SubsetFont> fonts = new LinkedHashMap<>();
    private final Map<Face, String> families = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    Runs(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** @param family as the setter knows the face; @param heavier bold is wanted and the face is not bold */
    record Run(Face face, String family, boolean heavier, boolean chinese, String text, TextLook look) {
        int first() {
            return text.codePointAt(0);
        }

        int last() {
            return text.codePointBefore(text.length());
        }

        double width() {
            return text.codePoints().mapToDouble(face::advance).sum() * look.size() / 1000;
        }
    }

    List<SubsetFont> fonts() {
        return List.copyOf(fonts.values());
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    List<Run> of(String text, TextLook look) {
        List<Run> runs = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Face face = null;
        boolean chinese = false;
        for (int raw : text.codePoints().toArray()) {
            if (raw < 32 || Character.isISOControl(raw) || invisible(raw)) continue;
            int character = raw == 0xa0 ? ' ' : raw;
            boolean wide = chinese(character);
            Face next = typefaces
                    .faceFor(wide ? look.chinese() : look.latin(), look.bold(), character)
                    .orElse(null);
            if (next == null) {
                unknown.add(Character.toString(character));
                continue;
            }
            if (face != null && (next != face || wide != chinese)) {
                runs.add(run(face, chinese, part, look));
                part.setLength(0);
            }
            face = next;
            chinese = wide;
            part.appendCodePoint(character);
        }
        if (face != null) runs.add(run(face, chinese, part, look));
        return runs;
    }

    private Run run(Face face, boolean chinese, StringBuilder text, TextLook look) {
        SubsetFont font = fonts.computeIfAbsent(face, Runs::begun);
        String family = families.computeIfAbsent(face, unnamed -> "F" + (fonts.size() - 1));
        text.codePoints().forEach(font::number);
        return new Run(face, family, look.bold() && face.weight() < BOLD, chinese, text.toString(), look);
    }

    // FOP looks for blank and hyphen in every font
    private static SubsetFont begun(Face face) {
        SubsetFont font = new SubsetFont(face);
        for (int character : new int[] {' ', '-'}) if (face.has(character)) font.number(character);
        return font;
    }

    private static boolean invisible(int character) {
        return character == 0xfeff
                || character >= 0x200b && character <= 0x200f
                || character >= 0xfe00 && character <= 0xfe0f;
    }

    private static boolean chinese(int character) {
        return character >= 0x2e80
                || CHINESE_MARKS.indexOf(character) >= 0
                || character >= 0x2460 && character <= 0x24ff;
    }
}
