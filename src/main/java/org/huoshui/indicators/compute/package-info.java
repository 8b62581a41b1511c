/**
 * Computes figures: a snapshot of the months a request needs, the comparisons over it, ranks, proofs, and what is worth a
 * second look.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.indicators.compute;
