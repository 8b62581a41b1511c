package org.huoshui.indicators.recognition;

/**
 * What the headings say about a paragraph.
 *
 * @param heading the folded headings above it, outermost first
 * @param plan it tells what shall be done, so that growth and amounts in it are aims
 */
record Section(String heading, boolean plan) {}
