package org.huoshui.returns;

import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;

/** The institutions and regions the reader may expect. It reads workbooks about others too. */
public record KnownNames(List<Institution> institutions, List<Region> regions) {

    public static final KnownNames NONE = new KnownNames(List.of(), List.of());

    public KnownNames {
        institutions = List.copyOf(institutions);
        regions = List.copyOf(regions);
    }

    public static KnownNames of(Directory directory) {
        return new KnownNames(directory.institutions(), directory.regions());
    }
}
