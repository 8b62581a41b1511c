/**
 * Writes pages down: PDF (ISO 32000-1) and OFD (GB/T 33190-2016). Both take the same {@link
 * org.huoshui.reporting.paper.layout.Sheet}s, so that they cannot differ; text stays text, fonts travel along.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper.output;
