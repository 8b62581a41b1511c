package org.huoshui.directory;

import java.util.List;

/** A named set of regions to rank among: 全市, 南部五县. The order of members is that of print. */
public record RegionGroup(String code, String name, List<String> aliases, List<RegionId> members) {
    public RegionGroup {
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
    }
}
