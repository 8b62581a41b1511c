/**
 * Which products fit a need, and why. Hard conditions decide first: an index over all products on offer answers exactly what
 * holding each condition against the need would answer ({@link org.huoshui.matchmaking.matching.ProductIndex}). What is left is
 * scored by stated parts with weights that are rows. Nothing is learnt and nothing is random: the same need, products, weights
 * and history give the same answer, and every number in it is said in words.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.matchmaking.matching;
