package org.huoshui.server;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether the installation is still being made ready after its pages already answer: the demo county is coming in. Not ready
 * until whoever started the server says so; where nobody said that there is anything to wait for, ready at once.
 */
@Component("preparing")
public class Preparing implements HealthIndicator {

    private volatile boolean done;

    Preparing(Environment environment) {
        this.done = !environment.getProperty("huoshui.preparing", Boolean.class, false);
    }

    public void done() {
        done = true;
    }

    @Override
    public Health health() {
        return done
                ? Health.up().build()
                : Health.down().withDetail("doing", "loading").build();
    }
}
