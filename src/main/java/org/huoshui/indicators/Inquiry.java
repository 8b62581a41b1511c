package org.huoshui.indicators;

import java.util.List;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A question that may ask for more than one figure: several phrases, of several places or institutions, over several
 * months.
 *
 * @param columns the phrases, without the place or the month where those are listed; one at least
 * @param members what the listed subjects are called together, 各银行; empty where there is none
 * @param subjects whom it is asked of, in the order of print; empty: as the phrases say
 * @param months which months, earliest first; empty: as the phrases say
 * @param order absent: the order of print
 */
public record Inquiry(
        List<Phrase> columns,
        String members,
        List<Subject> subjects,
        List<Month> months,
        @Nullable Order order) {

    public Inquiry {
        columns = List.copyOf(columns);
        subjects = List.copyOf(subjects);
        months = List.copyOf(months);
    }

    /** True for a question of one figure. */
    public boolean isSingle() {
        return columns.size() == 1 && subjects.isEmpty() && months.isEmpty();
    }

    /** @param limit how many lines at most; 0 for all */
    public record Order(First first, int limit) {
        public enum First {
            /** By the indicator's own direction: the highest of a deposit, the lowest of a 不良贷款率. */
            BEST,
            WORST,
            HIGHEST,
            LOWEST
        }
    }

    /** Either understood, or what was not with the nearest names. */
    public sealed interface Reading {
        record Understood(Inquiry inquiry) implements Reading {}

        record NotUnderstood(Problem problem, String rest, List<String> nearest) implements Reading {}
    }
}
