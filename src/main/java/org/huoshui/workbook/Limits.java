package org.huoshui.workbook;

/**
 * How large a workbook may be before it is refused.
 *
 * @param bytes size of the file
 * @param unpackedBytes size of an .xlsx after unpacking; a zip bomb fails here
 * @param cells over all sheets
 */
public record Limits(long bytes, long unpackedBytes, int cells) {

    /** Enough for anything a bank sends about one month: 20 MB packed, 200 MB unpacked, 500 000 cells. */
    public static final Limits DEFAULT = new Limits(20L << 20, 200L << 20, 500_000);

    public Limits {
        if (bytes <= 0 || unpackedBytes <= 0 || cells <= 0)
            throw new IllegalArgumentException("limits are positive: " + bytes + " " + unpackedBytes + " " + cells);
    }
}
