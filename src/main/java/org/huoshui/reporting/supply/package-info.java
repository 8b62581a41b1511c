/** Who could bring a number that is not there: the kinds of institution that report it, or the desk or bureau that keeps it. */
@org.jspecify.annotations.NullMarked
package org.huoshui.reporting.supply;
