/**
 * Last year's report becomes this year's template.
 *
 * <p>A file somebody wrote by hand goes in ({@link org.huoshui.reporting.origin.PaperReader}): Word, old Word, text,
 * pasted text; what it becomes is always one .docx with its tracked changes accepted. Its words ({@link
 * org.huoshui.reporting.origin.PaperText}) go to {@link org.huoshui.indicators.Recognition}; each number of a table goes
 * there as a sentence made of its row and column heads. What was found is kept and shown beside the text, people decide
 * about each figure, and what they decided is written into the document as tags ({@link
 * org.huoshui.reporting.origin.TemplateWriter}). The library checks the result like any other template.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.origin;
