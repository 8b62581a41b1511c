package org.huoshui.reporting.paper.font;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of one face that a document uses, numbered from 1 in the order they are met; 0 is the missing glyph. Each
 * character has a number of its own, also where two share a glyph, so that text can be taken out again as it went in.
 */
public final class SubsetFont {

    private final Face face;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    public SubsetFont(Face face) {
        this.face = face;
    }

    public Face face() {
        return face;
    }

    /** Number of a character in this font; a new one where it was not met yet. */
    public int number(int codePoint) {
        return numbers.computeIfAbsent(codePoint, unknown -> numbers.size() + 1);
    }

    /** Code points in the order of their numbers, the first having number 1. */
    public List<Integer> characters() {
        return List.copyOf(numbers.keySet());
    }

    /** Name in a document: six capitals tell that the font is a part of another. */
    public String name(int ordinal) {
        StringBuilder tag = new StringBuilder();
        for (int rest = ordinal, i = 0; i < 6; i++, rest /= 26) tag.append((char) ('A' + rest % 26));
        return tag + "+" + face.name().replaceAll("[^A-Za-z0-9-]", "");
    }

    List<CffFile.Glyph> glyphs() {
        List<CffFile.Glyph> glyphs = new ArrayList<>();
        glyphs.add(new CffFile.Glyph(1000, Outline.NONE));
        for (int codePoint : numbers.keySet()) {
            int glyph = face.glyph(codePoint);
            glyphs.add(new CffFile.Glyph((int) Math.round(face.advanceOf(glyph)), face.outline(glyph)));
        }
        return glyphs;
    }

    /** CID-keyed Compact Font Format, CIDs being the numbers: what PDF embeds as {@code CIDFontType0C}. */
    public byte[] cff(int ordinal) {
        return CffFile.write(name(ordinal), glyphs());
    }

    /** A TrueType file whose character map leads from Unicode to the numbers: what every reader of OFD understands. */
    public byte[] trueType(int ordinal) {
        return TrueTypeFile.write(name(ordinal), glyphs(), characters());
    }
}
