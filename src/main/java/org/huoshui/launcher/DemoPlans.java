package org.huoshui.launcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.huoshui.matchmaking.agreement.AttractingInstitutions;
import org.huoshui.matchmaking.agreement.KeepingAgreements;
import org.huoshui.matchmaking.project.KeepingProjects;
import org.huoshui.matchmaking.project.ProjectBook;
import org.huoshui.matchmaking.relief.Activities;
import org.huoshui.matchmaking.relief.CoveringVillages;
import org.huoshui.matchmaking.relief.GreenPortal;
import org.huoshui.matchmaking.relief.Relieving;
import org.huoshui.workbook.ListTakenView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented year of projects, agreements, relief and villages, taken in from its workbooks as an officer would. */
@Component
class DemoPlans {

    private final KeepingProjects keeping;
    private final ProjectBook projects;
    private final KeepingAgreements agreements;
    private final AttractingInstitutions attracting;
    private final Relieving relieving;
    private final GreenPortal green;
    private final CoveringVillages villages;
    private final Activities activities;
    private final TransactionTemplate transaction;

    DemoPlans(
            KeepingProjects keeping,
            ProjectBook projects,
            KeepingAgreements agreements,
            AttractingInstitutions attracting,
            Relieving relieving,
            GreenPortal green,
            CoveringVillages villages,
            Activities activities,
            TransactionTemplate transaction) {
        this.keeping = keeping;
        this.projects = projects;
        this.agreements = agreements;
        this.attracting = attracting;
        this.relieving = relieving;
        this.green = green;
        this.villages = villages;
        this.activities = activities;
        this.transaction = transaction;
    }

    /**
     * All or nothing, and only once.
     *
     * @param content of a file of {@code samples/matchmaking}
     * @return sentences about rows that were not taken in
     */
    List<String> load(Function<String, byte[]> content) {
        List<String> left = new ArrayList<>();
        if (!keeping.isEmpty()) return left;
        // in one transaction: a thousand small ones would keep the newcomer waiting
        transaction.executeWithoutResult(status -> {
            take(
                    left,
                    content,
                    "projects.xlsx",
                    List.of(
                            projects::takeProjects,
                            projects::takeFunds,
                            projects::takeDispatches,
                            projects::takePlans));
            take(
                    left,
                    content,
                    "agreements.xlsx",
                    List.of(agreements::takeAgreements, agreements::takeFacts, attracting::takeComing));
            take(
                    left,
                    content,
                    "relief.xlsx",
                    List.of(relieving::takeMeasures, relieving::takeUses, green::takeFirms, green::takeLoans));
            take(
                    left,
                    content,
                    "villages.xlsx",
                    List.of(villages::takeVillages, villages::takeCredits, activities::takeActivities));
            green.product("华岳银行", "光伏贷", LocalDate.of(2022, 3, 1), null, "屋顶光伏电站建设，最长 10 年");
            green.product("澜溪农商行", "绿色园区贷", LocalDate.of(2022, 5, 16), null, "园区循环化改造");
            attracting.branch("NZB", "农泽银行南溪绿色支行", true, LocalDate.of(2022, 6, 28), "监管批复", null);
            if (!left.isEmpty()) status.setRollbackOnly();
        });
        return left;
    }

    private static void take(
            List<String> left,
            Function<String, byte[]> content,
            String file,
            List<BiFunction<String, byte[], ListTakenView>> sheets) {
        byte[] bytes = content.apply(file);
        for (BiFunction<String, byte[], ListTakenView> sheet : sheets)
            sheet.apply(file, bytes).problems().forEach(one -> left.add(file + " " + one.place() + ": " + one.zh()));
    }
}
