/**
 * What comes in from outside: files that prove something, needs by the hundred in a workbook, needs from a telephone without
 * an account; and what goes out to the institutions on a schedule and comes back filled in. Nothing is decided here: each row
 * goes through the same services as the buttons of the pages.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.matchmaking.intake;
