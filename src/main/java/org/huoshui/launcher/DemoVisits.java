package org.huoshui.launcher;

import java.util.List;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.matchmaking.visit.AnswererKind;
import org.huoshui.matchmaking.visit.Campaigns;
import org.huoshui.matchmaking.visit.Category;
import org.huoshui.matchmaking.visit.FirmProblems;
import org.huoshui.matchmaking.visit.NewProblem;
import org.huoshui.matchmaking.visit.ProblemAction;
import org.huoshui.matchmaking.visit.ProblemStep;
import org.huoshui.matchmaking.visit.Urgency;
import org.huoshui.matchmaking.visit.VisitBook;
import org.springframework.stereotype.Component;

/** The invented year's visits and firms' problems, and two problems of the days before the first start, one of them late. */
@Component
class DemoVisits {

    private final VisitBook book;
    private final Campaigns campaigns;
    private final FirmProblems problems;
    private final OfficeCalendar calendar;

    DemoVisits(VisitBook book, Campaigns campaigns, FirmProblems problems, OfficeCalendar calendar) {
        this.book = book;
        this.campaigns = campaigns;
        this.problems = problems;
        this.calendar = calendar;
    }

    /** @return sentences about rows that were not taken in */
    List<String> load(byte[] workbook) {
        if (!campaigns.all().isEmpty()) return List.of();
        problems.setDepartment(DemoAccount.DEPARTMENT.account(), "县工信局");
        List<String> left = book.take("visits.xlsx", workbook).problems().stream()
                .map(DemoEvents::sentence)
                .toList();
        var today = calendar.today();
        FirmId firm = new FirmId("91990101MA0QM00199");
        long late = problems.raise(new NewProblem(
                firm, null, Category.LABOUR, Urgency.URGENT, "夜班技工缺口较大", "新产线需要技工二十名。", today.minusDays(16)));
        problems.step(
                late,
                new ProblemStep(
                        ProblemAction.DISPATCH,
                        AnswererKind.DEPARTMENT,
                        DemoAccount.DEPARTMENT.account(),
                        "",
                        null,
                        today.minusDays(15)));
        problems.raise(new NewProblem(firm, null, Category.FINANCING, Urgency.NORMAL, "希望提前办理续贷", "贷款两个月后到期。", today));
        return left;
    }
}
