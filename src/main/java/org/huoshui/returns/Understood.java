package org.huoshui.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.returns.checks.Candidate;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Finding;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as understood, corrections included.
 *
 * @param institution the only one the return is of; absent when there are several, when it is about regions, or unknown
 * @param month the only one; absent when there are several or it is unknown
 * @param identified whether everything is known that the figures need to count: of whom and of when
 * @param findings what reading found, as the return's results say it
 */
record Understood(
        List<Binding> bindings,
        Readings.Rest rest,
        List<Finding> findings,
        @Nullable InstitutionId institution,
        @Nullable Month month,
        boolean identified,
        List<Candidate.Cover> covers) {

    private static final Set<String> CAN_BE_SAID = Set.of(
            ReadingCode.TWO_MONTHS.code(),
            ReadingCode.NO_MONTH.code(),
            ReadingCode.NO_SUBJECT.code(),
            ReadingCode.TWO_SUBJECTS.code(),
            ReadingCode.NO_UNIT.code(),
            ReturnRefusal.UNKNOWN_INSTITUTION.code());

    Understood {
        bindings = List.copyOf(bindings);
        findings = List.copyOf(findings);
        covers = List.copyOf(covers);
    }

    /** The same with what counts already set apart; the month is that of what is new. */
    Understood settled(List<Binding> settled, List<Finding> said, List<Candidate.Cover> left) {
        List<Month> months = settled.stream()
                .filter(Binding::counts)
                .map(Binding::month)
                .distinct()
                .toList();
        Month only = settled.isEmpty() ? month : months.size() == 1 ? months.getFirst() : null;
        return new Understood(settled, rest, said, institution, only, identified, left);
    }

    /** Whose layout this is: the institution's, or that of files of such a name. */
    String layoutOwner(String fileName) {
        return Optional.ofNullable(institution).map(InstitutionId::code).orElseGet(() -> ownerOf(fileName));
    }

    /** Nothing is bound yet, but a person can say what is missing: of whom, of when, in which unit. */
    boolean canBeHelped() {
        return findings.stream().map(Finding::code).anyMatch(CAN_BE_SAID::contains);
    }

    List<Problem> problems() {
        List<Problem> problems = findings.stream()
                .filter(f -> f.severity() == Check.Severity.ERROR)
                .map(f -> new Problem(f.code(), ErrorCode.Blame.INPUT, f.zh(), f.en(), f.place()))
                .toList();
        return problems.isEmpty() ? List.of(Problem.of(ReturnRefusal.NO_FIGURES)) : problems;
    }

    static String ownerOf(String fileName) {
        return "file:" + fileName.replaceAll("[0-9０-９]", "");
    }
}
