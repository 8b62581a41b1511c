package org.huoshui.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.huoshui.server.Migrations;
import org.huoshui.server.ProgramVersion;
import org.huoshui.server.backup.Manifest.FileTotal;
import org.huoshui.server.backup.Manifest.Header;
import org.huoshui.server.backup.Manifest.Table;
import org.huoshui.server.backup.Manifest.TableTotal;
import org.huoshui.server.backup.Manifest.Totals;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays one snapshot out as a tar: the header, the files, each table in parts of a few megabytes (a tar wants to know a
 * length before the bytes, and nobody knows a table's), the totals.
 */
final class Packing {

    private static final int PART = 8_000_000;
    private static final long BETWEEN_STEPS = 200_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TarArchiveOutputStream tar;
    private final GZIPOutputStream zipped;
    private final Connection snapshot;
    private final Consumer<Step> progress;
    private final List<TableTotal> totals = new ArrayList<>();
    private long rows;
    private long bytes;
    private long lastStep = System.nanoTime();

    Packing(OutputStream out, Connection snapshot, Consumer<Step> progress) throws IOException {
        this.zipped = new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
        this.tar = new TarArchiveOutputStream(zipped, "UTF-8");
        this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.snapshot = snapshot;
        this.progress = progress;
    }

    int tables() {
        return totals.size();
    }

    long rows() {
        return rows;
    }

    /** The files that have to be read before the snapshot is taken. */
    static Map<Path, byte[]> witnesses(Path data) throws IOException {
        Map<Path, byte[]> early = new LinkedHashMap<>();
        for (Path path : FolderFiles.of(data))
            if (FolderFiles.isWitness(path)) early.put(path, Files.readAllBytes(data.resolve(path)));
        return early;
    }

    void pack(Instant at, Path data, Map<Path, byte[]> witnesses) throws IOException, SQLException {
        // nobody may change or drop a table between the list and the last copy
        List<Table> tables = Schema.tables(snapshot);
        for (Table table : tables)
            Schema.run(snapshot, "lock table " + Schema.quoted(table.name()) + " in access share mode");
        String database = String.valueOf(Schema.one(snapshot, "show server_version"));
        json(
                Manifest.HEADER,
                new Header(
                        Manifest.FORMAT,
                        ProgramVersion.text(),
                        at.toString(),
                        database,
                        Migrations.applied(snapshot),
                        tables));
        List<FileTotal> files = new ArrayList<>();
        for (Path path : FolderFiles.of(data))
            if (!FolderFiles.isWitness(path)) files.add(file(path, Files.readAllBytes(data.resolve(path))));
        for (var early : witnesses.entrySet()) files.add(file(early.getKey(), early.getValue()));
        CopyManager copying = snapshot.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : tables) {
            try (Parts parts = new Parts(table.name(), tables.size())) {
                copying.copyOut(Schema.copyOut(table), parts);
                parts.flushPart();
                totals.add(new TableTotal(table.name(), parts.rows(), parts.bytes(), parts.sha256Hex()));
            }
            step(table.name(), tables.size());
        }
        json(Manifest.TOTALS, new Totals(totals, Schema.sequences(snapshot), files, Schema.newestOfTheTrail(snapshot)));
        tar.finish();
        zipped.finish();
        zipped.flush();
        progress.accept(new Step(Step.Doing.FINISHED, "", totals.size(), tables.size(), rows, bytes));
    }

    private FileTotal file(Path path, byte[] content) throws IOException {
        String name = path.toString().replace('\\', '/');
        entry("files/" + name, content, content.length);
        Digesting digest = new Digesting();
        digest.write(content, 0, content.length);
        return new FileTotal(name, content.length, digest.sha256Hex());
    }

    private void json(String name, Object content) throws IOException {
        byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        entry(name, text, text.length);
    }

    private void entry(String name, byte[] content, int length) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(length);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
        tar.write(content, 0, length);
        tar.closeArchiveEntry();
    }

    private void step(String table, int of) {
        lastStep = System.nanoTime();
        progress.accept(new Step(Step.Doing.READING, table, totals.size(), of, rows, bytes));
    }

    /** A table on its way into the tar. */
    private final class Parts extends Digesting {

        private final String table;
        private final int of;
        private byte[] part = new byte[1 << 16];
        private int filled;
        private int number;

        Parts(String table, int of) {
            this.table = table;
            this.of = of;
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            long before = rows();
            super.write(from, start, length);
            rows += rows() - before;
            bytes += length;
            if (filled > 0 && filled + length > PART) flushPart();
            if (filled + length > part.length)
                part = java.util.Arrays.copyOf(part, Math.max(filled + length, Math.min(PART, part.length * 4)));
            System.arraycopy(from, start, part, filled, length);
            filled += length;
            if (System.nanoTime() - lastStep > BETWEEN_STEPS) step(table, of);
        }

        void flushPart() throws IOException {
            if (filled == 0) return;
            entry("tables/%s/%06d.copy".formatted(table, ++number), part, filled);
            filled = 0;
        }
    }
}
