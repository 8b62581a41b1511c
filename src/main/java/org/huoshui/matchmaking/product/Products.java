package org.huoshui.matchmaking.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalogue for other parts of matchmaking. What is there is what the walls show to who asks. */
public interface Products {

    /** With the version in force today; of a draft or a product still to begin its first one. */
    Optional<Product> find(ProductId id);

    /** @throws org.huoshui.kernel.Refused MAT-501 when there is none, or none that is shown */
    Product required(ProductId id);

    /** What was on offer that day, each with the version then in force, by number. */
    List<Product> onOffer(LocalDate day);

    /** Grows with every change of any product or of the words conditions are written in; the same while nothing changes. */
    String stamp();
}
