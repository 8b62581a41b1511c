/**
 * The tag engine: a Word document with phrases in double braces goes in, the same document with figures comes out.
 *
 * <p>A template is read once into a {@link org.huoshui.reporting.template.Blueprint}: tags freed from the runs Word
 * scattered them over, loops and conditions turned into ranges of sibling elements. {@link
 * org.huoshui.reporting.template.Filling} repeats the loops, asks for all figures at once, decides the conditions, and
 * writes texts and charts, each figure in a content control of its own.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.template;
