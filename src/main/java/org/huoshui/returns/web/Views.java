package org.huoshui.returns.web;

import java.time.Instant;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.Life;
import org.huoshui.returns.ReturnAction;
import org.huoshui.returns.ReturnRefusal;
import org.huoshui.returns.ReturnState;
import org.huoshui.returns.ReturnSummary;
import org.huoshui.returns.store.Results;
import org.huoshui.returns.store.Returns;
import org.jspecify.annotations.Nullable;

/** What the API says about a return. */
final class Views {

    private Views() {}

    /** @param actions what the asker may do to it now */
    record ReturnView(
            String id,
            @Nullable String institution,
            @Nullable String institutionName,
            @Nullable String month,
            ReturnState state,
            int version,
            @Nullable String restates,
            @Nullable String restateReason,
            String fileName,
            String sha256,
            long size,
            Instant receivedAt,
            String receivedBy,
            @Nullable String note,
            @Nullable Instant acceptedAt,
            @Nullable String acceptedBy,
            int errors,
            int warnings,
            int figures,
            List<ReturnAction> actions) {}

    /** @param key names the finding when a reason is given for it */
    record ResultView(
            String key,
            String code,
            String severity,
            String zh,
            String en,
            @Nullable String sheet,
            List<String> cells,
            @Nullable String reason,
            @Nullable String reasonBy) {}

    record StepView(
            ReturnAction action, @Nullable ReturnState from, ReturnState to, Instant at, String by, String note) {}

    record ProblemView(
            String code, String zh, String en, @Nullable String place) {}

    static ReturnView view(ReturnSummary r, Directory directory) {
        var institution = r.institution();
        Month month = r.month();
        return new ReturnView(
                r.id().toString(),
                institution == null ? null : institution.code(),
                institution == null
                        ? null
                        : directory
                                .institution(institution)
                                .map(Institution::shortName)
                                .orElse(institution.code()),
                month == null ? null : month.toString(),
                r.state(),
                r.version(),
                r.restates() == null ? null : String.valueOf(r.restates()),
                r.restateReason(),
                r.fileName(),
                r.sha256(),
                r.size(),
                r.receivedAt(),
                r.receivedBy(),
                r.note(),
                r.acceptedAt(),
                r.acceptedBy(),
                r.errors(),
                r.warnings(),
                r.figures(),
                Life.open(r.state(), Asking.required()).stream()
                        .map(Life.Transition::action)
                        .toList());
    }

    static ResultView view(Results.Result r) {
        return new ResultView(
                r.finding().key(),
                r.finding().code(),
                r.finding().severity().name(),
                r.finding().zh(),
                r.finding().en(),
                r.finding().sheet(),
                r.finding().cells(),
                r.reason(),
                r.reasonBy());
    }

    static StepView view(Returns.Step s) {
        return new StepView(s.action(), s.from(), s.to(), s.at(), s.by(), s.note());
    }

    static ProblemView view(Problem p) {
        return new ProblemView(p.code(), p.zh(), p.en(), p.place());
    }

    static @Nullable Month month(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return Month.parse(text.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw Refused.because(ReturnRefusal.NOT_A_MONTH, text);
        }
    }

    static Month requiredMonth(@Nullable String text) {
        Month month = month(text);
        if (month == null) throw Refused.because(ReturnRefusal.NOT_A_MONTH, "");
        return month;
    }
}
