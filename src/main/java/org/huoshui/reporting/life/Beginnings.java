package org.huoshui.reporting.life;

import java.time.InstantSource;
import org.huoshui.reporting.ReportingEvent.ReportWritten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears, within its transaction, that a document was written: the first of a report begins a life, another joins it. */
@Component
class Beginnings {

    private final Lives lives;
    private final Sentences sentences;
    private final InstantSource clock;

    Beginnings(Lives lives, Sentences sentences, InstantSource clock) {
        this.lives = lives;
        this.sentences = sentences;
        this.clock = clock;
    }

    @EventListener
    void on(ReportWritten written) {
        Long previous = written.previous();
        if (previous == null) begin(written);
        else join(written, lives.lock(previous));
    }

    private void begin(ReportWritten written) {
        long life = lives.begin();
        lives.addVersion(life, written.id(), 1, written.sentences());
        lives.step(life, written.id(), Life.find(null, ReportAction.WRITE).orElseThrow(), clock.instant(), "");
        sentences.draft(life, written.month(), written.basis());
    }

    private void join(ReportWritten written, LivingReport before) {
        lives.addVersion(before.id(), written.id(), before.newestVersion() + 1, written.sentences());
        Life.Transition row = Life.find(before.state(), ReportAction.REWRITE).orElseThrow();
        lives.step(before.id(), written.id(), row, clock.instant(), "");
    }
}
