package org.huoshui.indicators;

import java.util.Collection;
import java.util.List;
import org.huoshui.kernel.Month;

/** Computes figures. The only place where one is computed. */
public interface Figures {

    /** Month, place and basis of the document or page; phrases that name their own override it. */
    record Context(Month month, Subject subject, Basis basis) {}

    Figure figure(Phrase phrase, Context context);

    /** Many at once, in the order asked; shares the reading of observations. */
    List<Figure> figures(Collection<Phrase> phrases, Context context);

    Proof prove(Phrase phrase, Context context);

    /** Proofs of many at once, in the order asked; a step that several rest on is one object. */
    default List<Proof> prove(Collection<Phrase> phrases, Context context) {
        return phrases.stream().map(phrase -> prove(phrase, context)).toList();
    }

    /** A series of one phrase over months, both ends included. */
    List<Figure> series(Phrase phrase, Context context, Month from, Month to);

    /**
     * The same computation as if these observations had been accepted too, each taking the place of a stored one with the
     * same indicator, subject and month. Nothing is stored. Serves the checks of a return that is not yet accepted.
     */
    Figures assuming(Collection<Observation> candidates);

    /** The latest month with any observation for the place, or absent on an empty database. */
    java.util.Optional<Month> latestMonth(Subject subject);
}
