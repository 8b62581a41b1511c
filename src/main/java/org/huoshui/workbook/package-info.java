/**
 * Excel in and out: a workbook as cells with addresses, marked-up copies, tables to download. Knows no domain: what a
 * cell means is for others to say.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "workbook",
        allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.huoshui.workbook;
