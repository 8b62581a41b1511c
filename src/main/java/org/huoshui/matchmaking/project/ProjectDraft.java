package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A project as somebody enters it.
 *
 * @param township name or code; empty for none
 * @param investment 元
 * @param demand 元
 */
public record ProjectDraft(
        int year,
        String name,
        @Nullable String firm,
        String ownerName,
        String industry,
        String township,
        BigDecimal investment,
        BigDecimal demand,
        String content,
        LocalDate listedOn,
        @Nullable LocalDate recommendedOn,
        String recommendedAt) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTENT = 2000;

    public ProjectDraft {
        name = name.strip();
        firm = firm == null || firm.isBlank() ? null : firm.strip().toUpperCase(java.util.Locale.ROOT);
        ownerName = ownerName.strip();
        industry = industry.strip();
        township = township.strip();
        content = content.strip();
        recommendedAt = recommendedAt.strip();
    }

    /** @throws Refused MAT-402, 403, 404, 410, 419, 423 with everything that is wrong */
    void check(LocalDate today) {
        List<Problem> wrong = new ArrayList<>();
        missing(wrong, name, "项目名称", "name", LONGEST_NAME);
        missing(wrong, ownerName, "业主", "ownerName", LONGEST_NAME);
        if (content.length() > LONGEST_CONTENT)
            wrong.add(Problem.of(ProjectError.TOO_LONG, "建设内容", LONGEST_CONTENT).at("content"));
        if (investment.signum() <= 0)
            wrong.add(Problem.of(ProjectError.NOT_POSITIVE, "总投资").at("investment"));
        if (demand.signum() <= 0)
            wrong.add(Problem.of(ProjectError.NOT_POSITIVE, "融资需求").at("demand"));
        if (demand.compareTo(investment) > 0)
            wrong.add(Problem.of(ProjectError.DEMAND_TOO_LARGE).at("demand"));
        if (listedOn.isAfter(today))
            wrong.add(Problem.of(ProjectError.IN_FUTURE, listedOn).at("listedOn"));
        if (recommendedOn != null && recommendedOn.isAfter(today))
            wrong.add(Problem.of(ProjectError.IN_FUTURE, recommendedOn).at("recommendedOn"));
        if ((recommendedOn == null) != recommendedAt.isEmpty())
            wrong.add(Problem.of(ProjectError.RECOMMENDATION_HALF).at("recommendedAt"));
        if (!wrong.isEmpty()) throw new Refused(wrong);
    }

    private static void missing(List<Problem> wrong, String value, String name, String place, int longest) {
        if (value.isEmpty()) wrong.add(Problem.of(ProjectError.MISSING, name).at(place));
        if (value.length() > longest)
            wrong.add(Problem.of(ProjectError.TOO_LONG, name, longest).at(place));
    }
}
