package org.huoshui.assurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A file somebody might send by mistake or on purpose, made from a seed: the same number gives the same file.
 *
 * @param kind what was done to it, for the protocol
 */
record HostileFile(int number, String kind, String name, byte[] content) {

    private static final int LARGEST = 400_000;

    /** Good files to begin with: the samples' workbooks and reports, and the shipped templates. */
    static List<Path> originals(Path project) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("samples", "src/main/resources/reporting/templates")) {
            try (Stream<Path> all = Files.walk(project.resolve(folder))) {
                all.filter(file -> file.toString().matches(".*\\.(xlsx?|docx|xlsm)"))
                        .filter(file ->
                                file.toFile().length() > 100 && file.toFile().length() < LARGEST)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    static HostileFile of(int number, long seed, List<Path> originals) {
        Random random = new Random(seed * 1_000_003 + number);
        Path original = originals.get(random.nextInt(originals.size()));
        byte[] good = bytes(original);
        String name = original.getFileName().toString();
        int dice = random.nextInt(100);
        if (dice < 22) return new HostileFile(number, "bits flipped", name, flipped(good, random));
        if (dice < 34)
            return new HostileFile(number, "cut off", name, Arrays.copyOf(good, random.nextInt(good.length)));
        if (dice < 42) return new HostileFile(number, "spliced with another", name, spliced(good, random, originals));
        if (dice < 48) return new HostileFile(number, "block overwritten", name, overwritten(good, random));
        if (dice < 53) return new HostileFile(number, "another's extension", renamed(name, random), good);
        if (dice < 57) return new HostileFile(number, "odd name", oddName(name, random), good);
        if (dice < 60) return new HostileFile(number, "noise", name, noise(random));
        if (dice < 63) return new HostileFile(number, "something in front or behind", name, polyglot(good, random));
        HostilePackage made = HostilePackage.of(random, good);
        return new HostileFile(number, made.kind(), made.name().isEmpty() ? name : made.name(), made.content());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] flipped(byte[] good, Random random) {
        byte[] file = good.clone();
        int times = 1 + random.nextInt(40);
        // half of them where the structure is: at the beginning and the end
        for (int i = 0; i < times; i++) {
            int reach = Math.min(file.length, 2_048);
            int at = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(reach);
                case 1 -> file.length - 1 - random.nextInt(reach);
                default -> random.nextInt(file.length);
            };
            file[at] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    private static byte[] spliced(byte[] good, Random random, List<Path> originals) {
        byte[] other = bytes(originals.get(random.nextInt(originals.size())));
        int head = random.nextInt(good.length);
        int tail = random.nextInt(other.length);
        byte[] file = Arrays.copyOf(good, head + other.length - tail);
        System.arraycopy(other, tail, file, head, other.length - tail);
        return file;
    }

    private static byte[] overwritten(byte[] good, Random random) {
        byte[] file = good.clone();
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(4_096));
        byte[] filling = new byte[to - from];
        if (random.nextBoolean()) random.nextBytes(filling);
        else Arrays.fill(filling, (byte) (random.nextBoolean() ? 0xFF : 0));
        System.arraycopy(filling, 0, file, from, filling.length);
        return file;
    }

    private static String renamed(String name, Random random) {
        List<String> ends = List.of(".xls", ".xlsx", ".docx", ".doc", ".txt", ".pdf", ".tsv", ".xlsm", "", ".xlsx.exe");
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + ends.get(random.nextInt(ends.size()));
    }

    private static String oddName(String name, Random random) {
        List<String> names = List.of(
                "../../../../etc/passwd.xlsx",
                "..\\..\\windows\\system32\\" + name,
                "报".repeat(400) + ".xlsx",
                "a\u0000b.xlsx",
                "<script>alert(1)</script>.xlsx",
                "\u202Excod.xlsx",
                "=cmd|' /C calc'!A0.xlsx",
                "%2e%2e%2f%00.xlsx",
                "😀\uD83D.xlsx",
                "'; drop table returns_return; --.xlsx",
                " ",
                ".",
                "CON.xlsx",
                "a\tb.xlsx",
                "{0}{1}{99}.xlsx");
        return names.get(random.nextInt(names.size()));
    }

    private static byte[] noise(Random random) {
        if (random.nextInt(4) == 0) return new byte[random.nextInt(3)];
        byte[] file = new byte[random.nextInt(20_000)];
        random.nextBytes(file);
        byte[] mark = switch (random.nextInt(6)) {
            case 0 -> new byte[] {'P', 'K', 3, 4};
            case 1 ->
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
            case 2 -> "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
            case 3 -> new byte[] {(byte) 0xFF, (byte) 0xFE};
            case 4 -> "{\\rtf1".getBytes(StandardCharsets.US_ASCII);
            default -> new byte[0];
        };
        System.arraycopy(mark, 0, file, 0, Math.min(mark.length, file.length));
        return file;
    }

    private static byte[] polyglot(byte[] good, Random random) {
        byte[] other = random.nextBoolean()
                ? "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)
                : "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[good.length + other.length];
        boolean before = random.nextBoolean();
        System.arraycopy(other, 0, file, before ? 0 : good.length, other.length);
        System.arraycopy(good, 0, file, before ? other.length : 0, good.length);
        return file;
    }
}
