package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.Firm;
import org.huoshui.matchmaking.event.Parties;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Problems of the past from a list: each row tells one problem's life so far, and the steps are taken one after the other as
 * they were then.
 */
@Component
class ProblemRows {

    static final List<Head> HEADS = List.of(
            Head.demanded("title", "问题"),
            Head.demanded("firm", "企业名称", "企业"),
            Head.demanded("raised", "提出日期"),
            Head.of("code", "统一社会信用代码"),
            Head.of("category", "类别"),
            Head.of("urgency", "缓急"),
            Head.of("words", "具体情况"),
            Head.of("dispatched", "交办日期"),
            Head.of("answererKind", "承办类别"),
            Head.of("answerer", "承办单位"),
            Head.of("answer", "答复"),
            Head.of("answered", "答复日期"),
            Head.of("rating", "评分（星）"),
            Head.of("rated", "评价日期"),
            Head.of("ratingWords", "评价"),
            Head.of("closed", "销号日期"),
            Head.of("onSite", "现场解决"));

    private static final Map<String, Boolean> YES = Map.of("是", true, "否", false);

    private final FirmProblems problems;
    private final VisitStore visits;
    private final ProblemStore store;
    private final Parties parties;

    ProblemRows(FirmProblems problems, VisitStore visits, ProblemStore store, Parties parties) {
        this.problems = problems;
        this.visits = visits;
        this.store = store;
        this.parties = parties;
    }

    void take(ListRow row) {
        String title = row.required("title", 120);
        LocalDate raised = row.demanded("raised") ? row.day("raised") : null;
        Category category = row.choice("category", VisitBook.words(Category.class));
        Urgency urgency = row.choice("urgency", VisitBook.words(Urgency.class));
        AnswererKind kind = row.choice("answererKind", VisitBook.words(AnswererKind.class));
        LocalDate dispatched = row.day("dispatched");
        LocalDate answered = row.day("answered");
        LocalDate rated = row.day("rated");
        LocalDate closed = row.day("closed");
        Integer stars = row.integer("rating", 1, 5);
        Boolean onSite = row.choice("onSite", YES);
        Firm firm = VisitBook.read(row, "firm", () -> parties.firm(row.text("code"), row.text("firm")));
        if (row.isFaulty() || raised == null || firm == null || known(firm, title, raised)) return;
        Visit visit = visitOf(firm, raised);
        long id = problems.raise(new NewProblem(
                firm.id(),
                visit == null ? null : visit.id(),
                Objects.requireNonNullElse(category, Category.OTHER),
                Objects.requireNonNullElse(urgency, Urgency.NORMAL),
                title,
                row.text("words", 2000),
                raised));
        String answer = row.text("answer", 2000);
        if (Boolean.TRUE.equals(onSite)) {
            problems.settle(id, answer.isEmpty() ? "现场解决" : answer, closed == null ? raised : closed);
            return;
        }
        if (dispatched == null || kind == null) return;
        problems.step(id, new ProblemStep(ProblemAction.DISPATCH, kind, row.text("answerer"), "", null, dispatched));
        if (answered == null) return;
        problems.step(id, ProblemStep.of(ProblemAction.ANSWER, answer.isEmpty() ? "已办理" : answer, answered));
        if (rated == null || stars == null) return;
        problems.step(id, new ProblemStep(ProblemAction.RATE, null, "", row.text("ratingWords", 500), stars, rated));
        if (closed != null) problems.step(id, ProblemStep.of(ProblemAction.CLOSE, "", closed));
    }

    private boolean known(Firm firm, String title, LocalDate raised) {
        return store
                .list(
                        new ProblemStore.Sought("", null, null, firm.id().code(), null, raised, raised, null),
                        "raisedOn",
                        true,
                        50,
                        0)
                .stream()
                .anyMatch(one -> one.title().equals(title));
    }

    /** The call on the firm that day, if there was one. */
    private @Nullable Visit visitOf(Firm firm, LocalDate day) {
        return visits
                .list(new VisitStore.Sought("", null, firm.id().code(), null, null, day, day), "day", true, 1, 0)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
