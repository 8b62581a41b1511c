/**
 * The credit picture of a firm (资信): what departments know about it, each item with its date and source, and the grade that
 * follows item by item from rules which are rows with a date. The firm sees every item and may dispute it.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.directory.credit;
