/**
 * How a report looks on paper. Two shipped styles — the official document of GB/T 9704-2012 and a plain report — name the
 * roles a paragraph can play; {@link org.huoshui.reporting.paper.Restyling} moves a Word document from one to the other.
 * From the same Word document come PDF and OFD: {@code paper.layout} reads it and says it in XSL-FO, {@code paper.font} finds
 * installed type and takes out the glyphs needed, {@code paper.output} has FOP and ofdrw write the pages down.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper;
