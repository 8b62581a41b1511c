/**
 * Type as installed: which faces there are, which one stands in for a font a document names, and the part of a face a
 * document uses. FontBox reads the files; what is written is a small TrueType file, because the Chinese faces of Linux come
 * as collections of PostScript outlines, which neither the setter of PDF takes nor every reader of OFD draws.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper.font;
