/**
 * The office's language: names and the words around them, read strictly in templates and formulas, forgivingly in the ask
 * box. One vocabulary ({@link org.huoshui.indicators.language.AskWord}) serves every reader, so a word learnt by one is known to all.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.indicators.language;
