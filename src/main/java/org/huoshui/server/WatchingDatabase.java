package org.huoshui.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the embedded database again when its process is gone: the office has nobody who would. */
@Component
final class WatchingDatabase implements Tick {

    private static final Logger log = LoggerFactory.getLogger(WatchingDatabase.class);

    private final ObjectProvider<OwnDatabase> own;

    WatchingDatabase(ObjectProvider<OwnDatabase> own) {
        this.own = own;
    }

    @Override
    public int everySeconds() {
        return 2;
    }

    @Override
    public void tick() {
        OwnDatabase database = own.getIfAvailable();
        try {
            if (database != null && database.revive()) log.warn("The embedded database runs again");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database cannot be started again", e);
        }
    }
}
