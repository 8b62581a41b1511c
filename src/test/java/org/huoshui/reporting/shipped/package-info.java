/**
 * Makes the templates shipped in {@code src/main/resources/reporting/templates}: real Word documents in the format of
 * GB/T 9704-2012, with phrases for numbers. Sentences and layout are kept here; an office changes its own copy in Word.
 *
 * <p>Make them again with {@code ./mvnw -q -Dfast -Dweb.skip test-compile exec:exec@templates}.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.shipped;
