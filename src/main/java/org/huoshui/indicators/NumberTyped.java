package org.huoshui.indicators;

import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * Somebody typed a region's number on a page.
 *
 * @param was what stood there before, base unit; absent where nothing did
 * @param value base unit
 * @param note what the number rests on
 */
record NumberTyped(
        IndicatorId indicator,
        String region,
        Month month,
        @Nullable String was,
        String value,
        String note) implements Auditable {

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
        return Map.of("region", region, "month", month.toString());
    }

    @Override
    public Map<String, String> before() {
        return was == null ? Map.of() : Map.of("value", was);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("value", value);
    }

    @Override
    public String why() {
        return note;
    }
}
