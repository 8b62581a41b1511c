package org.huoshui.indicators.recognition;

/**
 * What the headings say about a paragraph.
 *
 * @param heading the folded headings above it, outermost first
 * @param unit the unit of a table in lines of text, 亿元; empty where there is none
 * @param plan it tells what shall be done, so that growth and amounts in it are aims
 */
record Section(String heading, boolean plan, String unit) {}
