package org.huoshui.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How far the trail had got, outside the database: {@code audit.head} in the data folder. Who cuts the end off the trail, or
 * computes it anew, would have to change this file, too. A file that says what the database denies is kept under another name
 * ({@code audit.head.…}) and counts for ever.
 */
@Component
class HeadFile {

    static final String NAME = "audit.head";

    private static final Pattern CLAIM = Pattern.compile("""
            huoshui-audit-head/1
            line (\\d{1,18}) ([0-9a-f]{64})
            seal (\\d{1,9}) ([0-9a-f]{64})
            at (\\S+)
            """);

    private final Path folder;

    HeadFile(Environment environment) {
        this.folder = Path.of(environment.getProperty("huoshui.data", "data")).toAbsolutePath();
    }

    /**
     * What a file says was there.
     *
     * @param line number of the last line, with its hash
     * @param seal number of the last seal, 0 for none, with the SM3 of its statement
     * @param at when it was said
     */
    record Claim(Path file, long line, String hash, int seal, String sealHash, Instant at) {}

    /** @param unreadable files that say nothing that can be understood */
    record Claims(List<Claim> claims, List<Path> unreadable) {}

    boolean isThere() {
        return Files.exists(folder.resolve(NAME));
    }

    Optional<Claim> current() {
        return isThere() ? read(folder.resolve(NAME)) : Optional.empty();
    }

    /** The file and all its set-aside predecessors. */
    Claims all() {
        List<Claim> claims = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path file : files()) read(file).ifPresentOrElse(claims::add, () -> unreadable.add(file));
        return new Claims(claims, unreadable);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(NAME) && !name.endsWith(".new");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<Claim> read(Path file) {
        try {
            Matcher said = CLAIM.matcher(Files.readString(file));
            if (!said.matches()) return Optional.empty();
            return Optional.of(new Claim(
                    file,
                    Long.parseLong(said.group(1)),
                    said.group(2),
                    Integer.parseInt(said.group(3)),
                    said.group(4),
                    Instant.parse(said.group(5))));
        } catch (IOException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, and on the disk when this returns. */
    void write(Chain.Head head, int seal, String sealHash, Instant at) throws IOException {
        String text = "huoshui-audit-head/1\nline %d %s\nseal %d %s\nat %s\n"
                .formatted(head.number(), head.hash(), seal, sealHash, at);
        Files.createDirectories(folder);
        Path half = folder.resolve(NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(half, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps a file the database contradicts, and makes room for a new one. */
    Path setAside(Instant now) throws IOException {
        Path aside = folder.resolve(NAME + "." + now.toEpochMilli());
        return Files.move(folder.resolve(NAME), aside);
    }
}
