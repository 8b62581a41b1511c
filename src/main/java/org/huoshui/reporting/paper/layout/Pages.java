package org.huoshui.reporting.paper.layout;

import java.util.List;
import org.huoshui.reporting.paper.font.SubsetFont;
import org.huoshui.reporting.paper.font.Typefaces;
import org.huoshui.reporting.template.Docx;

/**
 * A document ready for the setter.
 *
 * @param formatting objects (XSL-FO 1.1); families are {@code F0} … in the order of the fonts
 * @param images PNG and JPEG as in the document, called {@code image/0} … by the formatting objects
 * @param unknown characters no installed face has; the formatting objects lack them
 */
public record Pages(
        String title, String formatting, List<SubsetFont> fonts, List<byte[]> images, List<String> unknown) {

    /** @param title for the reader's window */
    public static Pages of(Docx docx, String title, Typefaces typefaces) {
        return FormattingObjects.of(WordReader.read(docx, title), typefaces);
    }
}
