/**
 * The phrase language run backwards: the figures of a text written by hand, each with what it means.
 *
 * <p>A paragraph goes through four steps. {@link org.huoshui.indicators.recognition.NumeralScanner} finds numbers and masks
 * with their units and passes over dates, ordinals, document numbers and names. {@link
 * org.huoshui.indicators.recognition.ClauseTokens} cuts the words between them with the vocabulary of the ask box and the words of
 * reports. {@link org.huoshui.indicators.recognition.Grammar} walks the words, carries subjects over clauses, deals parallel lists
 * out and says how each figure is compared. {@link org.huoshui.indicators.recognition.Cues} names the subject where no
 * indicator's name stands in the text: daily work is told in verbs (走访企业, 发放宣传资料), so each indicator lists the words
 * that betray it. {@link org.huoshui.indicators.recognition.Binding} weighs both.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.indicators.recognition;
