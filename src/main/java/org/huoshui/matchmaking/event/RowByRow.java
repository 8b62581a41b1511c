package org.huoshui.matchmaking.event;

import java.util.function.Function;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of a list one by one within one transaction: what a refused row has begun is undone, the others stay. */
@Component
public class RowByRow {

    private final TransactionTemplate nested;

    RowByRow(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param key of the cell a refusal is remembered at
     * @return what the taker gives; null when the row is faulty
     */
    public <T> @Nullable T take(ListRow row, String key, Function<ListRow, T> taker) {
        try {
            return nested.execute(status -> {
                T taken = taker.apply(row);
                if (!row.isFaulty()) return taken;
                status.setRollbackOnly();
                return null;
            });
        } catch (Refused refused) {
            row.fault(key, refused);
            return null;
        }
    }
}
