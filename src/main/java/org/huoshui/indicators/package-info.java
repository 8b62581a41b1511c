/**
 * The heart: the catalogue of indicators, observations as they came in, and the only place where a figure is computed.
 *
 * <p>A figure is named by a {@link org.huoshui.indicators.Phrase} in the words of the office. One parser serves report
 * tags, formulas, check rules and the ask box.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "indicators",
        allowedDependencies = {"kernel", "directory", "workbook"})
@org.jspecify.annotations.NullMarked
package org.huoshui.indicators;
