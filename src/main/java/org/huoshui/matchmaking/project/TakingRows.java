package org.huoshui.matchmaking.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.ListTakenView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a workbook in row by row: what one row's refusal takes back must not be the other rows'. */
@Component
public class TakingRows {

    private static final int MOST_ROWS = 5000;

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TakingRows(TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.events = events;
    }

    record RowsTaken(String action, String subject, Map<String, String> detail) implements Auditable {}

    /**
     * @param action the trail's line for the whole file
     * @param kind first part of its subject
     * @param each takes one row, or says what is wrong with it
     * @throws Refused when the file is no such list
     */
    public ListTakenView take(
            String action, String kind, String fileName, byte[] content, List<Head> heads, Consumer<ListRow> each) {
        ListBook book = ListBook.read(fileName, content, heads, MOST_ROWS);
        for (ListRow row : book.rows()) {
            transaction.executeWithoutResult(status -> {
                each.accept(row);
                if (row.isFaulty()) status.setRollbackOnly();
            });
        }
        int added = (int) (book.rows().size() - book.faulty());
        transaction.executeWithoutResult(status -> events.publishEvent(new RowsTaken(
                action,
                kind + "/" + fileName,
                Map.of("added", Integer.toString(added), "refused", Long.toString(book.faulty())))));
        return ListTakenView.of(added, 0, 0, book, fileName, content);
    }

    /** What is to be known before the first row, read in a transaction: outside of one there is nothing to be seen. */
    public <T> List<T> beforehand(Supplier<List<T>> read) {
        return Objects.requireNonNull(transaction.execute(status -> read.get()));
    }

    /** What a service refuses is remembered at the cell. */
    public static void attempt(ListRow row, String key, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            row.fault(key, refused);
        }
    }
}
