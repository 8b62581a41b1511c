package org.huoshui.launcher;

import org.huoshui.matchmaking.ProductRegister;

/** What the invented institutions offer, on sale since 2021 and 2022. */
final class DemoProducts {

    private DemoProducts() {}

    static int load(ProductRegister products, byte[] workbook) {
        return products.importProducts("products.xlsx", workbook);
    }
}
