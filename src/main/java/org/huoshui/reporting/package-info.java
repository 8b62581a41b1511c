/**
 * Templates, documents and proof: the report writes itself from the figures. Everybody may be read by reporting, nobody
 * uses it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "reporting",
        allowedDependencies = {"kernel", "indicators", "directory", "returns", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting;
