package org.huoshui.matchmaking.product;

import java.util.Map;
import java.util.TreeMap;
import org.huoshui.kernel.Auditable;

/** What became of a product, told to the trail. */
record ProductEvent(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    static ProductEvent of(
            ProductAction action, Product product, Map<String, String> before, Map<String, String> after, String why) {
        String past = switch (action) {
            case CREATE -> "product.created";
            case CHANGE -> "product.changed";
            case PUBLISH -> "product.published";
            case WITHDRAW -> "product.withdrawn";
            case RESUME -> "product.resumed";
        };
        Map<String, String> detail = Map.of(
                "institution", product.institution().code(),
                "name", product.terms().name(),
                "version", Integer.toString(product.version()),
                "from", product.from().toString());
        return new ProductEvent(past, "product/" + product.id(), detail, before, after, why);
    }

    static ProductEvent imported(String file, int added, int changed, int refused) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("file", file);
        detail.put("added", Integer.toString(added));
        detail.put("changed", Integer.toString(changed));
        detail.put("refused", Integer.toString(refused));
        return new ProductEvent("product.imported", "products", detail, Map.of(), Map.of(), "");
    }
}
