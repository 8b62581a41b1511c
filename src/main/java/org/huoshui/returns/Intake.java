package org.huoshui.returns;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.checks.Candidate.Cover;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.huoshui.returns.store.Results;
import org.huoshui.returns.store.Returns;
import org.huoshui.workbook.Book;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way in, for people, for the demo county and for scripts alike: {@code receive} a file, {@code accept} it.
 *
 * <p>Whoever calls runs inside {@link Asking}. Each step is one transaction: it happens whole or not at all. What is
 * expected to be wrong with a file comes back as {@link Receipt.Refused}; a step that the state, the role or a demand
 * forbids throws {@link Refused}.
 */
@Component
public class Intake {

    private final Returns returns;
    private final Readings readings;
    private final Understanding understanding;
    private final Directory directory;
    private final Settling settling;
    private final Steps steps;
    private final Accepting accepting;

    Intake(
            Returns returns,
            Readings readings,
            Understanding understanding,
            Directory directory,
            Settling settling,
            Steps steps,
            Accepting accepting) {
        this.returns = returns;
        this.readings = readings;
        this.understanding = understanding;
        this.directory = directory;
        this.settling = settling;
        this.steps = steps;
        this.accepting = accepting;
    }

    public Receipt receive(String fileName, byte[] content) {
        return receive(Upload.of(fileName, content));
    }

    /**
     * Stores the file, reads it and, when institution and month are known, checks it. An open return of the same
     * institution's month is replaced.
     */
    public Receipt receive(Upload upload) {
        return take(upload, null, null);
    }

    /**
     * A corrected file for an accepted return. It waits for its own acceptance; until then the old figures count.
     *
     * @param reason why what was accepted has to change; demanded
     */
    public Receipt restate(ReturnId id, String reason, Upload upload) {
        if (reason.isBlank()) throw Refused.because(ReturnRefusal.RESTATEMENT_REASON_MISSING);
        ReturnSummary old = steps.in(() -> {
            ReturnSummary there = steps.require(id);
            steps.allowed(there, ReturnAction.RESTATE);
            return there;
        });
        return take(upload, old, reason.strip());
    }

    /** Applies what a person says about cells, reads again, remembers the layout and checks again. */
    public ReturnSummary correct(ReturnId id, List<Correction> corrections) {
        steps.in(() -> {
            ReturnSummary there = steps.lock(id);
            Life.Transition step = steps.allowed(there, ReturnAction.CORRECT);
            Readings.Rest rest = readings.rest(id);
            List<Binding> readBefore = readings.bindings(id);
            Corrections made = new Corrections(readBefore, rest);
            corrections.forEach(c -> accepting.mustMakeSense(c));
            Layout layout = made.apply(corrections);
            readings.correct(id, corrections, steps.now());
            Understood understood = settling.settle(
                    understanding.read(
                            open(there), layout, there.institution(), there.month(), readings.corrections(id)),
                    there.restates());
            if (understood.institution() != null
                    && Asking.required().institution() != null
                    && !understood.institution().code().equals(Asking.required().institution()))
                throw new Refused(anothers(understood.institution()));
            store(id, understood);
            readings.learn(
                    understood.layoutOwner(there.fileName()),
                    understood.institution(),
                    understood.rest().layout(),
                    id,
                    steps.now());
            steps.correct(
                    there,
                    step,
                    CorrectionWords.read(corrections, readBefore, there),
                    CorrectionWords.said(corrections),
                    said(corrections));
            identify(id, understood, step.to());
            return null;
        });
        check(id);
        return find(id);
    }

    /** Runs the checks over what is bound now. The program itself compares; the asker need not see what it compares with. */
    public ReturnSummary check(ReturnId id) {
        ReturnSummary before = find(id);
        if (before.state() == ReturnState.RECEIVED) return before;
        accepting.check(id);
        return find(id);
    }

    /**
     * Makes the return's figures count. Runs the checks once more before; errors, and warnings without a reason, throw
     * {@link Refused}.
     */
    public ReturnSummary accept(ReturnId id, Reasons reasons) {
        steps.in(() -> steps.allowed(steps.require(id), ReturnAction.CHECK));
        check(id);
        accepting.accept(id, reasons);
        return find(id);
    }

