package org.huoshui.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a reader of the sheet sees it.
 *
 * @param text of a text cell its text; else the plain form: {@code 1234.5}, {@code 2022-12-31}, {@code TRUE},
 *     {@code #REF!}; empty for a blank cell
 * @param number the stored number without binary noise (15 significant digits, as Excel itself shows at most); absent
 *     unless the kind is NUMBER
 * @param date absent unless the kind is DATE
 * @param formula without its equals sign; absent for a typed value
 * @param indent steps of indentation set in the cell's style
 * @param comment the cell's note; absent when there is none
 */
public record Cell(
        Address address,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        NumberFormat format,
        @Nullable String formula,
        int indent,
        @Nullable String comment) {

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** {@code #REF!} and its like, typed or computed. */
        ERROR,
        /** A formula without a stored value that cannot be computed here either. */
        UNCOMPUTED,
        BLANK
    }

    public Cell {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.NUMBER) != (number != null)) throw new IllegalArgumentException("a number cell has a number");
        if ((kind == Kind.DATE) != (date != null)) throw new IllegalArgumentException("a date cell has a date");
    }

    static Cell blank(Address address) {
        return new Cell(address, Kind.BLANK, "", null, null, NumberFormat.GENERAL, null, 0, null);
    }

    /** The number as printed: ×100 under a percent format, scaled where the format scales. */
    public @Nullable BigDecimal shown() {
        return number == null ? null : number.scaleByPowerOfTen(format.power());
    }

    /** Nothing in it, or only white space. */
    public boolean isBlank() {
        return kind == Kind.BLANK || (kind == Kind.TEXT && text.isBlank());
    }
}
