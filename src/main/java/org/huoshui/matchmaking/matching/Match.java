package org.huoshui.matchmaking.matching;

import java.util.List;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.product.Product;

/**
 * A product that fits a need.
 *
 * @param score 0 to 1000, the weighted mean of the parts
 * @param parts in the order of the enum, those without weight left out
 */
public record Match(Product product, int score, List<Part> parts) {

    /**
     * @param weight points it counts
     * @param permille 0 to 1000
     * @param said the sentence behind the number, with the numbers it comes from
     */
    public record Part(MatchPart part, int weight, int permille, Verdict verdict, Said said) {}

    /** Whether a part speaks for the match. */
    public enum Verdict {
        FOR,
        NEITHER,
        AGAINST
    }

    /**
     * A product that does not fit, and each demand that stands against it.
     */
    public record Excluded(Product product, List<Said> reasons) {
        public Excluded {
            reasons = List.copyOf(reasons);
        }
    }

    public Match {
        parts = List.copyOf(parts);
    }

    public InstitutionId institution() {
        return product.institution();
    }

    public List<Said> pros() {
        return parts.stream()
                .filter(part -> part.verdict() == Verdict.FOR)
                .map(Part::said)
                .toList();
    }

    public List<Said> cons() {
        return parts.stream()
                .filter(part -> part.verdict() == Verdict.AGAINST)
                .map(Part::said)
                .toList();
    }
}
