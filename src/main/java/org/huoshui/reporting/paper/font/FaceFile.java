package org.huoshui.reporting.paper.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One face in a mapped TrueType or OpenType file, by its tables. Faces of a collection share the mapping. Offsets beyond the
 * file throw {@link IndexOutOfBoundsException}: the file is damaged.
 */
final class FaceFile {

    private static final int COLLECTION = 0x74746366;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    private static final int CFF_TYPE = 0x4f54544f;
    private static final int MOST_FACES = 64;

    final Path path;
    final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    private FaceFile(Path path, ByteBuffer bytes, int at) {
        this.path = path;
        this.bytes = bytes;
        int count = u16(at + 4);
        for (int i = 0; i < count; i++) {
            int entry = at + 12 + 16 * i;
            String tag = tag(entry);
            tables.put(tag, bytes.getInt(entry + 8));
            lengths.put(tag, bytes.getInt(entry + 12));
        }
    }

    /** The faces of a file; none where it is no font of this kind. */
    static List<FaceFile> open(Path path) throws IOException {
        ByteBuffer bytes;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() < 12 || channel.size() > Integer.MAX_VALUE) return List.of();
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        int kind = bytes.getInt(0);
        List<FaceFile> faces = new ArrayList<>();
        if (kind == COLLECTION) {
            int count = Math.min(bytes.getInt(8), MOST_FACES);
            for (int i = 0; i < count; i++) faces.add(new FaceFile(path, bytes, bytes.getInt(12 + 4 * i)));
        } else if (kind == TRUE_TYPE || kind == APPLE_TRUE_TYPE || kind == CFF_TYPE) {
            faces.add(new FaceFile(path, bytes, 0));
        }
        return faces;
    }

    private String tag(int at) {
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 4; i++) tag.append((char) (bytes.get(at + i) & 0xff));
        return tag.toString();
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    int table(String name) {
        Integer at = tables.get(name);
        if (at == null) throw new IndexOutOfBoundsException("no table " + name);
        return at;
    }

    int length(String table) {
        return lengths.getOrDefault(table, 0);
    }

    int u8(int at) {
        return bytes.get(at) & 0xff;
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    int s16(int at) {
        return bytes.getShort(at);
    }

    int s32(int at) {
        return bytes.getInt(at);
    }
}
