package org.huoshui.directory;

import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Said;

/** The words in which other modules speak of firms: the classification of industries, and the lists firms belong to. */
public interface FirmTerms {

    /** A line of GB/T 4754-2017: a section {@code C}, a division {@code C39}, a group or a class. */
    record Industry(String code, String zh, String en) {}

    /** @param kind code of its kind, {@code CLIMBING} */
    record ListOfFirms(String code, String name, String kind) {}

    /** @param code {@code CLIMBING}, {@code KEY} … */
    record KindOfList(String code, Said said) {}

    /** In the order of the classification. */
    List<Industry> industries();

    /** What the code is called, or the longest beginning of it that has a name. */
    Optional<Industry> industry(String code);

    /** In their order; read anew each time. */
    List<ListOfFirms> lists();

    List<KindOfList> kindsOfLists();
}
