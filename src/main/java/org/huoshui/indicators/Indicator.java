package org.huoshui.indicators;

import java.util.List;
import java.util.Set;
import org.huoshui.directory.Institution;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue.
 *
 * @param name the Chinese name, unique in the catalogue
 * @param unit the display unit; values are stored in its base unit
 * @param direction which end of a ranking is first
 * @param aggregation how a region's value comes from its institutions' values
 * @param formula for derived indicators, an expression over phrases that comes to the base unit as it stands, so a
 *     quotient in % reads {@code 百分比(各项贷款余额, 各项存款余额)} or {@code 各项贷款余额 / 各项存款余额 * 100}; for {@link
 *     Aggregation#WEIGHTED} the name of the weighing indicator; else absent
 * @param decimals digits after the point for display in {@code unit}
 * @param requiredOf kinds of institution that must report it each month; they are the N of "n of N"
 * @param aliases other names in workbooks and reports
 */
public record Indicator(
        IndicatorId id,
        String name,
        Unit unit,
        Kind kind,
        String definition,
        Direction direction,
        Aggregation aggregation,
        @Nullable String formula,
        int decimals,
        Set<Institution.Kind> requiredOf,
        List<String> aliases) {

    public enum Kind {
        /** At the end of the month. */
        STOCK,
        /** From 1 January to the end of the month. 较年初 has no meaning for it. */
        FLOW,
        /** A quotient; its changes are in 个百分点 when its unit is %. */
        RATIO
    }

    public enum Direction {
        HIGHER_FIRST,
        LOWER_FIRST
    }

    public enum Aggregation {
        /** Institutions add up. */
        SUM,
        /** Computed from other indicators by {@link Indicator#formula}, at every level. */
        FORMULA,
        /** Σ(value × weight) ÷ Σ weight, the weight being another indicator's value of the same institution. */
        WEIGHTED,
        /** Exists for regions only: bulletins, the wider economy. */
        NONE
    }

    public Indicator {
        requiredOf = Set.copyOf(requiredOf);
        aliases = List.copyOf(aliases);
        if (decimals < 0 || decimals > 8) throw new IllegalArgumentException("decimals: " + decimals);
        if (aggregation == Aggregation.FORMULA && formula == null)
            throw new IllegalArgumentException(id + " is derived but has no formula");
    }
}
