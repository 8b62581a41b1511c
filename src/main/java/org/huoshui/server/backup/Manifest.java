package org.huoshui.server.backup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a backup says about itself: a header before everything else, the totals after it. */
final class Manifest {

    /** Grows with each change of the layout that an older program could not read. */
    static final int FORMAT = 1;

    static final String HEADER = "header.json";
    static final String TOTALS = "manifest.json";

    private Manifest() {}

    /**
     * @param program version that took the backup
     * @param takenAt ISO-8601, UTC
     * @param database version of PostgreSQL
     * @param migrations per module, version and checksum of each migration the data had been through
     */
    record Header(
            int format,
            String program,
            String takenAt,
            String database,
            Map<String, Map<String, @Nullable Integer>> migrations,
            List<Table> tables) {}

    /** @param columns those that are stored, in the order of the copy */
    record Table(String name, List<String> columns) {}

    /** @param trail the newest line of the audit trail, as text; absent when it has none */
    record Totals(
            List<TableTotal> tables,
            List<SequenceAt> sequences,
            List<FileTotal> files,
            @Nullable String trail) {

        long rows() {
            return tables.stream().mapToLong(TableTotal::rows).sum();
        }

        long bytes() {
            return tables.stream().mapToLong(TableTotal::bytes).sum();
        }
    }

    /** @param sha256 of the table as COPY writes it */
    record TableTotal(String name, long rows, long bytes, String sha256) {}

    /** @param last the value given out last; absent when none was */
    record SequenceAt(String name, @Nullable Long last, long start) {}

    /** @param path in the data folder, with slashes */
    record FileTotal(String path, long bytes, String sha256) {}
}
