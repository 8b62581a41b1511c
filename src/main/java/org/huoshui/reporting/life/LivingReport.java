package org.huoshui.reporting.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a report, and where the report stands.
 *
 * @param id of the life
 * @param report the version's document
 * @param newest the newest version's document
 * @param revision grows with each choice of sentences
 * @param append the next version gets the section of problems its template lacks
 * @param issued the document that was issued
 * @param replaces the life of the report it took the place of
 */
record LivingReport(
        long id,
        long report,
        int version,
        long newest,
        int newestVersion,
        ReportState state,
        int revision,
        boolean append,
        @Nullable DocumentNumber number,
        @Nullable LocalDate issuedOn,
        @Nullable Long issued,
        @Nullable Long replaces) {

    boolean isNewest() {
        return report == newest;
    }
}
