package org.huoshui.matchmaking.product;

import java.time.LocalDate;
import org.huoshui.directory.InstitutionId;

/**
 * A product with one of its versions: the one in force on the day that was asked for.
 *
 * @param version counted from 1
 * @param from the day from which the version holds
 */
public record Product(
        ProductId id, InstitutionId institution, ProductState state, int version, LocalDate from, ProductTerms terms) {}
