package org.huoshui.audit;

import java.util.List;
import org.huoshui.kernel.ErrorCode.Blame;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.SelfCheck;
import org.springframework.stereotype.Component;

/** The trail's verification among the self checks: after a restore, and from the page of the installation's state. */
@Component
class TrailCheck implements SelfCheck {

    private final VerifyingTrail verifying;

    TrailCheck(VerifyingTrail verifying) {
        this.verifying = verifying;
    }

    @Override
    public String name() {
        return "audit.chain";
    }

    @Override
    public String zh() {
        return "审计链";
    }

    @Override
    public String en() {
        return "Audit trail";
    }

    @Override
    public Findings run() {
        TrailVerdict verdict = verifying.verify();
        List<Problem> problems = verdict.breaks().stream()
                .map(one -> new Problem(one.code(), Blame.INTERNAL, one.zh(), one.en(), null))
                .toList();
        return new Findings(
                "链上 %,d 条、%d 个封印已逐条重算，发现 %d 处断裂".formatted(verdict.lines(), verdict.seals(), verdict.found()),
                "%,d lines and %d seals computed anew, %d breaks found"
                        .formatted(verdict.lines(), verdict.seals(), verdict.found()),
                problems);
    }
}
