package org.huoshui.indicators;

import java.util.Set;

/**
 * Offers the records of a module's daily work as figures, so that nobody types a second time what the office has already
 * written down: a bean per view.
 *
 * <p>The view ({@code security_invoker}, so that the walls of the tables behind it hold) has the columns {@code indicator
 * text, region text, institution text, day date, value numeric, record text, label text}; each row is one dated fact:
 *
 * <ul>
 *   <li>about a region (county or township; institution null) or about an institution (region null). What is to be seen of
 *       a county and of its townships is offered as rows of both;
 *   <li>{@code value} in the base unit, below zero where something is taken back;
 *   <li>{@code record} names what it was read from, {@code need/12}; {@code label} says it in words for a list.
 * </ul>
 *
 * <p>From these a {@link Indicator.Kind#FLOW} of a month is the sum of the facts from 1 January to the end of the month, a
 * {@link Indicator.Kind#STOCK} the sum of all facts up to the end of the month. Where firms are counted and not deeds, only
 * the first deed of a firm in the year is a fact. Before the first fact about a subject its figure is missing; from then on a
 * month without facts is what the sum says. A month that has not begun is missing. Ratios have no facts: they have a formula.
 *
 * <p>A reported or typed observation of the same indicator, subject and month goes before the source, and what institutions
 * return themselves (now or within the twelve months before) is never patched from records: a late return is a gap.
 */
public interface FigureSource {

    /** Name of the view. */
    String view();

    /** Every indicator the view can have rows of, and no other. */
    Set<IndicatorId> indicators();
}
