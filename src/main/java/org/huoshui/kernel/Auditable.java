package org.huoshui.kernel;

import java.util.Map;

/**
 * An event worth remembering for ever. Modules publish it inside the transaction it describes; {@code audit} writes it in
 * the same transaction, so that there is no change without its line and no line without its change.
 */
public interface Auditable {

    /** Past tense, stable: {@code return.accepted}. */
    String action();

    /** What it happened to: {@code return/42}. */
    String subject();

    /** What before, what after, why; names as in the API. */
    Map<String, String> detail();
}
