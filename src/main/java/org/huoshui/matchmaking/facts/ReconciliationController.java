package org.huoshui.matchmaking.facts;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Indicator;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.facts.Reconciliation.Candidate;
import org.huoshui.matchmaking.facts.Reconciliation.Item;
import org.huoshui.matchmaking.facts.Reconciliation.Line;
import org.huoshui.matchmaking.facts.Reconciliation.Reason;
import org.huoshui.matchmaking.facts.Reconciliation.Verdict;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 账表核对 of matchmaking: what is recorded here beside what the same bank returned. */
@RestController
@RequestMapping("/api/matchmaking/reconciliation")
@OpenTo.Readers
class ReconciliationController {

    private final Reconciling reconciling;
    private final Catalogue catalogue;

    ReconciliationController(Reconciling reconciling, Catalogue catalogue) {
        this.reconciling = reconciling;
        this.catalogue = catalogue;
    }

    record ReconciledItemView(Item item, Said name, String indicator, String unit) {}

    /** @param value base unit, plain decimal; {@code text} in the item's unit */
    record ReconciledAmountView(String value, String text) {}

    record ReconciledLineView(
            String bank,
            String name,
            ReconciledAmountView recorded,
            ReconciledAmountView recordedInMonth,
            @Nullable ReconciledAmountView returned,
            @Nullable ReconciledAmountView returnedInMonth,
            @Nullable ReconciledAmountView difference,
            Verdict verdict,
            Said verdictName) {}

    record ReconciliationView(
            ReconciledItemView item,
            List<ReconciledItemView> items,
            String month,
            int days,
            List<ReconciledLineView> lines) {}

    /**
     * @param effect by how much the difference would change; {@code exact} where this, with at most two others, is the whole of it
     * @param record what page shows it, {@code need/12}
     */
    record ReconciliationCandidateView(
            Reason reason,
            Said reasonName,
            String day,
            String record,
            String label,
            ReconciledAmountView effect,
            boolean exact) {}

    @GetMapping
    @Confidential(value = "reconciliation", subject = "reconciliation/{month}")
    ReconciliationView reconciliation(
            @RequestParam String month,
            @RequestParam(defaultValue = "ISSUED") Item item,
            @RequestParam(defaultValue = "5") int days) {
        Reconciliation found = reconciling.of(item, month(month), days);
        return new ReconciliationView(
                view(item),
                Arrays.stream(Item.values()).map(this::view).toList(),
                month,
                days,
                found.lines().stream().map(line -> view(line, item)).toList());
    }

    /** Records that may explain a bank's difference. */
    @GetMapping("/{bank}")
    @Confidential(value = "reconciliation", subject = "reconciliation/{month}/{bank}")
    List<ReconciliationCandidateView> candidates(
            @PathVariable String bank,
            @RequestParam String month,
            @RequestParam(defaultValue = "ISSUED") Item item,
            @RequestParam(defaultValue = "5") int days) {
        return reconciling.candidates(item, month(month), new InstitutionId(bank), days).stream()
                .map(c -> view(c, item))
                .toList();
    }

    /** The table, and below it each bank's candidates, as a workbook. */
    @GetMapping("/list.xlsx")
    @Confidential(value = "reconciliation", subject = "reconciliation/{month}")
    ResponseEntity<byte[]> workbook(
            @RequestParam String month,
            @RequestParam(defaultValue = "ISSUED") Item item,
            @RequestParam(defaultValue = "5") int days) {
        Month when = month(month);
        Reconciliation found = reconciling.of(item, when, days);
        String unit = unit(item).symbol();
        int decimals = decimals(item);
        List<Column> columns = List.of(
                Column.text("银行"),
                Column.number("台账累计", unit, decimals),
                Column.number("报表累计", unit, decimals),
                Column.number("差额", unit, decimals),
                Column.number("台账本月", unit, decimals),
                Column.number("报表本月", unit, decimals),
                Column.text("结论"),
                Column.date("可能原因：日期"),
                Column.text("记录"),
                Column.text("说明"),
                Column.number("影响差额", unit, decimals),
                Column.text("可凑成差额"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Line line : found.lines()) {
            rows.add(row(line, item));
            if (line.verdict(item) == Verdict.NOT_RETURNED || line.verdict(item) == Verdict.EQUAL) continue;
            for (Candidate c : reconciling.candidates(item, when, line.bank().id(), days)) rows.add(row(c, line, item));
        }
        String title = when.chinese() + "台账与报表核对：" + item.said().zh();
        return Download.xlsx(title, new TableExport(item.said().zh(), title, columns).bytes(rows));
    }

    private List<@Nullable Object> row(Line line, Item item) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.bank().shortName());
        row.add(shown(line.recorded(), item));
        row.add(shown(line.returned(), item));
        row.add(shown(line.difference(), item));
        row.add(shown(line.recordedInMonth(), item));
        row.add(shown(line.returnedInMonth(), item));
        row.add(line.verdict(item).said().zh());
        for (int i = 0; i < 5; i++) row.add(null);
        return row;
    }

    private List<@Nullable Object> row(Candidate c, Line line, Item item) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.bank().shortName());
        for (int i = 0; i < 6; i++) row.add(null);
        row.add(c.day());
        row.add(c.label());
        row.add(c.reason().said().zh());
        row.add(shown(c.effect(), item));
        row.add(c.exact() ? "是" : null);
        return row;
    }

    private Indicator indicator(Item item) {
        return catalogue.find(item.returned()).orElseThrow();
    }

    // banks lend firms millions: 亿元 would hide the differences that are looked for
    private Unit unit(Item item) {
        Unit unit = indicator(item).unit();
        return unit.isMoney() ? Unit.WAN_YUAN : unit;
    }

    private static int decimals(Item item) {
        return item.isCount() ? 0 : 2;
    }

    private @Nullable BigDecimal shown(@Nullable BigDecimal value, Item item) {
        return value == null ? null : unit(item).fromBase(value);
    }

    private ReconciledItemView view(Item item) {
        return new ReconciledItemView(
                item, item.said(), indicator(item).name(), unit(item).symbol());
    }

    private ReconciledLineView view(Line line, Item item) {
        Verdict verdict = line.verdict(item);
        return new ReconciledLineView(
                line.bank().id().code(),
                line.bank().shortName(),
                amount(line.recorded(), item),
                amount(line.recordedInMonth(), item),
                perhaps(line.returned(), item),
                perhaps(line.returnedInMonth(), item),
                perhaps(line.difference(), item),
                verdict,
                verdict.said());
    }

    private ReconciliationCandidateView view(Candidate c, Item item) {
        return new ReconciliationCandidateView(
                c.reason(),
                c.reason().said(),
                c.day().toString(),
                c.record(),
                c.label(),
                amount(c.effect(), item),
                c.exact());
    }

    private @Nullable ReconciledAmountView perhaps(@Nullable BigDecimal value, Item item) {
        return value == null ? null : amount(value, item);
    }

    private ReconciledAmountView amount(BigDecimal value, Item item) {
        return new ReconciledAmountView(
                value.toPlainString(), unit(item).display(value, decimals(item)).toPlainString());
    }

    private static Month month(String text) {
        try {
            return Month.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.because(FigureFault.BAD_REQUEST, text);
        }
    }
}
