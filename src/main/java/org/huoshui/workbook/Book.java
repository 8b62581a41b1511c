package org.huoshui.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A workbook as read: immutable, without ties to the file or to a library.
 *
 * @param fileName last part of the name it came under
 */
public record Book(String fileName, Format format, List<Sheet> sheets) {

    public enum Format {
        XLS("application/vnd.ms-excel"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** {@code .xls} or {@code .xlsx}. */
        public String extension() {
            return this == XLS ? ".xls" : ".xlsx";
        }
    }

    public Book {
        sheets = List.copyOf(sheets);
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
