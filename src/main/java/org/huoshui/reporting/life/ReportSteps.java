package org.huoshui.reporting.life;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.Reports.Report;
import org.huoshui.reporting.WritingReports.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes steps of the {@link Life}: asks the table, checks what it demands, writes the row and tells the trail. */
@Component
class ReportSteps {

    private final Lives lives;
    private final Reports reports;
    private final Sentences sentences;
    private final Remarks remarks;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReportSteps(
            Lives lives,
            Reports reports,
            Sentences sentences,
            Remarks remarks,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.lives = lives;
        this.reports = reports;
        this.sentences = sentences;
        this.remarks = remarks;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param replaces a document of the issued report it takes the place of */
    record Issue(
            String prefix,
            int ordinal,
            LocalDate date,
            @Nullable Long replaces,
            String note) {}

    /** The next version: the data of now, the sentences as chosen. */
    Report rewrite(long report, @Nullable Basis basis) {
        return in(() -> {
            LivingReport one = allowed(report, ReportAction.REWRITE).one();
            Report before = reports.require(report);
            Basis wanted = basis == null ? before.basis() : basis;
            sentences.redraft(one.id(), before.month(), wanted);
            // the new document tells of itself, and Beginnings adds it to this life
            return reports.rewrite(report, wanted, new Problems(sentences.kept(one.id()), one.append()));
        });
    }

    void review(long report, String note) {
        in(() -> {
            take(allowed(report, ReportAction.REVIEW), note);
            return true;
        });
    }

    void sendBack(long report, String note) {
        in(() -> {
            take(allowed(report, ReportAction.SEND_BACK), given(note, ReportAction.SEND_BACK));
            return true;
        });
    }

    void discard(long report, String note) {
        in(() -> {
            take(allowed(report, ReportAction.DISCARD), given(note, ReportAction.DISCARD));
            return true;
        });
    }

    void issue(long report, Issue wanted) {
        DocumentNumber number =
                new DocumentNumber(wanted.prefix(), wanted.date().getYear(), wanted.ordinal());
        try {
            in(() -> {
                issue(report, wanted, number);
                return true;
            });
        } catch (DuplicateKeyException taken) {
            // somebody took the number between our look and our row
            throw in(() -> taken(number)
                    .orElseGet(() ->
                            Refused.because(LifeError.NOT_NOW, ReportState.REVIEWED.zh(), ReportAction.ISSUE.zh())));
        }
    }

    private void issue(long report, Issue wanted, DocumentNumber number) {
        Allowed allowed = allowed(report, ReportAction.ISSUE);
        LivingReport one = allowed.one();
        Report document = reports.require(report);
        YearMonth month = document.month().value();
        if (YearMonth.from(wanted.date()).isBefore(month))
            throw Refused.because(
                    LifeError.TOO_EARLY, wanted.date(), document.month().chinese());
        int open = remarks.open(one.id());
        if (open > 0) throw Refused.because(LifeError.OPEN_REMARKS, open);
        if (document.gaps() > 0 && wanted.note().isBlank())
            throw Refused.because(LifeError.GAPS_UNEXPLAINED, document.gaps());
        taken(number).ifPresent(refused -> {
            throw refused;
        });
        Long replaced = wanted.replaces() == null ? null : replace(one, wanted.replaces(), number);
        lives.issue(one, number, wanted.date(), replaced);
        take(
                allowed,
                wanted.note().isBlank()
                        ? number.toString()
                        : number + "；" + wanted.note().strip());
    }

    private Optional<Refused> taken(DocumentNumber number) {
        return lives.withNumber(number).map(life -> {
            Report holder = reports.require(lives.face(life));
            return Refused.because(
                    LifeError.NUMBER_TAKEN,
                    number,
                    holder.month().chinese() + holder.templateName(),
                    lives.nextOrdinal(number.prefix(), number.year()));
        });
    }

    private long replace(LivingReport successor, long document, DocumentNumber number) {
        LivingReport old = lives.lock(document);
        Life.Transition row = Life.find(old.state(), ReportAction.REPLACE)
                .filter(found -> old.id() != successor.id())
                .orElseThrow(() -> Refused.because(
                        LifeError.NOT_REPLACEABLE,
                        reports.require(document).templateName(),
                        old.state().zh()));
        long issued = old.issued() == null ? document : old.issued();
        String note = "由" + number + "替代";
        lives.step(old, issued, row, clock.instant(), note);
        events.publishEvent(new LifeStepped(issued, row.action(), old.state(), row.to(), note));
        return old.id();
    }

    /** A report under lock with the step it may take. */
    record Allowed(LivingReport one, Life.Transition row) {}

    Allowed allowed(long report, ReportAction action) {
        LivingReport one = lives.lock(report);
        if (!one.isNewest()) throw Refused.because(LifeError.NOT_THE_NEWEST, one.version(), one.newestVersion());
        Life.Transition row = Life.find(one.state(), action)
                .orElseThrow(
                        () -> Refused.because(LifeError.NOT_NOW, one.state().zh(), action.zh()));
        if (!row.open(Asking.required())) throw Refused.because(LifeError.NOT_YOURS_TO_DO, action.zh());
        return new Allowed(one, row);
    }

    void take(Allowed allowed, String note) {
        Life.Transition row = allowed.row();
        lives.step(allowed.one(), allowed.one().report(), row, clock.instant(), note.strip());
        events.publishEvent(new LifeStepped(
                allowed.one().report(), row.action(), allowed.one().state(), row.to(), note.strip()));
    }

    private static String given(String note, ReportAction action) {
        if (note.isBlank()) throw Refused.because(LifeError.NOTE_MISSING, action.zh());
        return note;
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
