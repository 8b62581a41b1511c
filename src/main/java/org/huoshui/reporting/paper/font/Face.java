package org.huoshui.reporting.paper.font;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A typeface as installed. Reads what is asked for, when it is asked for. Lengths are thousandths of an em. */
public final class Face {

    private static final int RESTRICTED = 0x0002;
    private static final int OTHER_EMBEDDING = 0x000c;
    private static final int NO_SUBSET = 0x0100;
    private static final int BITMAP_ONLY = 0x0200;

    private final FaceFile file;
    private final Set<String> names = new HashSet<>();
    private final String name;
    private final int unitsPerEm;
    private final int metrics;
    private final int weight;
    private final boolean upright;
    private final boolean embeddable;
    private @Nullable CharacterMap characters;
    private @Nullable Glyphs glyphs;

    Face(FaceFile file) {
        this.file = file;
        this.unitsPerEm = file.u16(file.table("head") + 18);
        this.metrics = Math.max(1, file.u16(file.table("hhea") + 34));
        int style = file.u16(file.table("head") + 44);
        if (file.has("OS/2")) {
            int os2 = file.table("OS/2");
            this.weight = file.u16(os2 + 4);
            int rights = file.u16(os2 + 8);
            this.embeddable = ((rights & RESTRICTED) == 0 || (rights & OTHER_EMBEDDING) != 0)
                    && (rights & (NO_SUBSET | BITMAP_ONLY)) == 0;
        } else {
            this.weight = (style & 1) != 0 ? 700 : 400;
            this.embeddable = true;
        }
        this.upright = (style & 2) == 0;
        this.name = readNames();
    }

    private String readNames() {
        int table = file.table("name");
        int strings = table + file.u16(table + 4);
        String full = "";
        for (int i = 0; i < file.u16(table + 2); i++) {
            int record = table + 6 + 12 * i;
            int kind = file.u16(record + 6);
            if (kind != 1 && kind != 4 && kind != 6 && kind != 16) continue;
            String text =
                    text(file.u16(record), file.u16(record + 2), strings + file.u16(record + 10), file.u16(record + 8));
            names.add(folded(text));
            if (kind == 6 || full.isEmpty()) full = text;
        }
        return full;
    }

    private String text(int platform, int encoding, int at, int length) {
        byte[] raw = new byte[length];
        for (int i = 0; i < length; i++) raw[i] = (byte) file.u8(at + i);
        Charset charset = platform == 1
                ? encoding == 25 && Charset.isSupported("GBK") ? Charset.forName("GBK") : StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_16BE;
        return new String(raw, charset);
    }

    /** Names compare without case, blanks, hyphens and underscores. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    boolean isCalled(String foldedName) {
        return names.contains(foldedName);
    }

    /** PostScript name where there is one. */
    public String name() {
        return name;
    }

    public int weight() {
        return weight;
    }

    boolean upright() {
        return upright;
    }

    /** Whether the font's maker lets a part of it travel inside a document, and this reader knows its outlines. */
    boolean usable() {
        return embeddable && (file.has("glyf") || file.has("CFF ")) && file.has("cmap") && file.has("hmtx");
    }

    /** Glyph of a Unicode character; 0 where the face has none. */
    int glyph(int codePoint) {
        CharacterMap map = characters;
        if (map == null) characters = map = CharacterMap.of(file);
        return map.glyph(codePoint);
    }

    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** Width of a character. */
    public double advance(int codePoint) {
        return advanceOf(glyph(codePoint));
    }

    double advanceOf(int glyph) {
        return file.u16(file.table("hmtx") + 4 * Math.min(glyph, metrics - 1)) * 1000.0 / unitsPerEm;
    }

    Outline outline(int glyph) {
        Glyphs reader = glyphs;
        if (reader == null) glyphs = reader = file.has("CFF ") ? new CffGlyphs(file) : new TrueTypeGlyphs(file);
        return reader.outline(glyph).scaled(1000.0 / unitsPerEm);
    }

    /** Outlines by glyph, in font units. */
    interface Glyphs {
        Outline outline(int glyph);
    }

    @Override
    public String toString() {
        return name + " (" + file.path + ")";
    }
}
