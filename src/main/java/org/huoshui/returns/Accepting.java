package org.huoshui.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.checks.Candidate;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Checker;
import org.huoshui.returns.checks.Finding;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.huoshui.returns.store.Results;
import org.huoshui.returns.store.Returns;
import org.springframework.stereotype.Component;

/** The steps from what is bound to what counts: checking, and accepting what the checks let pass. */
@Component
class Accepting {

    private final Returns returns;
    private final Readings readings;
    private final Results results;
    private final Checker checker;
    private final Observations observations;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Settling settling;
    private final Steps steps;

    Accepting(
            Returns returns,
            Readings readings,
            Results results,
            Checker checker,
            Observations observations,
            Catalogue catalogue,
            Directory directory,
            Settling settling,
            Steps steps) {
        this.returns = returns;
        this.readings = readings;
        this.results = results;
        this.checker = checker;
        this.observations = observations;
        this.catalogue = catalogue;
        this.directory = directory;
        this.settling = settling;
        this.steps = steps;
    }

    void check(ReturnId id) {
        // whether the asker may see the return was settled before; the program compares it with everybody's
        Asker asker = Asking.required();
        Asker whoever = asker.seesWholeCounty()
                ? asker
                : new Asker(asker.account(), asker.name(), Set.of(Asker.Role.SYSTEM), null);
        Asking.run(
                whoever,
                () -> steps.in(() -> {
                    ReturnSummary there = steps.lock(id);
                    Life.Transition step = steps.allowed(there, ReturnAction.CHECK);
                    List<Finding> findings = new ArrayList<>(ofReading(id));
                    findings.addAll(checker.run(candidate(id)));
                    put(id, findings);
                    steps.take(there, step, "");
                    return null;
                }));
    }

    void accept(ReturnId id, Reasons reasons) {
        steps.in(() -> {
            // two returns of one month accepted at the same moment would each find that none is accepted yet
            returns.oneAfterTheOther("acceptance");
            ReturnSummary there = steps.lock(id);
            Life.Transition step = steps.allowed(there, ReturnAction.ACCEPT);
            mustHaveNoErrors(id);
            mustHaveReasons(id, reasons);
            count(there);
            steps.take(there, step, there.restateReason() == null ? "" : there.restateReason());
            return null;
        });
    }

    List<Results.Result> results(ReturnId id) {
        return results.of(id);
    }

    void replaceReadingFindings(ReturnId id, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        // those of checks stay until the checks run again, and with them the reasons given
        results.of(id).stream()
                .map(Results.Result::finding)
                .filter(f -> !f.key().startsWith(Understanding.READING))
                .forEach(all::add);
        put(id, all);
    }

    void mustMakeSense(Correction c) {
        String value = c.value() == null ? "" : c.value().strip();
        switch (c.choice()) {
            case INDICATOR -> {
                if (value.isEmpty() || catalogue.find(new IndicatorId(value)).isEmpty())
                    throw Refused.because(ReturnRefusal.UNKNOWN_INDICATOR, value);
            }
            case INSTITUTION -> {
                if (value.isEmpty()
                        || directory.institution(new InstitutionId(value)).isEmpty())
                    throw Refused.because(ReturnRefusal.UNKNOWN_INSTITUTION, value);
            }
            case MONTH -> {
                try {
                    Month.parse(value);
                } catch (java.time.format.DateTimeParseException e) {
                    throw Refused.because(ReturnRefusal.NOT_A_MONTH, value);
                }
            }
            case UNIT -> {
                if (value.isEmpty()) throw Refused.because(ReturnRefusal.UNKNOWN_CHOICE, c.choice());
            }
            case NOT_A_FIGURE -> {
                if (c.cell() == null) throw Refused.because(ReturnRefusal.UNKNOWN_CHOICE, c.choice());
            }
        }
    }

    private void count(ReturnSummary there) {
        Instant now = steps.now();
        settling.overtaken(there.id(), there.restates()).ifPresent(p -> {
            throw new Refused(p);
        });
        List<Binding> bindings = counting(there.id());
        if (bindings.isEmpty()) throw Refused.because(ReturnRefusal.NO_FIGURES);
        observations.record(
                new Observations.Source(
                        there.fileName(),
                        there.sha256(),
                        there.id().toString(),
                        Asking.required().name(),
                        now),
                bindings.stream().map(Binding::observation).toList());
        RestatedFigures changed =
                RestatedFigures.between(there.restated().map(this::counting).orElse(List.of()), bindings);
        int version = there.restated().map(id -> supersede(id, there) + 1).orElse(1);
        returns.accepted(there.id(), now, version);
        InstitutionId institution = there.institution();
        String owner = institution != null ? institution.code() : Understood.ownerOf(there.fileName());
        readings.learn(owner, institution, readings.rest(there.id()).layout(), there.id(), now);
        Month month = there.month();
        steps.publish(new ReturnAccepted(
                there.id(),
                institution == null ? null : institution.code(),
                month == null ? null : month.toString(),
                version,
                bindings.size(),
                there.sha256(),
                changed.before(),
                changed.after(),
                Objects.requireNonNullElse(there.restateReason(), "")));
    }

    // a file of many months of which one is restated still counts for the others
    private int supersede(ReturnId old, ReturnSummary by) {
        ReturnSummary there = steps.lock(old);
        Life.Transition step = steps.allowed(there, ReturnAction.RESTATE);
        if (returns.covers(by.id()).containsAll(returns.covers(old)))
            steps.take(there, step, "→ " + by.id() + " " + Objects.requireNonNullElse(by.restateReason(), ""));
        return there.version();
    }

    private void mustHaveNoErrors(ReturnId id) {
        List<Finding> errors = results.of(id).stream()
                .map(Results.Result::finding)
                .filter(f -> f.severity() == Check.Severity.ERROR)
                .toList();
        if (errors.isEmpty()) return;
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of(ReturnRefusal.ERRORS_LEFT, errors.size()));
        for (Finding f : errors)
            problems.add(new Problem(f.code(), ReturnRefusal.ERRORS_LEFT.blame(), f.zh(), f.en(), f.place()));
        throw new Refused(problems);
    }

    private void mustHaveReasons(ReturnId id, Reasons reasons) {
        List<Problem> missing = new ArrayList<>();
        for (Results.Result r : results.of(id)) {
            if (r.finding().severity() != Check.Severity.WARNING) continue;
            String key = r.finding().key();
            reasons.reason(key).ifPresent(reason -> results.reason(id, key, reason.strip()));
            if (r.reason() == null && reasons.reason(key).isEmpty()) {
                Problem p = Problem.of(ReturnRefusal.REASON_MISSING, r.finding().zh());
                String place = r.finding().place();
                missing.add(place == null ? p : p.at(place));
            }
        }
        if (!missing.isEmpty()) throw new Refused(missing);
    }

    private Candidate candidate(ReturnId id) {
        return new Candidate(
                counting(id).stream()
                        .map(b -> new Candidate.Value(b.observation(), b.unit()))
                        .toList(),
                returns.covers(id));
    }

    private List<Binding> counting(ReturnId id) {
        return readings.bindings(id).stream().filter(Binding::counts).toList();
    }

    private List<Finding> ofReading(ReturnId id) {
        return results.of(id).stream()
                .map(Results.Result::finding)
                .filter(f -> f.key().startsWith(Understanding.READING))
                .toList();
    }

    private void put(ReturnId id, List<Finding> findings) {
        results.put(id, findings);
        returns.count(id, count(findings, Check.Severity.ERROR), count(findings, Check.Severity.WARNING));
    }

    private static int count(List<Finding> findings, Check.Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }
}
