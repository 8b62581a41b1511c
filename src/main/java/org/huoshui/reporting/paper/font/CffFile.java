package org.huoshui.reporting.paper.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes outlines as a CID-keyed Compact Font Format font (Adobe Technical Notes 5176 and 5177), without hints. */
final class CffFile {

    private static final int FIRST_OWN_STRING = 391;

    /** @param width thousandths of an em */
    record Glyph(int width, Outline outline) {}

    private CffFile() {}

    static byte[] write(String name, List<Glyph> glyphs) {
        byte[] header = {1, 0, 4, 4};
        byte[] names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = index(
                List.of("Adobe".getBytes(StandardCharsets.US_ASCII), "Identity".getBytes(StandardCharsets.US_ASCII)));
        byte[] globals = {0, 0};
        byte[] charset = charset(glyphs.size());
        byte[] select = {3, 0, 1, 0, 0, 0, (byte) (glyphs.size() >> 8), (byte) glyphs.size()};
        byte[] charStrings = index(glyphs.stream().map(CffFile::charString).toList());
        byte[] own = bytes(out -> {
            integer(out, 0);
            out.write(20);
            integer(out, 0);
            out.write(21);
        });
        byte[] fonts = index(List.of(fontDictionary(own.length, 0)));
        // offsets take five bytes whatever they are, so a first draft has the right length
        int start = header.length
                + names.length
                + index(List.of(top(glyphs.size(), 0, 0, 0, 0))).length
                + strings.length
                + globals.length;
        int selectAt = start + charset.length;
        int charStringsAt = selectAt + select.length;
        int fontsAt = charStringsAt + charStrings.length;
        int ownAt = fontsAt + fonts.length;
        byte[] top = index(List.of(top(glyphs.size(), start, charStringsAt, fontsAt, selectAt)));
        fonts = index(List.of(fontDictionary(own.length, ownAt)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : List.of(header, names, top, strings, globals, charset, select, charStrings, fonts, own))
            out.writeBytes(part);
        return out.toByteArray();
    }

    private static byte[] charset(int glyphs) {
        if (glyphs < 2) return new byte[] {0};
        int left = glyphs - 2;
        return new byte[] {2, 0, 1, (byte) (left >> 8), (byte) left};
    }

    private static byte[] top(int glyphs, int charset, int charStrings, int fonts, int select) {
        return bytes(out -> {
            integer(out, FIRST_OWN_STRING);
            integer(out, FIRST_OWN_STRING + 1);
            integer(out, 0);
            operator(out, 30);
            for (int edge : new int[] {-1000, -500, 2000, 1500}) integer(out, edge);
            out.write(5);
            integer(out, glyphs);
            operator(out, 34);
            offset(out, charset);
            out.write(15);
            offset(out, charStrings);
            out.write(17);
            offset(out, fonts);
            operator(out, 36);
            offset(out, select);
            operator(out, 37);
        });
    }

    private static byte[] fontDictionary(int length, int at) {
        return bytes(out -> {
            offset(out, length);
            offset(out, at);
            out.write(18);
        });
    }

    private static byte[] charString(Glyph glyph) {
        return bytes(out -> {
            integer(out, glyph.width());
            if (glyph.outline().isEmpty()) {
                out.write(14);
                return;
            }
            int[] at = new int[2];
            glyph.outline().read((step, numbers) -> {
                for (int i = 0; i < numbers.length; i += 2) {
                    int x = (int) Math.round(numbers[i]);
                    int y = (int) Math.round(numbers[i + 1]);
                    integer(out, x - at[0]);
                    integer(out, y - at[1]);
                    at[0] = x;
                    at[1] = y;
                }
                out.write(
                        switch (step) {
                            case MOVE -> 21;
                            case LINE -> 5;
                            case CURVE -> 8;
                        });
            });
            out.write(14);
        });
    }

    private static byte[] index(List<byte[]> items) {
        return bytes(out -> {
            out.write(items.size() >> 8);
            out.write(items.size());
            if (items.isEmpty()) return;
            out.write(4);
            int at = 1;
            int32(out, at);
            for (byte[] item : items) int32(out, at += item.length);
            items.forEach(out::writeBytes);
        });
    }

    private interface Writing {
        void to(ByteArrayOutputStream out);
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static void operator(ByteArrayOutputStream out, int second) {
        out.write(12);
        out.write(second);
    }

    private static void offset(ByteArrayOutputStream out, int value) {
        out.write(29);
        int32(out, value);
    }

    private static void int32(ByteArrayOutputStream out, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) out.write(value >> shift);
    }

    private static void integer(ByteArrayOutputStream out, int value) {
        if (value >= -107 && value <= 107) {
            out.write(value + 139);
        } else if (value >= 108 && value <= 1131) {
            out.write(247 + (value - 108) / 256);
            out.write((value - 108) % 256);
        } else if (value <= -108 && value >= -1131) {
            out.write(251 + (-value - 108) / 256);
            out.write((-value - 108) % 256);
        } else {
            out.write(28);
            out.write(value >> 8);
            out.write(value);
        }
    }
}
