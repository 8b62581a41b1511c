package org.huoshui.matchmaking.matching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.Condition;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.product.CreditConditions;
import org.huoshui.matchmaking.product.Product;
import org.huoshui.matchmaking.product.Products;
import org.springframework.stereotype.Component;

/**
 * The indexes of the last few days asked for, made anew when the catalogue has changed. What is on offer is the same for
 * everybody, so the program itself reads it.
 */
@Component
class Indexes {

    private static final int KEPT = 64;

    private record Key(LocalDate day, String stamp) {}

    private final Products products;
    private final CreditConditions conditions;
    private final Map<Key, ProductIndex> kept = new LinkedHashMap<>();

    Indexes(Products products, CreditConditions conditions) {
        this.products = products;
        this.conditions = conditions;
    }

    ProductIndex on(LocalDate day) {
        // within the caller's transaction the walls stand as they are; published products are there for everybody
        return Asking.as(Asker.system(), () -> {
            Key key = new Key(day, products.stamp());
            synchronized (kept) {
                ProductIndex known = kept.get(key);
                if (known != null) return known;
            }
            ProductIndex made = new ProductIndex(
                    products.onOffer(day).stream().map(this::read).toList());
            synchronized (kept) {
                if (kept.size() >= KEPT) kept.remove(kept.keySet().iterator().next());
                kept.put(key, made);
            }
            return made;
        });
    }

    private OnOffer read(Product product) {
        try {
            Condition condition = conditions.parse(product.terms().condition());
            return new OnOffer(product, condition, false);
        } catch (Refused unreadable) {
            return new OnOffer(product, null, true);
        }
    }

    static OnOffer read(Product product, org.huoshui.indicators.Conditions language) {
        String text = product.terms().condition();
        return new OnOffer(product, text.isBlank() ? null : language.parse(text), false);
    }

    List<OnOffer> onOffer(LocalDate day) {
        return on(day).products();
    }
}
