/**
 * From a Word document to pages: {@link org.huoshui.reporting.paper.layout.WordReader} takes in what stands where and how it
 * looks, named styles resolved; {@link org.huoshui.reporting.paper.layout.Typesetting} breaks lines as Chinese is broken and
 * puts them on {@link org.huoshui.reporting.paper.layout.Sheet}s, on which every mark has its place. Lengths are points.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper.layout;
