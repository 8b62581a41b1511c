package org.huoshui.reporting.paper.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A typeface as installed, read by FontBox: its heads when it is found, its glyphs when a document first needs them; let go
 * of again when memory is short. Safe for many threads. Lengths are thousandths of an em.
 */
public final class Face {

    private static final int RESTRICTED = 0x0002;
    private static final int OTHER_EMBEDDING = 0x000c;
    private static final int NO_SUBSET = 0x0100;
    private static final int BITMAP_ONLY = 0x0200;
    private static final int ITALIC = 2;
    private static final int BOLD = 1;
    /** 中文简体 among the code pages a face declares. */
    private static final long SIMPLIFIED_CHINESE = 1L << 18;

    private final Path path;
    private final String name;
    private final Set<String> names;
    private final int weight;
    private final boolean upright;
    private final boolean embeddable;
    private final boolean chinese;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private SoftReference<Opened> opened = new SoftReference<>(null);

    /** A glyph: its width and contours. */
    record Shape(int width, Path2D outline) {}

    private record Opened(TrueTypeFont font, CmapLookup characters) {}

    private Face(Path path, FontHeaders heads) {
        this.path = path;
        this.name = heads.getName();
        this.names = Stream.of(name, heads.getFontFamily())
                .filter(Objects::nonNull)
                .map(Face::folded)
                .collect(Collectors.toUnmodifiableSet());
        Integer style = heads.getHeaderMacStyle();
        OS2WindowsMetricsTable os2 = heads.getOS2Windows();
        this.upright = style == null || (style & ITALIC) == 0;
        this.weight = os2 != null ? os2.getWeightClass() : style != null && (style & BOLD) != 0 ? 700 : 400;
        int rights = os2 == null ? 0 : os2.getFsType();
        this.embeddable = ((rights & RESTRICTED) == 0 || (rights & OTHER_EMBEDDING) != 0)
                && (rights & (NO_SUBSET | BITMAP_ONLY)) == 0;
        this.chinese = os2 != null && (os2.getCodePageRange1() & SIMPLIFIED_CHINESE) != 0;
    }

    /** The faces of a file that may travel inside a document. */
    static List<Face> in(Path path) throws IOException {
        List<FontHeaders> heads = new ArrayList<>();
        File file = path.toFile();
        if (path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttc|otc)")) {
            TrueTypeCollection.processAllFontHeaders(file, heads::add);
        } else {
            try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file)) {
                heads.add(parser(path).parseTableHeaders(bytes));
            }
        }
        return heads.stream()
                .filter(one -> one.getError() == null && one.getName() != null)
                .map(one -> new Face(path, one))
                .filter(face -> face.embeddable)
                .toList();
    }

    private static TTFParser parser(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".otf") ? new OTFParser() : new TTFParser();
    }

    /** Names compare without case, blanks, hyphens and underscores. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    boolean isCalled(String foldedName) {
        return names.contains(foldedName);
    }

    /** PostScript name. */
    public String name() {
        return name;
    }

    public int weight() {
        return weight;
    }

    boolean upright() {
        return upright;
    }

    /** Declares to be made for simplified Chinese. */
    boolean chinese() {
        return chinese;
    }

    private Opened open() {
        Opened known = opened.get();
        if (known != null) return known;
        try {
            TrueTypeFont font = path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttc|otc)")
                    ? new TrueTypeCollection(path.toFile()).getFontByName(name)
                    : parser(path).parse(new RandomAccessReadBufferedFile(path.toFile()));
            if (font == null) throw new IOException("no face " + name + " in " + path);
            known = new Opened(font, font.getUnicodeCmapLookup(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opened = new SoftReference<>(known);
        return known;
    }

    /** Whether the face has a Unicode character. */
    public synchronized boolean has(int codePoint) {
        if (shapes.containsKey(codePoint)) return true;
        try {
            return open().characters().getGlyphId(codePoint) > 0;
        } catch (UncheckedIOException e) {
            // damaged or taken away since it was found
            return false;
        }
    }

    /** Width of a character the face has. */
    public double advance(int codePoint) {
        return shape(codePoint).width();
    }

    synchronized Shape shape(int codePoint) {
        return shapes.computeIfAbsent(codePoint, this::read);
    }

    private Shape read(int codePoint) {
        Opened face = open();
        int glyph = face.characters().getGlyphId(codePoint);
        try {
            double scale = 1000.0 / face.font().getUnitsPerEm();
            Path2D outline =
                    new Path2D.Double(outline(face.font(), glyph), AffineTransform.getScaleInstance(scale, scale));
            return new Shape((int) Math.round(face.font().getAdvanceWidth(glyph) * scale), outline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path2D outline(TrueTypeFont font, int glyph) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            CFFFont outlines = open.getCFF().getFont();
            if (outlines instanceof CFFCIDFont keyed)
                return keyed.getType2CharString(keyed.getCharset().getCIDForGID(glyph))
                        .getPath();
            return ((CFFType1Font) outlines).getType2CharString(glyph).getPath();
        }
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null ? new Path2D.Double() : data.getPath();
    }

    @Override
    public String toString() {
        return name + " (" + path + ")";
    }
}
