package org.huoshui.returns;

import org.huoshui.indicators.Catalogue;
import org.huoshui.kernel.Month;
import org.huoshui.returns.reading.BookReader;
import org.huoshui.workbook.Book;
import org.jspecify.annotations.Nullable;

/**
 * Understands a bank's own workbook: which number is which indicator, of whom, of which month, in which unit. It knows no
 * file in particular: titles, heads, labels, units and hierarchies are read by one general grammar. Pure: no database, no
 * clock; equal input gives an equal reading. Safe for use by many threads.
 */
public final class ReturnReader {

    private final BookReader reader;

    public ReturnReader(Catalogue catalogue, KnownNames known) {
        this.reader = new BookReader(catalogue, known);
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
        return reader.read(book, remembered, said);
    }
}
