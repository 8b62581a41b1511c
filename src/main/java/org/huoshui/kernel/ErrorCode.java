package org.huoshui.kernel;

/**
 * A stable code for something that can go wrong, with its sentence in both languages. Each module keeps its codes in one
 * enum; codes are never reused. Sentences are {@link java.text.MessageFormat} patterns.
 */
public interface ErrorCode {

    /** What the code stands for. */
    Entry entry();

    default String code() {
        return entry().code();
    }

    default Blame blame() {
        return entry().blame();
    }

    /** Chinese sentence pattern. */
    default String zh() {
        return entry().zh();
    }

    /** English sentence pattern. */
    default String en() {
        return entry().en();
    }

    /**
     * @param code stable, e.g. {@code RET-104}: three letters of the module, a number
     * @param zh Chinese sentence pattern
     * @param en English sentence pattern
     */
    record Entry(String code, Blame blame, String zh, String en) {}

    /** Whose doing it is; decides the HTTP status. */
    enum Blame {
        /** The input is wrong: 400. */
        INPUT,
        /** Not signed in: 401. */
        NOT_SIGNED_IN,
        /** Signed in, but may not: 403. */
        FORBIDDEN,
        /** Not there, or not visible to who asks: 404. */
        NOT_FOUND,
        /** The state of things forbids it now: 409. */
        CONFLICT,
        /** Larger than the limits: 413. */
        TOO_LARGE,
        /** More often than the limits: 429. */
        TOO_MANY,
        /** Not now, through nobody's fault, and worth trying again soon: 503. */
        UNAVAILABLE,
        /** Ours: 500. */
        INTERNAL
    }
}
