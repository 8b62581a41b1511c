package org.huoshui.matchmaking.project;

import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Banks and townships by what people call them. */
@Component
public class Whereabouts {

    private final Directory directory;

    Whereabouts(Directory directory) {
        this.directory = directory;
    }

    /** @return absent for an empty name; @throws Refused MAT-407 */
    public @Nullable RegionId township(String typed) {
        String named = typed.strip();
        if (named.isEmpty()) return null;
        return directory
                .region(new RegionId(named))
                .or(() -> directory.regionNamed(named))
                .filter(region -> region.level() == Region.Level.TOWNSHIP && isOurs(region))
                .map(Region::id)
                .orElseThrow(() -> Refused.because(ProjectError.UNKNOWN_TOWNSHIP, named));
    }

    private boolean isOurs(Region region) {
        return directory.home().id().equals(region.parent());
    }

    /** The county's own, in their order of print. */
    public List<Region> townships() {
        return directory.regions().stream()
                .filter(region -> region.level() == Region.Level.TOWNSHIP && isOurs(region))
                .toList();
    }

    /** By code or any name; an institution that names none, or itself, is itself. @throws Refused MAT-406 */
    public Institution institution(String typed) {
        String own = Asking.required().institution();
        String named = typed.isBlank() && own != null ? own : typed.strip();
        return Optional.of(named)
                .filter(name -> !name.isEmpty())
                .flatMap(name ->
                        directory.institution(new InstitutionId(name)).or(() -> directory.institutionNamed(name)))
                // to an institution the others are nobody
                .filter(found -> own == null || found.id().code().equals(own))
                .orElseThrow(() -> Refused.because(ProjectError.UNKNOWN_INSTITUTION, typed));
    }

    /** As {@link #institution}, a bank. @throws Refused MAT-406, MAT-408 */
    public Institution bank(String typed) {
        Institution found = institution(typed);
        if (!found.kind().isBank()) throw Refused.because(ProjectError.NOT_A_BANK, found.shortName());
        return found;
    }

    /** 华岳银行 for HYB. */
    public String name(InstitutionId id) {
        return directory.institution(id).map(Institution::shortName).orElse(id.code());
    }

    /** 溪口镇; empty for none. */
    public String name(@Nullable RegionId id) {
        return id == null ? "" : directory.region(id).map(Region::name).orElse(id.code());
    }
}
