package org.huoshui.reporting.paper.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a TrueType font: the outlines, and the tables a reader asks for around them. */
final class TrueTypeFile {

    private static final int ASCENT = 880;
    private static final int DESCENT = 120;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int CHECKSUM_BASE = 0xB1B0AFBA;

    private TrueTypeFile() {}

    static byte[] write(String name, List<Face.Shape> glyphs, List<Integer> characters) {
        Map<String, byte[]> tables = new TreeMap<>();
        GlyfTable outlines = new GlyfTable(glyphs);
        tables.put("glyf", outlines.glyf());
        tables.put("loca", outlines.loca());
        tables.put("OS/2", os2(characters));
        tables.put("cmap", characterMap(characters));
        tables.put("head", head());
        tables.put("hhea", horizontalHead(glyphs));
        tables.put("hmtx", metrics(glyphs, outlines));
        tables.put("maxp", profile(glyphs.size(), outlines));
        tables.put("name", names(name));
        tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
        return assembled(tables);
    }

    private static byte[] assembled(Map<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int size = 12 + 16 * count;
        for (byte[] table : tables.values()) size += padded(table.length);
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(TRUE_TYPE);
        file.putShort((short) count)
                .putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (count * 16 - power * 16));
        int at = 12 + 16 * count;
        int headAt = 0;
        for (var table : tables.entrySet()) {
            if (table.getKey().equals("head")) headAt = at;
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(checksum(table.getValue()))
                    .putInt(at)
                    .putInt(table.getValue().length);
            at += padded(table.getValue().length);
        }
        for (byte[] table : tables.values()) {
            file.put(table);
            file.position(12 + 16 * count + padded(file.position() - 12 - 16 * count));
        }
        file.putInt(headAt + 8, CHECKSUM_BASE - checksum(file.array()));
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) sum += (table[i] & 0xff) << (24 - 8 * (i & 3));
        return sum;
    }

    private static byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(54);
        head.putInt(0x00010000).putInt(0x00010000).putInt(0).putInt(0x5F0F3CF5);
        head.putShort((short) 3).putShort((short) 1000).putLong(0).putLong(0);
        head.putShort((short) -1000)
                .putShort((short) -500)
                .putShort((short) 2000)
                .putShort((short) 1500);
        head.putShort((short) 0).putShort((short) 3).putShort((short) 2).putShort((short) 1);
        return head.array();
    }

    private static byte[] profile(int glyphs, GlyfTable outlines) {
        ByteBuffer maxp = ByteBuffer.allocate(32);
        maxp.putInt(0x00010000).putShort((short) glyphs);
        maxp.putShort((short) outlines.mostPoints()).putShort((short) outlines.mostContours());
        // no composites; one zone, no instructions
        maxp.putShort(14, (short) 1);
        return maxp.array();
    }

    private static byte[] horizontalHead(List<Face.Shape> glyphs) {
        int widest = glyphs.stream().mapToInt(Face.Shape::width).max().orElse(1000);
        ByteBuffer hhea = ByteBuffer.allocate(36);
        hhea.putInt(0x00010000)
                .putShort((short) ASCENT)
                .putShort((short) -DESCENT)
                .putShort((short) 0);
        hhea.putShort((short) widest).putShort(16, (short) widest).putShort(18, (short) 1);
        hhea.putShort(34, (short) glyphs.size());
        return hhea.array();
    }

    private static byte[] metrics(List<Face.Shape> glyphs, GlyfTable outlines) {
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
        for (int i = 0; i < glyphs.size(); i++)
            hmtx.putShort((short) glyphs.get(i).width()).putShort((short) outlines.left(i));
        return hmtx.array();
    }

    private static byte[] os2(List<Integer> characters) {
        int first = characters.stream().mapToInt(Integer::intValue).min().orElse(32);
        int last = characters.stream().mapToInt(Integer::intValue).max().orElse(32);
        ByteBuffer os2 = ByteBuffer.allocate(96);
        os2.putShort((short) 3)
                .putShort((short) 1000)
                .putShort((short) 400)
                .putShort((short) 5)
                .putShort((short) 0);
        os2.position(58);
        os2.put("HUOS".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x40);
        os2.putShort((short) Math.min(first, 0xffff)).putShort((short) Math.min(last, 0xffff));
        os2.putShort((short) ASCENT).putShort((short) -DESCENT).putShort((short) 0);
        os2.putShort((short) ASCENT).putShort((short) DESCENT);
        // 中文简体 in the code page bits
        os2.putInt(1 << 18).putInt(0).putShort((short) 500).putShort((short) 700);
        return os2.array();
    }

    /** Format 12 for all; format 4 for the plane every reader knows. */
    private static byte[] characterMap(List<Integer> characters) {
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < characters.size(); i++) numbers.put(characters.get(i), i + 1);
        byte[] basic = segments(numbers.headMap(0xffff));
        byte[] full = groups(numbers);
        ByteBuffer cmap = ByteBuffer.allocate(20 + basic.length + full.length);
        cmap.putShort((short) 0).putShort((short) 2);
        cmap.putShort((short) 3).putShort((short) 1).putInt(20);
        cmap.putShort((short) 3).putShort((short) 10).putInt(20 + basic.length);
        return cmap.put(basic).put(full).array();
    }

    private static byte[] segments(Map<Integer, Integer> numbers) {
        int count = numbers.size() + 1;
        int power = Integer.highestOneBit(count);
        ByteBuffer table = ByteBuffer.allocate(16 + 8 * count);
        table.putShort((short) 4).putShort((short) table.capacity()).putShort((short) 0);
        table.putShort((short) (2 * count)).putShort((short) (2 * power));
        table.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (count - power)));
        for (int character : numbers.keySet()) table.putShort((short) character);
        table.putShort((short) 0xffff).putShort((short) 0);
        for (int character : numbers.keySet()) table.putShort((short) character);
        table.putShort((short) 0xffff);
        for (var entry : numbers.entrySet()) table.putShort((short) (entry.getValue() - entry.getKey()));
        table.putShort((short) 1);
        return table.array();
    }

    private static byte[] groups(Map<Integer, Integer> numbers) {
        ByteBuffer table = ByteBuffer.allocate(16 + 12 * numbers.size());
        table.putShort((short) 12)
                .putShort((short) 0)
                .putInt(table.capacity())
                .putInt(0)
                .putInt(numbers.size());
        for (var entry : numbers.entrySet())
            table.putInt(entry.getKey()).putInt(entry.getKey()).putInt(entry.getValue());
        return table.array();
    }

    private static byte[] names(String name) {
        String[] texts = {name, "Regular", name, name, name};
        int[] kinds = {1, 2, 3, 4, 6};
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        ByteBuffer records = ByteBuffer.allocate(6 + 12 * kinds.length);
        records.putShort((short) 0).putShort((short) kinds.length).putShort((short) records.capacity());
        for (int i = 0; i < kinds.length; i++) {
            byte[] text = texts[i].getBytes(StandardCharsets.UTF_16BE);
            records.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) 0x409)
                    .putShort((short) kinds[i]);
            records.putShort((short) text.length).putShort((short) strings.size());
            strings.writeBytes(text);
        }
        return ByteBuffer.allocate(records.capacity() + strings.size())
                .put(records.array())
                .put(strings.toByteArray())
                .array();
    }
}
