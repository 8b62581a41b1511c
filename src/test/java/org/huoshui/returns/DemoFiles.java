package org.huoshui.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The demo county's files, as a user has them. */
public final class DemoFiles {

    private static final Path SAMPLES = Path.of("samples");

    private DemoFiles() {}

    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static Upload upload(String path) {
        return Upload.of(name(path), bytes(path));
    }

    /** Paths of the workbooks in a folder of samples. */
    public static List<String> in(String folder) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            return files.map(p -> folder + "/" + p.getFileName())
                    .filter(p -> p.endsWith(".xls") || p.endsWith(".xlsx") || p.endsWith(".xlsm"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