    /** Back to the institution. @param note what is wrong and what to do; demanded */
    public ReturnSummary sendBack(ReturnId id, String note) {
        if (note.isBlank()) throw Refused.because(ReturnRefusal.NOTE_MISSING);
        steps.in(() -> {
            ReturnSummary there = steps.lock(id);
            Life.Transition step = steps.allowed(there, ReturnAction.SEND_BACK);
            returns.note(id, note.strip());
            steps.take(there, step, note.strip());
            return null;
        });
        return find(id);
    }

    /** Refused with NOT_FOUND when it is not there or not for the asker to see. */
    public ReturnSummary find(ReturnId id) {
        return steps.in(() -> steps.require(id));
    }

    /** What was found in it, errors first. */
    public List<Results.Result> results(ReturnId id) {
        return steps.in(() -> {
            steps.require(id);
            return accepting.results(id);
        });
    }

    private Receipt take(Upload upload, @Nullable ReturnSummary restated, @Nullable String reason) {
        Asker asker = Asking.required();
        if (Life.open(null, asker).isEmpty())
            return new Receipt.Refused(List.of(Problem.of(ReturnRefusal.NOT_YOURS_TO_DO, ReturnAction.RECEIVE.zh())));
        Book book;
        switch (Workbooks.open(upload.content(), upload.fileName())) {
            case Opening.Unreadable(Problem problem) -> {
                return new Receipt.Refused(List.of(problem));
            }
            case Opening.Opened(Book opened) -> book = opened;
        }
        String sha256 = Sha256.hex(upload.content());
        Optional<Receipt> known = known(sha256, restated);
        if (known.isPresent()) return known.get();

        Understood understood = readWithMemory(book, upload, asker);
        List<Problem> refusals = refusals(understood, asker);
        if (!refusals.isEmpty()) return new Receipt.Refused(refusals);
        Receipt arrived;
        try {
            arrived = steps.in(() -> {
                // the same file sent twice at once is one file, and of two open returns of a month the later one stays
                returns.oneAfterTheOther("arrival");
                return known(sha256, restated).orElseGet(() -> {
                    ReturnId id = arrive(upload, sha256, understood, restated, reason);
                    return new Receipt.Stored(id, ReturnState.RECEIVED, 0, 0, 0);
                });
            });
        } catch (Refused refused) {
            return new Receipt.Refused(refused.problems());
        }
        if (!(arrived instanceof Receipt.Stored(ReturnId id, var state, var figures, var errors, var warnings)))
            return arrived;
        ReturnSummary stored = check(id);
        return new Receipt.Stored(id, stored.state(), stored.figures(), stored.errors(), stored.warnings());
    }

    // replaced and restated bytes may come again: they count nowhere any more
    private Optional<Receipt> known(String sha256, @Nullable ReturnSummary restated) {
        return steps.in(() -> returns.ofBytes(sha256)).stream()
                .filter(r -> r.state() != ReturnState.REPLACED)
                .filter(r -> restated == null
                        || r.state() == ReturnState.ACCEPTED
                        || r.state().isOpen())
                .findFirst()
                .map(r -> new Receipt.Known(r.id(), r.state()));
    }

    private Understood readWithMemory(Book book, Upload upload, Asker asker) {
        String own = asker.institution();
        InstitutionId said = own != null ? new InstitutionId(own) : upload.institution();
        Layout ofFile = steps.in(() -> readings.layout(Understood.ownerOf(upload.fileName())));
        Understood first = understanding.read(book, ofFile, said, upload.month(), List.of());
        InstitutionId whose = first.institution() != null ? first.institution() : said;
        if (whose == null) return first;
        Layout remembered = steps.in(() -> readings.layout(whose.code()));
        return remembered.equals(Layout.NONE)
                ? first
                : understanding.read(book, remembered, said, upload.month(), List.of());
    }

