package org.huoshui.matchmaking.intake;

import java.util.Optional;
import org.huoshui.kernel.Phone;
import org.huoshui.server.Tick;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, one after the other. */
@Component
class MessageClock implements Tick {

    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final MessageGateway gateway;

    MessageClock(Outbox outbox, MessageGateway gateway) {
        this.outbox = outbox;
        this.gateway = gateway;
    }

    @Override
    public int everySeconds() {
        return 3;
    }

    @Override
    public void tick() {
        if (!gateway.isConfigured()) return;
        for (Outbox.Message message : outbox.claim(AT_ONCE)) {
            Phone phone = message.phone();
            String text = message.text();
            if (phone == null || text == null) continue;
            // outside any transaction: a slow gateway must not hold a connection
            Optional<String> fault = gateway.send(message.id(), phone.clear(), text);
            if (fault.isPresent()) outbox.failed(message.id(), fault.get());
            else outbox.sent(message.id());
        }
    }
}
