package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** A trouble that passes is a warning; one that lasts is an error, told once. */
class PatienceTests {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Patience patience = new Patience(Duration.ofMinutes(2), now::get);

    private Level failedAfter(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        return patience.failed();
    }

    @Test
    void warnsOnceOfATroubleThatPasses() {
        assertThat(failedAfter(0)).isEqualTo(Level.WARN);
        assertThat(failedAfter(2)).isEqualTo(Level.DEBUG);
        assertThat(failedAfter(117)).isEqualTo(Level.DEBUG);
        assertThat(patience.worked()).isTrue();
        assertThat(patience.worked()).isFalse();
        assertThat(failedAfter(1)).isEqualTo(Level.WARN);
        assertThat(failedAfter(119)).isEqualTo(Level.DEBUG);
    }

    @Test
    void callsForSomebodyOnceWhenItLasts() {
        assertThat(failedAfter(0)).isEqualTo(Level.WARN);
        assertThat(failedAfter(120)).isEqualTo(Level.ERROR);
        assertThat(failedAfter(2)).isEqualTo(Level.DEBUG);
        assertThat(failedAfter(1000)).isEqualTo(Level.DEBUG);
        assertThat(patience.worked()).isTrue();
        assertThat(failedAfter(0)).isEqualTo(Level.WARN);
        assertThat(failedAfter(121)).isEqualTo(Level.ERROR);
    }
}
