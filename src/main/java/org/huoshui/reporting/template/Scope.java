package org.huoshui.reporting.template;

import org.huoshui.indicators.Subject;

/**
 * Whom the phrases at a place of the document are about: the document's own place, or the member a loop has reached.
 *
 * @param name in full
 * @param shortName as in tables
 * @param ordinal the member's place in its loop from 1; 0 outside loops
 * @param sentence what the loop over notable things has to say, with tags; empty in all others
 */
record Scope(Subject subject, String name, String shortName, int ordinal, String sentence) {}
