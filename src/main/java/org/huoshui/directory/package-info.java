/**
 * Regions, groups of regions, institutions and their other names: the places and subjects every figure belongs to.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "directory",
        allowedDependencies = {"kernel", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.directory;
