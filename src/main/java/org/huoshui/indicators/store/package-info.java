/**
 * Writes accepted numbers and plans: append-only observations, the totals that make comparisons fast, the year's targets.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.indicators.store;
