package org.huoshui.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Seen;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes lines out of the house: as a sheet for people, or as JSON lines from which anybody can recompute the chain. */
@Service
public class ExportingTrail {

    /** Rows of a sheet that a person can still open. */
    static final int MOST_ROWS = 100_000;

    private static final int BATCH = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SealingTrail.OFFICE);

    private final AuditTrail trail;
    private final Seals seals;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ExportingTrail(
            AuditTrail trail,
            Seals seals,
            JsonMapper json,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.trail = trail;
        this.seals = seals;
        this.json = json;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Newest first, heads in Chinese. */
    byte[] sheet(AuditTrail.Filter filter) {
        long count = trail.count(filter);
        if (count > MOST_ROWS) throw Refused.because(AuditError.TOO_MANY_ROWS, count, MOST_ROWS);
        tell("xlsx", count);
        List<Column> columns = List.of(
                Column.number("序号", null, 0),
                Column.text("时间"),
                Column.text("操作人"),
                Column.text("账号"),
                Column.text("来源地址"),
                Column.text("操作"),
                Column.text("对象"),
                Column.text("变更前"),
                Column.text("变更后"),
                Column.text("原因"),
                Column.text("详情"),
                Column.text("结果"),
                Column.text("校验值（SM3）"));
        return new TableExport("操作记录", "操作记录", columns).bytes(() -> rows(filter, ExportingTrail::cells));
    }

    private static List<@Nullable Object> cells(AuditEntry one) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.number());
        cells.add(TIME.format(one.at()));
        cells.add(one.name());
        cells.add(one.account());
        cells.add(one.address());
        cells.add(TrailWords.action(one.action()));
        cells.add(TrailWords.subject(one.subject()));
        cells.add(pairs(one.before()));
        cells.add(pairs(one.after()));
        cells.add(one.why());
        cells.add(pairs(one.detail()));
        cells.add(
                switch (one.result()) {
                    case "DONE" -> "完成";
                    case "REFUSED" -> "被拒绝";
                    default -> "失败";
                });
        cells.add(one.hash());
        return cells;
    }

    private static String pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> TrailWords.field(pair.getKey()) + "：" + TrailWords.value(pair.getKey(), pair.getValue()))
                .collect(Collectors.joining("；"));
    }

    /** One JSON object a line, newest first; after them the seals, newest first. The stream stays open. */
    void jsonLines(AuditTrail.Filter filter, OutputStream out) throws IOException {
        tell("jsonl", trail.count(filter));
        write(filter, out);
    }

    /** Everything, for the shell. Leaves a line as any other export. @return how many lines of the trail */
    public long everything(OutputStream out) throws IOException {
        AuditTrail.Filter all = new AuditTrail.Filter(null, null, null, null, null, null, null, null);
        tell("jsonl", trail.count(all));
        return write(all, out);
    }

    private long write(AuditTrail.Filter filter, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long count = 0;
        for (Iterator<AuditEntry> lines = rows(filter, one -> one); lines.hasNext(); count++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("line", lines.next());
            writer.append(json.writeValueAsString(line)).append('\n');
        }
        List<Seal> sealed = transaction.execute(status -> seals.all());
        if (sealed != null) {
            for (Seal seal : sealed.reversed()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("seal", seal.number());
                line.put("statement", seal.statement());
                line.put("key", seal.signed().keyId());
                line.put("signature", seal.signed().signature());
                writer.append(json.writeValueAsString(line)).append('\n');
            }
        }
        writer.flush();
        return count;
    }

    private void tell(String form, long lines) {
        Seen seen = new Seen("trail.export", "trail", Map.of("form", form, "lines", Long.toString(lines)), "");
        transaction.executeWithoutResult(status -> events.publishEvent(seen));
    }

    private <T> Iterator<T> rows(AuditTrail.Filter filter, java.util.function.Function<AuditEntry, T> as) {
        return new Iterator<>() {
            private List<AuditEntry> batch = trail.some(filter, 0, BATCH);
            private int at;

            @Override
            public boolean hasNext() {
                if (at < batch.size()) return true;
                if (batch.size() < BATCH) return false;
                batch = trail.some(filter, batch.getLast().id(), BATCH);
                at = 0;
                return !batch.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) throw new java.util.NoSuchElementException();
                return as.apply(batch.get(at++));
            }
        };
    }
}
