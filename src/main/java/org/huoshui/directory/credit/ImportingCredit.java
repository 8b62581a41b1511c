package org.huoshui.directory.credit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huoshui.directory.CreditRegister;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Uscc;
import org.huoshui.directory.credit.KeepingCredit.NewItem;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a department's list of items: good rows are taken, the others come back marked; the same item twice is one. */
@Service
class ImportingCredit implements CreditRegister {

    static final int MOST_ROWS = 10_000;

    static final List<Head> HEADS = List.of(
            Head.demanded("firm", "统一社会信用代码", "信用代码", "code"),
            Head.of("name", "企业名称", "企业", "name"),
            Head.demanded("kind", "信息类别", "类别", "kind"),
            Head.demanded("level", "档次", "等级", "结果", "level"),
            Head.demanded("day", "日期", "认定日期", "决定日期", "day"),
            Head.of("words", "说明", "内容", "words"),
            Head.of("reference", "文号", "决定书文号", "reference"),
            Head.of("department", "来源部门", "部门", "department"));

    private static final Set<String> COLUMNS =
            Set.copyOf(HEADS.stream().map(Head::key).toList());

    private final KeepingCredit keeping;
    private final RuleStore rules;
    private final Firms firms;
    private final ApplicationEventPublisher events;

    ImportingCredit(KeepingCredit keeping, RuleStore rules, Firms firms, ApplicationEventPublisher events) {
        this.keeping = keeping;
        this.rules = rules;
        this.firms = firms;
        this.events = events;
    }

    @Transactional
    public ListTakenView take(String fileName, byte[] content) {
        ListBook book = ListBook.read(fileName, content, HEADS, MOST_ROWS);
        List<CreditKind> kinds = rules.kinds();
        Grading grading = rules.grading();
        int added = 0;
        int unchanged = 0;
        for (ListRow row : book.rows()) {
            NewItem item = item(row);
            if (item == null) continue;
            keeping.faults(item, kinds, grading).forEach(fault -> row.fault(column(fault), fault));
            if (row.isFaulty()) continue;
            try {
                keeping.entered(item, kinds);
                added++;
            } catch (Refused no) {
                if (no.problem().code().equals(CreditError.SAME_ITEM.code())) unchanged++;
                else row.fault(column(no.problem()), no);
            }
        }
        events.publishEvent(new CreditEvent(
                "credit.imported",
                "credit-items",
                Map.of(
                        "file", fileName,
                        "added", Integer.toString(added),
                        "refused", Long.toString(book.faulty())),
                Map.of(),
                Map.of(),
                ""));
        return ListTakenView.of(added, 0, unchanged, book, fileName, content);
    }

    @Override
    @Transactional
    public int importItems(String fileName, byte[] content) {
        ListTakenView taken = take(fileName, content);
        if (taken.refused() > 0) throw new Refused(taken.problems());
        return taken.added();
    }

    private @Nullable NewItem item(ListRow row) {
        boolean all = row.demanded("firm") & row.demanded("kind") & row.demanded("level") & row.demanded("day");
        var day = row.day("day");
        if (!all) return null;
        String code = Uscc.folded(row.text("firm"));
        var fault = Uscc.problem(code);
        if (fault.isPresent()) {
            row.fault("firm", fault.get());
            return null;
        }
        FirmId firm = new FirmId(code);
        if (firms.find(firm).isEmpty()) row.fault("firm", firm.unknown());
        return row.isFaulty()
                ? null
                : new NewItem(
                        firm,
                        row.text("kind"),
                        row.text("level"),
                        day,
                        row.text("words"),
                        row.text("department"),
                        row.text("reference"));
    }

    private static String column(Problem problem) {
        String place = Objects.requireNonNullElse(problem.place(), "");
        return COLUMNS.contains(place) ? place : "firm";
    }
}
