package org.huoshui.audit;

import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies because somebody asked, and remembers that it was asked and what came of it. */
@Service
public class CheckingTrail {

    private final VerifyingTrail verifying;
    private final ObjectProvider<KeepingTrail> keeping;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CheckingTrail(
            VerifyingTrail verifying,
            ObjectProvider<KeepingTrail> keeping,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.verifying = verifying;
        this.keeping = keeping;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    record TrailVerified(TrailVerdict verdict) implements Auditable {
        @Override
        public String action() {
            return "trail.verified";
        }

        @Override
        public String subject() {
            return "trail";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "intact", Boolean.toString(verdict.intact()),
                    "lines", Long.toString(verdict.lines()),
                    "breaks", Integer.toString(verdict.found()),
                    "head", verdict.head());
        }
    }

    /** To be called as who asks. */
    public TrailVerdict check() {
        // what was committed a moment ago is bound first, so that nothing seems to wait
        keeping.ifAvailable(KeepingTrail::catchUp);
        TrailVerdict verdict = verifying.verify();
        transaction.executeWithoutResult(status -> events.publishEvent(new TrailVerified(verdict)));
        return verdict;
    }
}
