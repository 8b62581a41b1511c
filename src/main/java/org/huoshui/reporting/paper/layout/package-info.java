/**
 * From a Word document to formatting objects: {@link org.huoshui.reporting.paper.layout.WordReader} takes in what stands
 * where and how it looks, named styles resolved; {@link org.huoshui.reporting.paper.layout.FormattingObjects} says it in
 * XSL-FO, charts as SVG. Lengths are points.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper.layout;
