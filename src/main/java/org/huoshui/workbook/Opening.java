package org.huoshui.workbook;

import org.huoshui.kernel.Problem;

/** What came of trying to open a file. */
public sealed interface Opening {

    record Opened(Book book) implements Opening {}

    /** The file is not taken; the problem says why and what to do, with a {@link WorkbookCode}. */
    record Unreadable(Problem problem) implements Opening {}
}
