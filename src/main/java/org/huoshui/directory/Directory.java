package org.huoshui.directory;

import java.util.List;
import java.util.Optional;

/** Finds regions, groups and institutions by code or by any of their names. Small, read often: served from memory. */
public interface Directory {

    /** The county whose office runs this installation. */
    Region home();

    List<Region> regions();

    Optional<Region> region(RegionId id);

    /** By full name or alias, exact after trimming and width folding; 我县 and 全县 are home, 全市 is home's parent. */
    Optional<Region> regionNamed(String name);

    /** The default pool of a region: its siblings under the same parent, itself included. */
    RegionGroup siblings(RegionId region);

    List<RegionGroup> groups();

    Optional<RegionGroup> groupNamed(String name);

    List<Institution> institutions();

    List<Institution> institutionsIn(RegionId region);

    Optional<Institution> institution(InstitutionId id);

    /** By official name, short name or alias, exact after trimming and width folding. */
    Optional<Institution> institutionNamed(String name);
}
