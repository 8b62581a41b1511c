package org.huoshui.reporting.paper.font;

import java.util.HashMap;
import java.util.Map;

/** Table {@code CFF }: where charstrings and subroutines lie. Adobe Technical Note 5176. */
final class CffGlyphs implements Face.Glyphs {

    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBRS = 19;
    private static final int FD_ARRAY = 1236;
    private static final int FD_SELECT = 1237;

    /** @param end where the index ends in the file */
    record Index(FaceFile file, int at, int count, int offsetSize, int end) {

        static Index at(FaceFile file, int at) {
            int count = file.u16(at);
            if (count == 0) return new Index(file, at, 0, 1, at + 2);
            Index index = new Index(file, at, count, file.u8(at + 2), 0);
            return new Index(file, at, count, index.offsetSize, index.start(count));
        }

        int start(int item) {
            int offset = 0;
            int from = at + 3 + item * offsetSize;
            for (int i = 0; i < offsetSize; i++) offset = offset << 8 | file.u8(from + i);
            return at + 2 + (count + 1) * offsetSize + offset;
        }
    }

    private final FaceFile file;
    private final int table;
    private final Index glyphs;
    private final Index globals;
    private final Map<Integer, Index> locals = new HashMap<>();
    private final Map<Integer, double[]> top;

    CffGlyphs(FaceFile file) {
        this.file = file;
        this.table = file.table("CFF ");
        Index names = Index.at(file, table + file.u8(table + 2));
        Index tops = Index.at(file, names.end());
        Index strings = Index.at(file, tops.end());
        this.globals = Index.at(file, strings.end());
        this.top = dictionary(tops.start(0), tops.start(1));
        this.glyphs = Index.at(file, table + offset(top, CHAR_STRINGS, 0));
    }

    private static int offset(Map<Integer, double[]> dictionary, int operator, int operand) {
        double[] operands = dictionary.get(operator);
        if (operands == null || operands.length <= operand)
            throw new IndexOutOfBoundsException("CFF operator " + operator);
        return (int) operands[operand];
    }

    private Map<Integer, double[]> dictionary(int start, int end) {
        Map<Integer, double[]> entries = new HashMap<>();
        double[] operands = new double[48];
        int count = 0;
        for (int at = start; at < end; ) {
            int b = file.u8(at++);
            if (b <= 21) {
                int operator = b == 12 ? 1200 + file.u8(at++) : b;
                entries.put(operator, java.util.Arrays.copyOf(operands, count));
                count = 0;
            } else if (b == 28) {
                operands[count++] = file.s16(at);
                at += 2;
            } else if (b == 29) {
                operands[count++] = file.s32(at);
                at += 4;
            } else if (b == 30) {
                // a real number, two digits a byte; none of the entries needed here is one
                while ((file.u8(at) & 0xf) != 0xf && file.u8(at) >> 4 != 0xf) at++;
                at++;
                operands[count++] = 0;
            } else if (b >= 32 && b <= 246) {
                operands[count++] = b - 139;
            } else if (b >= 247 && b <= 250) {
                operands[count++] = (b - 247) * 256 + file.u8(at++) + 108;
            } else if (b >= 251 && b <= 254) {
                operands[count++] = -(b - 251) * 256 - file.u8(at++) - 108;
            }
        }
        return entries;
    }

    @Override
    public Outline outline(int glyph) {
        if (glyph >= glyphs.count()) return Outline.NONE;
        Index subroutines = locals.computeIfAbsent(fontOf(glyph), this::subroutines);
        return new CharString(file, globals, subroutines).run(glyphs.start(glyph), glyphs.start(glyph + 1));
    }

    /** Which of the font dictionaries of a CID-keyed font; -1 where there is but one. */
    private int fontOf(int glyph) {
        if (!top.containsKey(FD_SELECT)) return -1;
        int at = table + offset(top, FD_SELECT, 0);
        if (file.u8(at) == 0) return file.u8(at + 1 + glyph);
        int low = 0;
        int high = file.u16(at + 1) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (file.u16(at + 3 + 3 * middle) <= glyph) low = middle;
            else high = middle - 1;
        }
        return file.u8(at + 3 + 3 * low + 2);
    }

    private Index subroutines(int font) {
        Map<Integer, double[]> owner = top;
        if (font >= 0) {
            Index fonts = Index.at(file, table + offset(top, FD_ARRAY, 0));
            owner = dictionary(fonts.start(font), fonts.start(font + 1));
        }
        if (!owner.containsKey(PRIVATE)) return none();
        int start = table + offset(owner, PRIVATE, 1);
        Map<Integer, double[]> own = dictionary(start, start + offset(owner, PRIVATE, 0));
        return own.containsKey(SUBRS) ? Index.at(file, start + offset(own, SUBRS, 0)) : none();
    }

    private Index none() {
        return new Index(file, 0, 0, 1, 0);
    }
}
