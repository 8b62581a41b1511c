/**
 * Type: finds what is installed, reads glyphs out of TrueType and OpenType files (collections and CFF outlines too) without
 * loading them, and writes the few a document needs as a small font of its own.
 *
 * <p>Files are mapped, not read: a collection like Noto Serif CJK holds 23 MB of outlines of which a report needs a
 * thousandth. See docs/adr/0012.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.paper.font;
