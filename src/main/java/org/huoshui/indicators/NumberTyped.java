package org.huoshui.indicators;

import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Month;

/**
 * Somebody typed a region's number on a page.
 *
 * @param value base unit
 */
record NumberTyped(IndicatorId indicator, String region, Month month, String value, String note) implements Auditable {

    @Override
    public String action() {
        return "number.typed";
    }

    @Override
    public String subject() {
        return "indicator/" + indicator;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("region", region, "month", month.toString(), "value", value, "note", note);
    }
}
