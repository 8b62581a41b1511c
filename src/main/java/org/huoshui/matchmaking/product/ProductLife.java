package org.huoshui.matchmaking.product;

import static org.huoshui.kernel.Asker.Role.DIRECTOR;
import static org.huoshui.kernel.Asker.Role.INSTITUTION;
import static org.huoshui.kernel.Asker.Role.OFFICER;
import static org.huoshui.kernel.Asker.Role.STATISTICIAN;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** A product's life as a table. A draft is changed in place; once published, a change is a new version from its day. */
public final class ProductLife {

    /** What an action asks for. */
    public enum Demanded implements Lifecycle.Demand {
        TERMS("条款完整、准入条件可读", "terms complete, condition readable"),
        DAY("生效日期", "a day from which it holds"),
        REASON("停售原因", "a reason");

        private final Said said;

        Demanded(String zh, String en) {
            this.said = new Said(zh, en);
        }

        @Override
        public Said said() {
            return said;
        }
    }

    // a bank keeps its own, behind the walls; the office may help
    private static final Set<Role> KEEPERS = Set.of(INSTITUTION, DIRECTOR, STATISTICIAN, OFFICER);

    public static final Lifecycle<ProductState, ProductAction> TABLE = new Lifecycle<>(
            ProductState.class,
            List.of(
                    row(null, ProductAction.CREATE, ProductState.DRAFT, KEEPERS, Demanded.TERMS),
                    row(ProductState.DRAFT, ProductAction.CHANGE, ProductState.DRAFT, KEEPERS, Demanded.TERMS),
                    row(ProductState.DRAFT, ProductAction.PUBLISH, ProductState.PUBLISHED, KEEPERS, Demanded.DAY),
                    row(
                            ProductState.PUBLISHED,
                            ProductAction.CHANGE,
                            ProductState.PUBLISHED,
                            KEEPERS,
                            Demanded.TERMS,
                            Demanded.DAY),
                    row(
                            ProductState.PUBLISHED,
                            ProductAction.WITHDRAW,
                            ProductState.WITHDRAWN,
                            KEEPERS,
                            Demanded.REASON),
                    row(ProductState.WITHDRAWN, ProductAction.RESUME, ProductState.PUBLISHED, KEEPERS)));

    private ProductLife() {}
}
