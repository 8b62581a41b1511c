package org.huoshui.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.huoshui.kernel.Refused;
import org.huoshui.server.backup.Manifest.FileTotal;
import org.huoshui.server.backup.Manifest.Header;
import org.huoshui.server.backup.Manifest.TableTotal;
import org.huoshui.server.backup.Manifest.Totals;
import org.jspecify.annotations.Nullable;

/** Opens a backup and recomputes every digest in it; nothing is unpacked to a disk. */
public final class CheckingBackup {

    private CheckingBackup() {}

    /** A backup found whole. */
    public static final class Sound {

        private final Header header;
        private final Totals totals;

        private Sound(Header header, Totals totals) {
            this.header = header;
            this.totals = totals;
        }

        Header header() {
            return header;
        }

        Totals totals() {
            return totals;
        }

        public String takenAt() {
            return header.takenAt();
        }

        /** Version of the program that took it. */
        public String program() {
            return header.program();
        }

        public int tables() {
            return totals.tables().size();
        }

        public long rows() {
            return totals.rows();
        }

        /** Before compression. */
        public long bytes() {
            return totals.bytes();
        }

        public int files() {
            return totals.files().size();
        }

        /** The newest line of the audit trail in it, as text; empty where it had none. */
        public String trail() {
            return Objects.requireNonNullElse(totals.trail(), "");
        }
    }

    /**
     * @throws Refused SRV-421 to SRV-424 when the file cannot be opened or is damaged, SRV-433 when it was laid out by a
     *     newer program
     */
    public static Sound check(Path file, Passphrase passphrase, Consumer<Step> progress) {
        Recomputing recomputing = new Recomputing(progress);
        Unpacking.go(file, passphrase, recomputing);
        Header header = recomputing.header;
        Totals said = recomputing.totals;
        if (header == null || said == null) throw Unpacking.damaged(file, "cut off");
        recomputing.endTable();
        for (int i = 0; i < header.tables().size(); i++) {
            String name = header.tables().get(i).name();
            TableTotal seen = recomputing.tables.getOrDefault(name, empty(name));
            if (i >= said.tables().size() || !said.tables().get(i).equals(seen)) throw Unpacking.damaged(file, name);
        }
        if (said.tables().size() != header.tables().size() || !said.files().equals(recomputing.files))
            throw Unpacking.damaged(file, "files");
        return new Sound(header, said);
    }

    private static TableTotal empty(String name) {
        Digesting none = new Digesting();
        return new TableTotal(name, 0, 0, none.sha256Hex());
    }

    private static final class Recomputing implements Unpacking.Visitor {

        private final Consumer<Step> progress;
        private final Map<String, TableTotal> tables = new HashMap<>();
        private final List<FileTotal> files = new ArrayList<>();
        private @Nullable Header header;
        private @Nullable Totals totals;
        private String table = "";
        private Digesting digest = new Digesting();
        private long rows;
        private long bytes;

        Recomputing(Consumer<Step> progress) {
            this.progress = progress;
        }

        @Override
        public void header(Header said) {
            if (said.format() > Manifest.FORMAT)
                throw Refused.because(BackupFault.FROM_A_NEWER_PROGRAM, said.program(), "format " + said.format());
            header = said;
        }

        @Override
        public void file(String path, InputStream content) throws IOException {
            Digesting whole = new Digesting();
            long length = copy(content, whole);
            files.add(new FileTotal(path, length, whole.sha256Hex()));
        }

        @Override
        public void part(String name, InputStream content) throws IOException {
            if (!name.equals(table)) {
                endTable();
                if (tables.containsKey(name)) throw new IOException("a table twice");
                table = name;
                digest = new Digesting();
            }
            long before = digest.rows();
            bytes += copy(content, digest);
            rows += digest.rows() - before;
            progress.accept(new Step(
                    Step.Doing.CHECKING,
                    table,
                    tables.size(),
                    header == null ? 0 : header.tables().size(),
                    rows,
                    bytes));
        }

        void endTable() {
            if (!table.isEmpty())
                tables.put(table, new TableTotal(table, digest.rows(), digest.bytes(), digest.sha256Hex()));
            table = "";
        }

        @Override
        public void totals(Totals said) {
            totals = said;
        }

        private static long copy(InputStream from, OutputStream to) throws IOException {
            byte[] some = new byte[1 << 16];
            long all = 0;
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                to.write(some, 0, read);
                all += read;
            }
            return all;
        }
    }
}
