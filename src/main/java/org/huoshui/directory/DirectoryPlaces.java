package org.huoshui.directory;

import java.util.Optional;
import org.huoshui.kernel.Places;
import org.springframework.stereotype.Component;

@Component
class DirectoryPlaces implements Places {

    private final Directory directory;

    DirectoryPlaces(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<String> institution(String code) {
        return code.isBlank()
                ? Optional.empty()
                : directory.institution(new InstitutionId(code)).map(Institution::name);
    }

    @Override
    public Optional<String> region(String code) {
        return code.isBlank()
                ? Optional.empty()
                : directory.region(new RegionId(code)).map(Region::name);
    }
}
