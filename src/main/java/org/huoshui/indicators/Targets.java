package org.huoshui.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The year's plan. */
public interface Targets {

    /**
     * @param of what the plan fixes: the value itself, its increment since year start or its growth since year start
     * @param amount base unit; % for growth
     * @param ceiling true when the plan is kept by staying at or below it (不良率控制在…以内)
     */
    record Target(
            IndicatorId indicator, Subject subject, int year, Comparison of, BigDecimal amount, boolean ceiling) {}

    List<Target> of(Subject subject, int year);

    Optional<Target> find(IndicatorId indicator, Subject subject, int year);

    void set(Target target);

    void remove(IndicatorId indicator, Subject subject, int year);
}
