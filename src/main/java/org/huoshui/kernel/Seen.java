package org.huoshui.kernel;

import java.util.Map;

/**
 * Somebody read what is confidential. Endpoints say so with {@link Confidential}; this is for what no annotation can tell: an
 * export written in a stream, an unmasked number with its purpose.
 *
 * @param what becomes the action {@code what.read}
 * @param why the purpose; empty where none is asked for
 */
public record Seen(String what, String subject, Map<String, String> detail, String why) implements Auditable {

    public Seen {
        detail = Map.copyOf(detail);
    }

    @Override
    public String action() {
        return what + ".read";
    }
}
