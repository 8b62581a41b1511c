package org.huoshui.reporting.paper;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.paper.font.Typefaces;
import org.huoshui.reporting.paper.layout.Pages;
import org.huoshui.reporting.paper.output.OfdWriter;
import org.huoshui.reporting.paper.output.PdfWriter;
import org.huoshui.reporting.template.Docx;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes PDF and OFD of a Word document. Installed type is looked for once; again when something was lacking, so that
 * installing a font helps at once.
 */
@Component
public class Press {

    private final List<Path> folders;
    private final Path ownFolder;
    private final InstantSource clock;
    private volatile @Nullable Typefaces typefaces;

    /** The office's own fonts lie in {@code huoshui.fonts}, by default {@code fonts} in the data folder. */
    @Autowired
    Press(Environment environment, InstantSource clock) {
        Path data = Path.of(environment.getProperty("huoshui.data", "data"));
        this.ownFolder = Path.of(
                environment.getProperty("huoshui.fonts", data.resolve("fonts").toString()));
        this.folders = Typefaces.usualFolders(List.of(ownFolder));
        this.clock = clock;
    }

    /** @param ownFolder where the office may put fonts */
    Press(List<Path> folders, Path ownFolder, InstantSource clock) {
        this.folders = folders;
        this.ownFolder = ownFolder;
        this.clock = clock;
    }

    /** @throws Refused (REP-601, REP-602) when installed type cannot print it */
    public byte[] pdf(byte[] docx, String title) {
        return PdfWriter.write(pages(docx, title), clock.instant());
    }

    /** @throws Refused (REP-601, REP-602) when installed type cannot print it */
    public byte[] ofd(byte[] docx, String title) {
        return OfdWriter.write(pages(docx, title), clock.instant());
    }

    private Pages pages(byte[] bytes, String title) {
        Docx docx = Docx.open("report.docx", bytes);
        Typefaces known = typefaces;
        if (known == null || !known.canSetChinese()) known = lookAgain();
        if (!known.canSetChinese()) throw Refused.because(PaperError.NO_CHINESE_TYPE, ownFolder.toAbsolutePath());
        Pages pages = Pages.of(docx, title, known);
        if (pages.unknown().isEmpty()) return pages;
        pages = Pages.of(docx, title, lookAgain());
        if (!pages.unknown().isEmpty())
            throw Refused.because(PaperError.UNKNOWN_CHARACTERS, String.join(" ", pages.unknown()));
        return pages;
    }

    private Typefaces lookAgain() {
        Typefaces found = Typefaces.in(folders);
        typefaces = found;
        return found;
    }
}
