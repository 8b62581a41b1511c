package org.huoshui.matchmaking.intake;

import java.util.Optional;

/**
 * Things of one kind that files may be attached to on a page. A bean of this for each kind opens the doors of documents to
 * it; without one, only the program itself attaches.
 */
public interface DocumentHolders {

    /** {@code need}: {@link Holder#kind()} of what {@link #find} gives. */
    String kind();

    /** The thing as the walls show it to who asks, with the walls its files stand behind; empty when it is not visible. */
    Optional<Holder> find(long id);

    /** Whether who asks may attach a file to it now, and withdraw one. */
    default boolean mayAttach(Holder holder) {
        return true;
    }
}
