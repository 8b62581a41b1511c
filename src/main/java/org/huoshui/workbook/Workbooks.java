package org.huoshui.workbook;

import java.util.Optional;
import org.huoshui.kernel.Problem;

/** Opens files as workbooks. Pure: no file is written, no network is touched, no macro runs. */
public final class Workbooks {

    private Workbooks() {}

    public static Opening open(byte[] file, String fileName) {
        return open(file, fileName, Limits.DEFAULT);
    }

    /**
     * Reads an .xls or .xlsx. What the file is, is decided by its content, never by its name.
     *
     * @param fileName last part of the name it came under; used in sentences
     */
    public static Opening open(byte[] file, String fileName, Limits limits) {
        Optional<Problem> refusal = Inspection.refusal(file, fileName, limits);
        return refusal.<Opening>map(Opening.Unreadable::new).orElseGet(() -> PoiBook.read(file, fileName, limits));
    }
}
