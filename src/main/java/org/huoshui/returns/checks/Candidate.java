package org.huoshui.returns.checks;

import java.util.List;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Observation;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;

/**
 * A return's values before they are accepted.
 *
 * @param covers the institutions' months it speaks for; required items are looked for in each
 */
public record Candidate(List<Value> values, List<Cover> covers) {

    /** @param unit the unit the cell was read in */
    public record Value(Observation observation, Unit unit) {}

    public record Cover(InstitutionId institution, Month month) {}

    public Candidate {
        values = List.copyOf(values);
        covers = List.copyOf(covers);
    }

    public List<Observation> observations() {
        return values.stream().map(Value::observation).toList();
    }
}
