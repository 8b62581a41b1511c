package org.huoshui.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place figures belong to.
 *
 * @param name full name, 清河县
 * @param aliases other names in use, 清河, 我县
 * @param parent the city of a county; absent at the top
 */
public record Region(
        RegionId id,
        String name,
        List<String> aliases,
        Level level,
        @Nullable RegionId parent) {
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP
    }

    public Region {
        aliases = List.copyOf(aliases);
    }
}
