package org.huoshui.reporting.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the shipped templates into the source tree. */
final class MakeTemplates {

    private static final Path FOLDER = Path.of("src/main/resources/reporting/templates");

    private MakeTemplates() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("annual-report.docx"), AnnualReport.write());
        Files.write(FOLDER.resolve("monthly-bulletin.docx"), MonthlyBulletin.write());
        Files.write(FOLDER.resolve("leaders-brief.docx"), LeadersBrief.write());
    }
}
