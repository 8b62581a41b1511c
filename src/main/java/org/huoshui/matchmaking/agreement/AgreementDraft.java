package org.huoshui.matchmaking.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** An agreement as somebody enters it. @param institution code or name; @param years promised per year, 元; empty: not split */
record AgreementDraft(
        String institution,
        String title,
        LocalDate signedOn,
        String signedAt,
        @Nullable Long event,
        LocalDate from,
        LocalDate until,
        BigDecimal promised,
        boolean countsWork,
        String note,
        Map<Integer, BigDecimal> years) {

    AgreementDraft {
        title = title.strip();
        signedAt = signedAt.strip();
        note = note.strip();
        years = new TreeMap<>(years);
    }

    /** @throws Refused MAT-442 to 446, 448 */
    void check(LocalDate today) {
        List<Problem> wrong = new ArrayList<>();
        if (title.isEmpty())
            wrong.add(Problem.of(AgreementError.MISSING, "协议名称").at("title"));
        if (promised.signum() <= 0)
            wrong.add(Problem.of(AgreementError.NOT_POSITIVE, "承诺总额").at("promised"));
        if (signedOn.isAfter(today))
            wrong.add(Problem.of(AgreementError.IN_FUTURE, signedOn).at("signedOn"));
        if (!until.isAfter(from)) wrong.add(Problem.of(AgreementError.PERIOD).at("until"));
        for (int year : years.keySet())
            if (year < from.getYear() || year > until.getYear())
                wrong.add(Problem.of(AgreementError.YEAR_OUTSIDE, year).at("years"));
        BigDecimal sum = years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!years.isEmpty() && sum.compareTo(promised) != 0)
            wrong.add(Problem.of(AgreementError.YEARS, sum.toPlainString(), promised.toPlainString())
                    .at("years"));
        if (!wrong.isEmpty()) throw new Refused(wrong);
    }
}
