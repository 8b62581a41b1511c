package org.huoshui.reporting.origin;

import java.util.List;
import org.huoshui.kernel.Problem;

/**
 * An old report as read.
 *
 * @param docx the document the template will be made of: tracked changes accepted, or laid out anew from plain text
 * @param notices what happened to it on the way in
 */
record ReadPaper(Kind kind, byte[] docx, List<Problem> notices) {

    enum Kind {
        DOCX,
        DOC,
        TEXT,
        PASTED
    }

    ReadPaper {
        notices = List.copyOf(notices);
    }
}
