package org.huoshui.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.huoshui.kernel.Refused;
import org.huoshui.server.backup.Manifest.Header;
import org.huoshui.server.backup.Manifest.Totals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Goes once through a backup file, from its first byte to its last. */
final class Unpacking {

    private static final int LARGEST_JSON = 64_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Unpacking() {}

    /** Who is told what is in the file, in its order; throws to stop. */
    interface Visitor {

        void header(Header header) throws IOException;

        void file(String path, InputStream content) throws IOException;

        /** A part of a table; parts of one table follow each other. */
        void part(String table, InputStream content) throws IOException;

        void totals(Totals totals) throws IOException;
    }

    /** A visitor's own trouble, which is not the file's. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(Throwable cause) {
            super(cause);
        }
    }

    /**
     * @throws Refused SRV-421 to SRV-424
     */
    static void go(Path file, Passphrase passphrase, Visitor visitor) {
        try (InputStream in = Files.newInputStream(file)) {
            Seal.Opened opened = Seal.opening(in, passphrase, file);
            walk(opened, visitor);
            if (!opened.verify()) throw damaged(file, "its digest does not fit");
        } catch (NoSuchFileException e) {
            throw Refused.because(BackupFault.NO_SUCH_FILE, file);
        } catch (Refused | Stopped e) {
            throw e;
        } catch (IOException | PGPException | RuntimeException e) {
            // whatever a reader of damaged bytes stumbles over
            throw damaged(file, e.getClass().getSimpleName());
        }
    }

    static Refused damaged(Path file, String why) {
        return Refused.because(BackupFault.DAMAGED, file, why);
    }

    private static void walk(InputStream opened, Visitor visitor) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(opened, 1 << 16), "UTF-8");
        boolean headed = false;
        boolean totalled = false;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = entry.getName();
            if (totalled || headed == name.equals(Manifest.HEADER)) throw new IOException("out of order");
            if (name.equals(Manifest.HEADER)) {
                visitor.header(json(tar, Header.class));
                headed = true;
            } else if (name.equals(Manifest.TOTALS)) {
                visitor.totals(json(tar, Totals.class));
                totalled = true;
            } else if (name.startsWith("files/")) {
                visitor.file(name.substring("files/".length()), tar);
            } else if (name.startsWith("tables/") && name.indexOf('/', 7) > 0) {
                visitor.part(name.substring("tables/".length(), name.indexOf('/', 7)), tar);
            } else throw new IOException("unknown entry");
        }
        if (!totalled) throw new IOException("cut off");
    }

    private static <T> T json(InputStream in, Class<T> type) throws IOException {
        byte[] text = in.readNBytes(LARGEST_JSON);
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            throw new IOException("unreadable " + type.getSimpleName(), e);
        }
    }
}
