package org.huoshui.reporting.proof;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huoshui.reporting.ReportKept;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what a report rests on in the transaction that stores it. */
@Component
class KeepingEvidence {

    private final JdbcClient jdbc;
    private final GatheringEvidence gathering;
    private final InstantSource clock;

    KeepingEvidence(JdbcClient jdbc, GatheringEvidence gathering, InstantSource clock) {
        this.jdbc = jdbc;
        this.gathering = gathering;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ReportKept kept) {
        jdbc.sql("insert into reporting_evidence (report, evidence, made_at) values (:report, :evidence, :at)")
                .param("report", kept.report())
                .param("evidence", EvidenceJson.write(gathering.of(kept.written())))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Canonical JSON; empty for a report written before evidence was kept. */
    @Transactional(readOnly = true)
    public Optional<String> find(long report) {
        return jdbc.sql("select evidence from reporting_evidence where report = :report")
                .param("report", report)
                .query(String.class)
                .optional();
    }
}
