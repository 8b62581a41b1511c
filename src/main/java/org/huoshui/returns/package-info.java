/**
 * The way of a workbook: received, read, checked, accepted, restated. What is accepted becomes observations.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "returns",
        allowedDependencies = {"kernel", "indicators", "directory", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.returns;