    private List<Problem> refusals(Understood understood, Asker asker) {
        String own = asker.institution();
        if (own != null) {
            for (Cover cover : understood.covers())
                if (!cover.institution().code().equals(own)) return List.of(anothers(cover.institution()));
        }
        for (Cover cover : understood.covers()) {
            Institution institution = directory.institution(cover.institution()).orElseThrow();
            if (!institution.activeIn(cover.month()))
                return List.of(Problem.of(
                        ReturnRefusal.NOT_REPORTING_YET,
                        institution.name(),
                        cover.month().chinese()));
        }
        if (understood.bindings().isEmpty() && understood.rest().unbound().isEmpty() && !understood.canBeHelped())
            return understood.problems();
        return List.of();
    }

    private ReturnId arrive(
            Upload upload, String sha256, Understood read, @Nullable ReturnSummary restated, @Nullable String reason) {
        Asker asker = Asking.required();
        ReturnId restates = restated == null ? null : restated.id();
        Understood understood = settling.settle(read, restates);
        if (restated != null) mustBeOfTheSameMonths(understood, restated);
        InstitutionId institution = understood.institution();
        if (institution == null && asker.institution() != null) institution = new InstitutionId(asker.institution());
        ReturnId id = returns.insert(new Returns.Arrival(
                institution,
                understood.month(),
                restated == null ? 1 : restated.version() + 1,
                restates,
                reason,
                upload.fileName(),
                sha256,
                upload.content(),
                upload.receivedAt() != null && asker.is(Asker.Role.SYSTEM) ? upload.receivedAt() : steps.now()));
        steps.begin(id, reason == null ? "" : reason);
        store(id, understood);
        if (understood.institution() != null && understood.month() != null) {
            for (ReturnSummary open : returns.open(understood.institution(), understood.month())) {
                if (open.id().equals(id)) continue;
                steps.take(open, steps.allowed(open, ReturnAction.REPLACE), "→ " + id);
            }
        }
        identify(id, understood, ReturnState.RECEIVED);
        return id;
    }

    private void store(ReturnId id, Understood understood) {
        readings.put(id, understood.bindings(), understood.rest());
        returns.cover(id, understood.covers());
        if (understood.institution() != null || Asking.required().seesWholeCounty())
            returns.identify(
                    id,
                    understood.institution(),
                    understood.month(),
                    understood.bindings().size());
        accepting.replaceReadingFindings(id, understood.findings());
    }

    private void identify(ReturnId id, Understood understood, ReturnState state) {
        if (state != ReturnState.RECEIVED || !understood.identified()) return;
        ReturnSummary there = steps.lock(id);
        steps.take(there, steps.allowed(there, ReturnAction.IDENTIFY), "");
    }

    private void mustBeOfTheSameMonths(Understood understood, ReturnSummary restated) {
        List<Cover> old = returns.covers(restated.id());
        if (old.containsAll(understood.covers())) return;
        Month month = restated.month();
        throw Refused.because(
                ReturnRefusal.OTHER_MONTH_RESTATED,
                understood.month() == null ? "—" : understood.month().chinese(),
                month == null ? restated.fileName() : month.chinese());
    }

    private Problem anothers(InstitutionId written) {
        Function<InstitutionId, String> name =
                id -> directory.institution(id).map(Institution::name).orElse(id.code());
        String own = Asking.required().institution();
        return Problem.of(
                ReturnRefusal.ANOTHERS_FILE,
                name.apply(written),
                own == null ? "" : name.apply(new InstitutionId(own)));
    }

    private Book open(ReturnSummary there) {
        return switch (Workbooks.open(returns.original(there.id()), there.fileName())) {
            case Opening.Opened(Book book) -> book;
            case Opening.Unreadable(Problem problem) -> throw new Refused(problem);
        };
    }

    private static String said(List<Correction> corrections) {
        return String.join(
                "; ",
                corrections.stream()
                        .map(c -> (c.cell() == null ? "" : c.sheet() + "!" + c.cell() + " ")
                                + c.choice()
                                + (c.value() == null ? "" : " " + c.value()))
                        .toList());
    }
}
