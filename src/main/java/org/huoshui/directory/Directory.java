package org.huoshui.directory;

import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Finds regions, groups and institutions by code or by any of their names. Small, read often: served from memory. */
public interface Directory {

    /** A directory that knows nobody, for work without a database. */
    static Directory empty() {
        return of(null, List.of(), List.of(), List.of());
    }

    /**
     * A directory of the given contents, in their order of print.
     *
     * @param home code of the own county; absent while it has not been chosen
     */
    static Directory of(
            @Nullable RegionId home, List<Region> regions, List<RegionGroup> groups, List<Institution> institutions) {
        return new DirectorySnapshot(home, regions, groups, institutions);
    }

    /**
     * The county whose office runs this installation.
     *
     * @throws Refused DIR-001 while it has not been chosen
     */
    Region home();

    List<Region> regions();

    Optional<Region> region(RegionId id);

    /**
     * By full name, alias or code, exact after folding of width and removal of spaces; 我县, 本县 and 全县 are home, 全市 and
     * 本市 are home's parent. A county is also found without its last word (澜溪 for 澜溪县) where that names nothing else.
     */
    Optional<Region> regionNamed(String name);

    /**
     * The default pool of a region: its siblings under the same parent, itself included. Where a group with exactly
     * these members exists (全市), it is that group.
     */
    RegionGroup siblings(RegionId region);

    List<RegionGroup> groups();

    /** By name, alias or code as above; 全市 is the pool of home where no group bears the name. */
    Optional<RegionGroup> groupNamed(String name);

    List<Institution> institutions();

    List<Institution> institutionsIn(RegionId region);

    Optional<Institution> institution(InstitutionId id);

    /** By official name, short name, alias or code, exact after folding of width and removal of spaces. */
    Optional<Institution> institutionNamed(String name);
}
