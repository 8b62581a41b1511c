/**
 * Checks of a return as data: rules in phrases, with severity, sentences and a date from which they hold. Errors block
 * acceptance, warnings ask for a reason. Everything a check compares is computed by the indicators module with the
 * return's values laid over what is stored.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.returns.checks;
