package org.huoshui.indicators;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** Somebody gave an indicator another name, or took one away. */
record CatalogueChanged(String action, IndicatorId indicator, String name) implements Auditable {

    @Override
    public String subject() {
        return "indicator/" + indicator;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of();
    }

    @Override
    public Map<String, String> before() {
        return action.endsWith("removed") ? Map.of("name", name) : Map.of();
    }

    @Override
    public Map<String, String> after() {
        return action.endsWith("removed") ? Map.of() : Map.of("name", name);
    }
}
