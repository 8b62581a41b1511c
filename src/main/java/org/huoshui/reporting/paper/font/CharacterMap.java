package org.huoshui.reporting.paper.font;

import org.jspecify.annotations.Nullable;

/** Table {@code cmap}: Unicode to glyph, formats 4 and 12. */
final class CharacterMap {

    private final FaceFile file;
    private final int at;
    private final int format;

    private CharacterMap(FaceFile file, int at, int format) {
        this.file = file;
        this.at = at;
        this.format = format;
    }

    static CharacterMap of(FaceFile file) {
        int table = file.table("cmap");
        CharacterMap best = null;
        for (int i = 0; i < file.u16(table + 2); i++) {
            int record = table + 4 + 8 * i;
            int platform = file.u16(record);
            int encoding = file.u16(record + 2);
            if (platform != 0 && !(platform == 3 && (encoding == 1 || encoding == 10))) continue;
            int at = table + file.s32(record + 4);
            int format = file.u16(at);
            if (better(format, best)) best = new CharacterMap(file, at, format);
        }
        return best == null ? new CharacterMap(file, table, 0) : best;
    }

    private static boolean better(int format, @Nullable CharacterMap than) {
        return format == 12 || format == 4 && than == null;
    }

    int glyph(int codePoint) {
        return switch (format) {
            case 4 -> codePoint > 0xffff ? 0 : segmented(codePoint);
            case 12 -> grouped(codePoint);
            default -> 0;
        };
    }

    private int segmented(int codePoint) {
        int doubled = file.u16(at + 6);
        int ends = at + 14;
        int low = 0;
        int high = doubled / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (file.u16(ends + 2 * middle) < codePoint) low = middle + 1;
            else high = middle;
        }
        int segment = 2 * low;
        int start = file.u16(ends + 2 + doubled + segment);
        if (codePoint < start || codePoint > file.u16(ends + segment)) return 0;
        int delta = file.u16(ends + 2 + 2 * doubled + segment);
        int rangeAt = ends + 2 + 3 * doubled + segment;
        int range = file.u16(rangeAt);
        if (range == 0) return (codePoint + delta) & 0xffff;
        int glyph = file.u16(rangeAt + range + 2 * (codePoint - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }

    private int grouped(int codePoint) {
        int low = 0;
        int high = file.s32(at + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = at + 16 + 12 * middle;
            if (codePoint < file.s32(group)) high = middle - 1;
            else if (codePoint > file.s32(group + 4)) low = middle + 1;
            else return file.s32(group + 8) + codePoint - file.s32(group);
        }
        return 0;
    }
}
