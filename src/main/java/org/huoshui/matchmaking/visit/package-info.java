/**
 * Bankers and officers call on firms: campaigns with their target firms, advisers paired with firms, what was said and granted
 * at each visit, and the problems firms raise, each with its clock until it is struck off (销号).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("visit")
package org.huoshui.matchmaking.visit;
