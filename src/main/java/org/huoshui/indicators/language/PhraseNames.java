package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;

/** The names a phrase may use, from the catalogue and the directory, and those that look like one. */
final class PhraseNames {

    private static final double NEAR_ENOUGH = 0.3;
    private static final int NEAREST = 5;

    private final Catalogue catalogue;
    private final Directory directory;

    PhraseNames(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** By name, alias or code. */
    Optional<Indicator> indicator(String name) {
        return catalogue.named(name).or(() -> {
            String code = name.strip();
            return code.isEmpty() ? Optional.empty() : catalogue.find(new IndicatorId(code));
        });
    }

    /** A region before an institution of the same name. */
    Optional<Subject> subject(String name) {
        return directory
                .regionNamed(name)
                .map(Region::id)
                .map(Subject::of)
                .or(() -> directory.institutionNamed(name).map(Institution::id).map(Subject::of));
    }

    Optional<RegionGroup> pool(String name) {
        return directory.groupNamed(name);
    }

    /** The name by which the indicator is read back; its code where the name would not lead back to it. */
    String nameOf(IndicatorId id) {
        return catalogue
                .find(id)
                .map(Indicator::name)
                .filter(name -> speakable(name)
                        && catalogue.named(name).map(Indicator::id).equals(Optional.of(id)))
                .orElse(id.code());
    }

    /** The full name by which the subject is read back; its code where the name would not lead back to it. */
    String nameOf(Subject subject) {
        return fullName(subject)
                .filter(name -> speakable(name) && subject(name).equals(Optional.of(subject)))
                .orElse(codeOf(subject));
    }

    private Optional<String> fullName(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(RegionId region) -> directory.region(region).map(Region::name);
            case Subject.OfInstitution(InstitutionId institution) ->
                directory.institution(institution).map(Institution::name);
        };
    }

    private static String codeOf(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(RegionId region) -> region.code();
            case Subject.OfInstitution(InstitutionId institution) -> institution.code();
        };
    }

    private static boolean speakable(String name) {
        return name.indexOf('·') < 0 && name.indexOf('|') < 0;
    }

    List<String> nearIndicators(String words) {
        return catalogue.search(words, NEAREST).stream().map(Indicator::name).toList();
    }

    List<String> nearSubjects(String words) {
        return nearest(words, subjectNames());
    }

    List<String> nearPools(String words) {
        List<String> near = nearest(words, directory.groups().stream().map(RegionGroup::name));
        // there are few: show them all rather than none
        return near.isEmpty()
                ? directory.groups().stream()
                        .map(RegionGroup::name)
                        .limit(NEAREST)
                        .toList()
                : near;
    }

    List<String> nearComparisons(String words) {
        return nearest(
                words,
                Stream.of(Comparison.values())
                        .flatMap(c -> Stream.concat(Stream.of(c.chinese()), c.chineseSigned().stream()))
                        .filter(word -> !word.isEmpty()));
    }

    private Stream<String> subjectNames() {
        List<String> names = new ArrayList<>();
        for (Region region : directory.regions()) names.add(region.name());
        for (Institution institution : directory.institutions()) {
            names.add(institution.name());
            names.add(institution.shortName());
        }
        return names.stream().distinct();
    }

    private static List<String> nearest(String words, Stream<String> names) {
        record Near(String name, double likeness) {}
        String folded = Names.fold(words);
        return names.map(name -> new Near(name, Names.likeness(Names.fold(name), folded)))
                .filter(near -> near.likeness >= NEAR_ENOUGH)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(NEAREST)
                .map(Near::name)
                .toList();
    }
}
