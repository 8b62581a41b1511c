package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.credit.CreditController.CreditItemPageView;
import org.huoshui.directory.credit.CreditStore.Dispute;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListTemplate;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The credit picture as pages show it, each item with what it counted and why. */
@Component
class CreditViews {

    private static final int MOST_EXPORTED = 100_000;

    private final CreditStore store;
    private final RuleStore rules;
    private final Firms firms;
    private final OfficeCalendar calendar;

    CreditViews(CreditStore store, RuleStore rules, Firms firms, OfficeCalendar calendar) {
        this.store = store;
        this.rules = rules;
        this.firms = firms;
        this.calendar = calendar;
    }

    /** @param disputed whether a dispute about it waits */
    record CreditItemView(
            String id,
            String firm,
            String firmName,
            String kind,
            String kindName,
            String kindEnglish,
            String level,
            LocalDate day,
            String words,
            String department,
            String reference,
            Instant enteredAt,
            CreditItem.State state,
            String stateZh,
            String stateEn,
            @Nullable String replacedBy,
            String endedWhy,
            boolean disputed,
            boolean mine) {}

    /**
     * @param points with its sign, 0 where it does not count
     * @param ceiling the best grade a firm with it can have
     */
    record CreditLineView(
            CreditItemView item,
            boolean counts,
            String points,
            String stance,
            String zh,
            String en,
            @Nullable String ceiling) {}

    record CreditDisputeView(
            String id,
            CreditItemView item,
            String words,
            Instant filedAt,
            LocalDate dueOn,
            DisputeState state,
            String stateZh,
            String stateEn,
            String answer,
            @Nullable Instant answeredAt,
            boolean overdue,
            List<DisputeAction> actions) {}

    record GradeChangeView(
            Instant at,
            @Nullable String before,
            @Nullable String after,
            @Nullable String points) {}

    record GradeStepView(String grade, @Nullable String least) {}

    /**
     * @param grade absent while nothing counts
     * @param whole false for a department: it is shown its own items, and the grade without its explanation
     * @param base points a firm begins with; points the sum
     * @param plain what the points alone would give
     */
    record CreditPictureView(
            String firm,
            boolean whole,
            @Nullable String grade,
            @Nullable String plain,
            @Nullable String base,
            @Nullable String points,
            LocalDate on,
            @Nullable LocalDate goodTo,
            List<GradeStepView> steps,
            List<CreditLineView> lines,
            List<CreditDisputeView> disputes,
            List<GradeChangeView> changes,
            boolean mayEnter,
            boolean mayDispute) {}

    CreditPictureView picture(FirmId id) {
        Firm firm = firms.required(id);
        Asker asker = Asking.required();
        Grading grading = rules.grading();
        Grading.Graded graded = grading.grade(store.items(id), calendar.today());
        // without others' items the sum would be a wrong one
        boolean whole = !asker.is(Role.DEPARTMENT) || asker.seesWholeCounty();
        boolean writes = asker.is(Role.DEPARTMENT)
                || asker.seesWholeCounty()
                        && Arrays.asList(Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER).stream()
                                .anyMatch(asker::is);
        Map<String, CreditKind> kinds = kinds();
        return new CreditPictureView(
                id.code(),
                whole,
                firm.grade(),
                whole ? graded.plain() : null,
                whole ? graded.scale().base().toPlainString() : null,
                whole ? graded.points().toPlainString() : null,
                graded.on(),
                whole ? graded.goodTo() : null,
                graded.scale().steps().stream()
                        .map(step -> new GradeStepView(step.grade(), plain(step.least())))
                        .toList(),
                graded.lines().stream()
                        .map(line -> line(line, firm, kinds, asker))
                        .toList(),
                store.disputesOf(id).stream()
                        .map(dispute -> dispute(dispute, kinds, asker))
                        .toList(),
                whole
                        ? store.changes(id).stream()
                                .map(change -> new GradeChangeView(
                                        change.at(), change.before(), change.after(), plain(change.points())))
                                .toList()
                        : List.of(),
                writes,
                id.code().equals(asker.firm()));
    }

