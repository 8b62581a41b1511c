package org.huoshui.indicators;

import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;

/** Whom a value is about: a region as a whole, or one institution. */
public sealed interface Subject {

    record OfRegion(RegionId region) implements Subject {}

    record OfInstitution(InstitutionId institution) implements Subject {}

    static Subject of(RegionId region) {
        return new OfRegion(region);
    }

    static Subject of(InstitutionId institution) {
        return new OfInstitution(institution);
    }
}
