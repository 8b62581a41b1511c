package org.huoshui.matchmaking.event;

import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Refused;
import org.springframework.stereotype.Component;

/** Finds who is meant by a code or a name as people type it; an unknown one is refused. */
@Component
public class Parties {

    private final Directory directory;
    private final Firms firms;

    Parties(Directory directory, Firms firms) {
        this.directory = directory;
        this.firms = firms;
    }

    /** @throws Refused MAT-309 */
    public Institution institution(String typed) {
        String named = typed.strip();
        if (named.isEmpty()) throw Refused.because(EventError.UNKNOWN_INSTITUTION, named);
        return directory
                .institution(new InstitutionId(named))
                .or(() -> directory.institutionNamed(named))
                .orElseThrow(() -> Refused.because(EventError.UNKNOWN_INSTITUTION, named));
    }

    /** What an institution is called in tables; its code where it is not known. */
    public String shortName(String institution) {
        return directory
                .institution(new InstitutionId(institution))
                .map(Institution::shortName)
                .orElse(institution);
    }

    /** By name, alias or code. @throws Refused MAT-308 */
    public Region region(String typed) {
        String named = typed.strip();
        if (named.isEmpty()) throw Refused.because(EventError.UNKNOWN_REGION, named);
        return directory
                .region(new RegionId(named))
                .or(() -> directory.regionNamed(named))
                .orElseThrow(() -> Refused.because(EventError.UNKNOWN_REGION, named));
    }

    /** What a region is called; its code where it is not known, nothing where there is none. */
    public String regionName(@org.jspecify.annotations.Nullable String region) {
        if (region == null || region.isEmpty()) return "";
        return directory.region(new RegionId(region)).map(Region::name).orElse(region);
    }

    public RegionId home() {
        return directory.home().id();
    }

    /** By its code where there is one, else by its exact name. @throws Refused MAT-310 */
    public Firm firm(String code, String name) {
        if (!code.isBlank()) return firms.current(new FirmId(code.strip()));
        return named(name).orElseThrow(() -> Refused.because(EventError.UNKNOWN_FIRM, name));
    }

    /** The one firm of that name, present or former. */
    public Optional<Firm> named(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) return Optional.empty();
        List<Firm> found = firms.search(wanted, 20).stream()
                .filter(firm -> firm.name().equals(wanted) || firm.formerNames().contains(wanted))
                .toList();
        return found.size() == 1 ? Optional.of(firms.current(found.getFirst().id())) : Optional.empty();
    }
}
