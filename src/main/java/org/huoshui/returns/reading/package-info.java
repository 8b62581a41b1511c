/**
 * How a workbook is understood. Sheets become visible grids, grids fall into tables, and every number in a table asks
 * the labels to its left, the heads above it, the titles, the sheet's name and the file's name for the five things that
 * make it an observation: indicator, subject, month, unit, and whether it is a value at all or only a change.
 *
 * <p>The grammar is general: it knows how Chinese offices write months, units, numbering and hierarchies, and nothing
 * about any file in particular.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.returns.reading;