    private Map<String, CreditKind> kinds() {
        return rules.kinds().stream().collect(Collectors.toMap(CreditKind::code, Function.identity()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private CreditLineView line(Grading.Line line, Firm firm, Map<String, CreditKind> kinds, Asker asker) {
        PointRule rule = line.rule();
        return new CreditLineView(
                item(line.item(), firm.name(), kinds, asker),
                line.counts(),
                line.points().signum() > 0
                        ? "+" + line.points().toPlainString()
                        : line.points().toPlainString(),
                rule == null ? "NEUTRAL" : rule.stance().name(),
                line.why().zh(),
                line.why().en(),
                rule == null || !line.counts() ? null : rule.ceiling());
    }

    private CreditItemView item(CreditItem item, String firmName, Map<String, CreditKind> kinds, Asker asker) {
        CreditKind kind = kinds.get(item.kind());
        Long replacedBy = item.replacedBy();
        return new CreditItemView(
                Long.toString(item.id()),
                item.firm().code(),
                firmName,
                item.kind(),
                kind == null ? item.kind() : kind.name(),
                kind == null ? item.kind() : kind.english(),
                item.level(),
                item.day(),
                item.words(),
                item.department(),
                item.reference(),
                item.enteredAt(),
                item.state(),
                item.state().said().zh(),
                item.state().said().en(),
                replacedBy == null ? null : replacedBy.toString(),
                item.endedWhy(),
                store.isDisputed(item.id()),
                item.enteredBy().equals(asker.account()));
    }

    private CreditDisputeView dispute(Dispute dispute, Map<String, CreditKind> kinds, Asker asker) {
        CreditItem item = store.item(dispute.item()).orElseThrow();
        String name = firms.find(item.firm()).map(Firm::name).orElse(item.firm().code());
        return new CreditDisputeView(
                Long.toString(dispute.id()),
                item(item, name, kinds, asker),
                dispute.words(),
                dispute.filedAt(),
                dispute.dueOn(),
                dispute.state(),
                dispute.state().said().zh(),
                dispute.state().said().en(),
                dispute.answer(),
                dispute.answeredAt(),
                dispute.state() == DisputeState.OPEN && dispute.dueOn().isBefore(calendar.today()),
                DisputeLife.TABLE.open(dispute.state(), asker).stream()
                        .map(row -> row.action())
                        .toList());
    }

    List<CreditDisputeView> disputes(@Nullable DisputeState state) {
        Map<String, CreditKind> kinds = kinds();
        Asker asker = Asking.required();
        return store.disputes(state).stream()
                .map(dispute -> dispute(dispute, kinds, asker))
                .toList();
    }

    CreditItemPageView enteredBy(String account, int limit, int offset) {
        Map<String, CreditKind> kinds = kinds();
        Asker asker = Asking.required();
        List<CreditItemView> rows = store.enteredBy(account, limit, offset).stream()
                .map(item -> item(
                        item,
                        firms.find(item.firm())
                                .map(Firm::name)
                                .orElse(item.firm().code()),
                        kinds,
                        asker))
                .toList();
        return new CreditItemPageView(rows, (int) store.countEnteredBy(account));
    }

    ResponseEntity<byte[]> workbook(String account) {
        List<Column> columns = List.of(
                Column.text("统一社会信用代码"),
                Column.text("企业名称"),
                Column.text("信息类别"),
                Column.text("档次"),
                Column.date("日期"),
                Column.text("说明"),
                Column.text("文号"),
                Column.text("来源部门"),
                Column.text("状态"));
        List<List<Object>> rows = enteredBy(account, MOST_EXPORTED, 0).rows().stream()
                .map(item -> List.<Object>of(
                        item.firm(),
                        item.firmName(),
                        item.kindName(),
                        item.level(),
                        item.day(),
                        item.words(),
                        item.reference(),
                        item.department(),
                        item.stateZh()))
                .toList();
        return Download.xlsx("信用信息", new TableExport("信用信息", "", columns).bytes(rows));
    }

    ResponseEntity<byte[]> template() {
        List<String> kinds = rules.kinds().stream().map(CreditKind::name).toList();
        List<String> levels =
                rules.rules().stream().map(PointRule::level).distinct().toList();
        List<ListTemplate.Column> columns = ImportingCredit.HEADS.stream()
                .map(head -> switch (head.key()) {
                    case "firm" -> new ListTemplate.Column(head, "91990101MA0QM00199", "18 位，须已在企业名录中。", List.of());
                    case "kind" -> new ListTemplate.Column(head, "纳税信用等级", "从下拉列表中选。", kinds);
                    case "level" -> new ListTemplate.Column(head, "A", "该类别的档次之一。", levels);
                    case "day" -> new ListTemplate.Column(head, "2022-04-30", "事实发生或认定的日期。", List.of());
                    case "department" -> new ListTemplate.Column(head, "", "县金融办代录时填写；部门自己导入的，一律记为本部门。", List.of());
                    default -> new ListTemplate.Column(head, "", "选填。", List.of());
                })
                .toList();
        return Download.xlsx("信用信息模板", ListTemplate.of("信用信息", columns));
    }
}
