/**
 * What matchmaking's records add up to: the views of dated facts that {@code indicators} reads as figure sources, and what
 * banks return held against what is recorded here.
 */
@org.jspecify.annotations.NullMarked
package org.huoshui.matchmaking.facts;
