package org.huoshui.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which files of the data folder belong to a backup: keys and settings. The database is copied by table, its passwords are
 * made anew by every folder, logs and locks tell of this process only.
 */
final class FolderFiles {

    private static final long LARGEST = 10_000_000;

    private FolderFiles() {}

    /** Paths relative to the folder, sorted. */
    static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(FolderFiles::belongs)
                    .filter(path -> small(folder.resolve(path)))
                    .sorted()
                    .toList();
        }
    }

    static boolean belongs(Path relative) {
        if (relative.isAbsolute() || !relative.normalize().equals(relative)) return false;
        String first = relative.getName(0).toString();
        String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
        if (first.equals("..") || first.isEmpty()) return false;
        if (relative.getNameCount() > 1)
            return first.equals("config")
                    || first.equals("keys")
                            && !name.equals("database.properties")
                            && !name.equals("initial-password")
                            && !name.endsWith(".half");
        return isWitness(relative)
                || name.equals("demo")
                || name.endsWith(".yaml")
                || name.endsWith(".yml")
                || name.endsWith(".properties");
    }

    /**
     * What says outside the database how far the trail had got. Read before the snapshot begins: read later, it could speak
     * of lines the snapshot does not have.
     */
    static boolean isWitness(Path relative) {
        String name = relative.toString();
        return relative.getNameCount() == 1 && name.startsWith("audit.head") && !name.endsWith(".new");
    }

    private static boolean small(Path file) {
        try {
            return Files.size(file) <= LARGEST;
        } catch (IOException e) {
            return false;
        }
    }
}
