/** The door to returns over HTTP: lists, the grid that looks like the sheet, steps, the calendar, checks. */
@org.jspecify.annotations.NullMarked
package org.huoshui.returns.web;
