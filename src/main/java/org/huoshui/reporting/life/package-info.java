/**
 * A report's life: its versions from draft over review to issue, what people remarked on its paragraphs, which drafted
 * sentences the writer kept, how two of its versions differ, and what the data say differently since.
 *
 * <p>A document once written never changes: {@link org.huoshui.reporting.life.Life} is the table of what may follow, and
 * every step is a row of its own.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.life;
