/**
 * Banks, firms and government at one table (政银企对接会): who is invited and came, what was presented and signed, and what
 * became of each signature until the money was there. The minutes write themselves from these records.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("event")
package org.huoshui.matchmaking.event;
