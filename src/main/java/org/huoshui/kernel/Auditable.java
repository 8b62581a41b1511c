package org.huoshui.kernel;

import java.util.Map;

/**
 * An event worth remembering for ever. Modules publish it inside the transaction it describes; {@code audit} writes it in
 * the same transaction, so that there is no change without its line and no line without its change. Who, from where and
 * when are taken from {@link Asking} and the clock at the moment of publishing.
 *
 * <p>What an event does not say stays empty: {@link #before()} and {@link #after()} hold the fields that changed, by the
 * names of the API; a thing that came into being has no before, one that went has no after.
 */
public interface Auditable {

    /** Past tense, stable: {@code return.accepted}. */
    String action();

    /** What it happened to: {@code return/42}. */
    String subject();

    /** What else there is to know; names as in the API. Never a password, a token or a whole number of an identity card. */
    Map<String, String> detail();

    /** The fields as they were. */
    default Map<String, String> before() {
        return Map.of();
    }

    /** The same fields as they are now. */
    default Map<String, String> after() {
        return Map.of();
    }

    /** The reason or the purpose somebody gave; empty where none was asked for. */
    default String why() {
        return "";
    }

    default Result result() {
        return Result.DONE;
    }

    /** How it ended. */
    enum Result {
        DONE,
        /** A door or a rule said no, and the attempt itself is worth a line: a wrong password. */
        REFUSED,
        /** Begun and not brought to its end. */
        FAILED
    }
}
