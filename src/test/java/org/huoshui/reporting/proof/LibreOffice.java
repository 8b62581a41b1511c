package org.huoshui.reporting.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program itself, where this machine has it. */
final class LibreOffice {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final String DOCX = "docx:MS Word 2007 XML";

    private final Path folder;

    LibreOffice(Path folder) {
        this.folder = folder;
    }

    static boolean isHere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Opened and saved again. */
    byte[] savedAgain(byte[] docx) throws IOException, InterruptedException {
        return converted(docx, "docx", DOCX);
    }

    /** Saved as .odt, and that as .docx. */
    byte[] throughOdt(byte[] docx) throws IOException, InterruptedException {
        return converted(converted(docx, "docx", "odt"), "odt", DOCX);
    }

    private byte[] converted(byte[] content, String from, String to) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "office");
        Path in = Files.write(work.resolve("in." + from), content);
        Path out = Files.createDirectory(work.resolve("out"));
        Process office = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-env:UserInstallation=" + work.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
        try (Stream<Path> files = Files.list(out)) {
            return Files.readAllBytes(
                    files.findFirst().orElseThrow(() -> new IOException("LibreOffice wrote nothing")));
        }
    }
}
