package org.huoshui.reporting.paper.font;

import java.awt.geom.Path2D;
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

    /** Name in a document, different for every part of a face. */
    public String name(int ordinal) {
        return "HS" + ordinal + "-" + face.name().replaceAll("[^A-Za-z0-9-]", "");
    }

    List<Face.Shape> glyphs() {
        List<Face.Shape> glyphs = new ArrayList<>();
        glyphs.add(new Face.Shape(1000, new Path2D.Double()));
        for (int codePoint : numbers.keySet()) glyphs.add(face.shape(codePoint));
        return glyphs;
    }

    /** A TrueType file whose character map leads from Unicode to the numbers: what the setter of PDF and every reader of OFD understand. */
    public byte[] trueType(int ordinal) {
        return TrueTypeFile.write(name(ordinal), glyphs(), characters());
    }
}
