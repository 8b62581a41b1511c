package org.huoshui.returns.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.huoshui.directory.Institution;

/**
 * One check as it stands from a date on.
 *
 * @param rule an EXPRESSION that must hold, the phrase an OUTLIER is measured by, the factors of a UNIT_SLIP; else empty
 * @param tolerance OUTLIER: times the usual spread; UNIT_SLIP: how far, as a factor, a ratio may be off
 * @param floor OUTLIER: percentage points from the median below which nothing stands out
 * @param zh, en the sentences; names in braces are filled in ({@code {indicator}}, {@code {value}} …)
 * @param institutions the kinds it applies to
 * @param regions whether it applies to region-level sources
 * @param ordinal place in the list
 */
public record Check(
        String code,
        LocalDate effectiveFrom,
        Scope scope,
        Kind kind,
        Severity severity,
        String rule,
        BigDecimal tolerance,
        BigDecimal floor,
        String zh,
        String en,
        Set<Institution.Kind> institutions,
        boolean regions,
        boolean active,
        int ordinal) {

    /** What a return is compared with. */
    public enum Scope {
        PRESENCE,
        WITHIN,
        EARLIER,
        OTHERS
    }

    public enum Kind {
        EXPRESSION,
        REQUIRED,
        NON_NEGATIVE,
        UNIT_SLIP,
        OUTLIER
    }

    public enum Severity {
        ERROR,
        WARNING,
        /** Said, but nothing is demanded. */
        NOTE
    }

    public Check {
        institutions = Set.copyOf(institutions);
    }
}
