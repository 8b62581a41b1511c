package org.huoshui.server.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.SelfCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs the modules' own checks when asked and remembers what they found. */
@Component
class SelfChecks {

    private static final Logger log = LoggerFactory.getLogger(SelfChecks.class);

    private final ObjectProvider<SelfCheck> checks;
    private final InstantSource clock;
    private volatile List<Checked> last = List.of();

    SelfChecks(ObjectProvider<SelfCheck> checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** What one check found; a check that failed itself counts as a finding. */
    record Checked(SelfCheck check, Instant at, boolean sound, String zh, String en, List<Problem> problems) {}

    List<Checked> last() {
        return last;
    }

    synchronized List<Checked> run() {
        List<Checked> found = new ArrayList<>();
        Asking.run(Asker.system(), () -> {
            for (SelfCheck check : checks.orderedStream().toList()) found.add(run(check));
        });
        last = List.copyOf(found);
        return last;
    }

    private Checked run(SelfCheck check) {
        try {
            SelfCheck.Findings findings = check.run();
            if (!findings.isSound())
                log.error(
                        "Self check {}: {} findings",
                        check.name(),
                        findings.problems().size());
            return new Checked(
                    check, clock.instant(), findings.isSound(), findings.zh(), findings.en(), findings.problems());
        } catch (RuntimeException e) {
            log.error("Self check {} failed", check.name(), e);
            return new Checked(check, clock.instant(), false, "检查未能完成", "the check could not be finished", List.of());
        }
    }
}
