package org.huoshui.identity;

import java.time.Instant;

/**
 * What a session holds: which account signed in, in which version and how. Roles and walls are not in it; they are read
 * afresh with each request.
 *
 * @param factor whether a second factor was given, here or at the provider of single sign-on
 * @param door how it came in
 * @param id by which its owner may end it; not the session's own, which opens the door
 * @param address where it came from
 * @param browser what the browser calls itself
 */
record Ticket(
        String account, int version, boolean factor, Door door, String id, long begun, String address, String browser) {

    enum Door {
        PASSWORD,
        SINGLE_SIGN_ON
    }

    Instant begunAt() {
        return Instant.ofEpochMilli(begun);
    }
}
