package org.huoshui.reporting.paper.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The faces installed on this machine, and which to use for a font a document names. Safe for many threads. */
public final class Typefaces {

    private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);
    private static final int DEEPEST = 8;
    private static final String CHINESE_SAMPLE = "中国金融存贷款，。、“”";

    private final List<Face> faces;
    private final Map<Wanted, List<Face>> chains = new ConcurrentHashMap<>();

    private record Wanted(String font, boolean bold) {}

    private Typefaces(List<Face> faces) {
        this.faces = faces;
    }

    /** Looks through folders and what is below them; those that are not there are passed over. */
    public static Typefaces in(List<Path> folders) {
        List<Face> faces = new ArrayList<>();
        Set<Path> seen = new LinkedHashSet<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
                files.filter(Typefaces::looksLikeType)
                        .sorted()
                        .filter(seen::add)
                        .forEach(file -> read(file, faces));
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("Fonts below {} left out: {}", folder, e.getMessage());
            }
        }
        return new Typefaces(List.copyOf(faces));
    }

    private static boolean looksLikeType(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc|otf|otc)");
    }

    // a damaged file is passed over like one that is not there
    private static void read(Path path, List<Face> faces) {
        try {
            faces.addAll(Face.in(path));
        } catch (IOException | RuntimeException e) {
            LOG.debug("Font {} left out: {}", path, e.getMessage());
        }
    }

    /** Where Windows, WPS, macOS and Linux keep type; {@code first} goes before them. */
    public static List<Path> usualFolders(List<Path> first) {
        String home = System.getProperty("user.home", ".");
        List<Path> folders = new ArrayList<>(first);
        for (String root : new String[] {"WINDIR", "LOCALAPPDATA", "ProgramFiles", "ProgramFiles(x86)"}) {
            String value = System.getenv(root);
            if (value == null) continue;
            switch (root) {
                case "WINDIR" -> folders.add(Path.of(value, "Fonts"));
                case "LOCALAPPDATA" -> {
                    folders.add(Path.of(value, "Microsoft", "Windows", "Fonts"));
                    folders.add(Path.of(value, "Kingsoft", "WPS Office"));
                }
                default -> folders.add(Path.of(value, "Kingsoft", "WPS Office"));
            }
        }
        for (String folder : new String[] {
            "/System/Library/Fonts",
            "/Library/Fonts",
            home + "/Library/Fonts",
            "/System/Library/AssetsV2/com_apple_MobileAsset_Font7",
            "/System/Library/AssetsV2/com_apple_MobileAsset_Font6",
            "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            home + "/.local/share/fonts",
            home + "/.fonts",
            "/opt/kingsoft/wps-office/office6/fonts"
        }) folders.add(Path.of(folder));
        return folders;
    }

    /** Whether Chinese can be set at all. */
    public boolean canSetChinese() {
        return chain(new Wanted("宋体", false)).stream()
                .filter(Face::chinese)
                .anyMatch(face -> CHINESE_SAMPLE.codePoints().allMatch(face::has));
    }

    /**
     * The face to set a character in.
     *
     * @param font as the document names it
     * @return empty where no installed face has the character
     */
    public Optional<Face> faceFor(String font, boolean bold, int codePoint) {
        for (Face face : chains.computeIfAbsent(new Wanted(font, bold), this::chain))
            if (face.has(codePoint)) return Optional.of(face);
        return Optional.empty();
    }

    /** Best first: the font itself, its role's stand-ins, all Chinese faces, all others. */
    private List<Face> chain(Wanted wanted) {
        Set<Face> chain = new LinkedHashSet<>();
        add(chain, new FontRole.Candidate(Face.folded(wanted.font()), 400), wanted.bold());
        for (FontRole.Candidate candidate : FontRole.of(wanted.font()).candidates) add(chain, candidate, wanted.bold());
        for (FontRole.Candidate candidate : FontRole.SONG.candidates) add(chain, candidate, wanted.bold());
        for (FontRole.Candidate candidate : FontRole.HEI.candidates) add(chain, candidate, wanted.bold());
        faces.stream().filter(Face::upright).filter(Face::chinese).forEach(chain::add);
        faces.stream().filter(Face::upright).forEach(chain::add);
        return List.copyOf(chain);
    }

    private void add(Set<Face> chain, FontRole.Candidate candidate, boolean bold) {
        int weight = bold ? 700 : candidate.weight();
        faces.stream()
                .filter(face -> face.upright() && face.isCalled(candidate.foldedName()))
                .min(Comparator.comparingInt(face -> Math.abs(face.weight() - weight)))
                .ifPresent(chain::add);
    }

    /** For the page about the system and for tests. */
    public int size() {
        return faces.size();
    }
}
