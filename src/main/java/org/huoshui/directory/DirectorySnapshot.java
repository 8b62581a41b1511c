package org.huoshui.directory;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The directory as it stood at one moment; immutable, so that one piece of work sees one directory. */
final class DirectorySnapshot implements Directory {

    private static final Set<String> HOME_WORDS = Set.of("我县", "本县", "全县", "我区", "本区", "全区");
    private static final Set<String> CITY_WORDS = Set.of("全市", "本市", "我市");

    private final @Nullable RegionId home;
    private final Map<RegionId, Region> regions;
    private final Map<String, RegionGroup> groups;
    private final Map<InstitutionId, Institution> institutions;
    private final Map<RegionId, List<Institution>> byRegion;
    private final Map<String, Region> regionNames = new HashMap<>();
    private final Map<String, RegionGroup> groupNames = new HashMap<>();
    private final Map<String, Institution> institutionNames = new HashMap<>();
    private final List<Problem> ambiguities = new ArrayList<>();

    DirectorySnapshot(
            @Nullable RegionId home, List<Region> regions, List<RegionGroup> groups, List<Institution> institutions) {
        this.home = home;
        this.regions = byKey(regions, Region::id);
        this.groups = byKey(groups, RegionGroup::code);
        this.institutions = byKey(institutions, Institution::id);
        this.byRegion = this.institutions.values().stream()
                .collect(Collectors.groupingBy(Institution::region, Collectors.toUnmodifiableList()));
        index(
                regions,
                regionNames,
                Region::name,
                r -> Stream.concat(Stream.of(r.id().code(), r.name()), r.aliases().stream()));
        index(
                groups,
                groupNames,
                RegionGroup::name,
                g -> Stream.concat(Stream.of(g.code(), g.name()), g.aliases().stream()));
        index(
                institutions,
                institutionNames,
                Institution::name,
                i -> Stream.concat(Stream.of(i.id().code(), i.name(), i.shortName()), i.aliases().stream()));
        for (Region r : regions) withoutLastWord(r).ifPresent(shorter -> regionNames.putIfAbsent(shorter, r));
    }

    /** Names that mean two things; a directory that has any is refused before it is kept. */
    List<Problem> ambiguities() {
        return List.copyOf(ambiguities);
    }

    Optional<RegionId> homeId() {
        return Optional.ofNullable(home);
    }

    @Override
    public Region home() {
        return homeId().flatMap(this::region).orElseThrow(() -> Refused.because(DirectoryError.NO_HOME));
    }

    @Override
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    @Override
    public Optional<Region> region(RegionId id) {
        return Optional.ofNullable(regions.get(id));
    }

    @Override
    public Optional<Region> regionNamed(String name) {
        String key = key(name);
        Region known = regionNames.get(key);
        if (known != null) return Optional.of(known);
        if (HOME_WORDS.contains(key)) return homeId().flatMap(this::region);
        if (CITY_WORDS.contains(key))
            return homeId().flatMap(this::region).map(Region::parent).flatMap(this::region);
        return Optional.empty();
    }

    @Override
    public RegionGroup siblings(RegionId of) {
        Region region = region(of).orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_REGION, of));
        RegionId parent = region.parent();
        if (parent == null) return new RegionGroup("siblings:" + of, region.name(), List.of(), List.of(of));
        List<RegionId> members = regions.values().stream()
                .filter(r -> parent.equals(r.parent()))
                .map(Region::id)
                .toList();
        return groups.values().stream()
                .filter(g -> g.members().size() == members.size() && g.members().containsAll(members))
                .findFirst()
                .orElseGet(() -> new RegionGroup("siblings:" + parent, poolName(parent), List.of(), members));
    }

    private String poolName(RegionId parent) {
        Region region = Objects.requireNonNull(regions.get(parent));
        return switch (region.level()) {
            case PROVINCE -> "全省";
            case CITY -> "全市";
            case COUNTY -> "全县";
            case TOWNSHIP -> region.name();
        };
    }

    @Override
    public List<RegionGroup> groups() {
        return List.copyOf(groups.values());
    }

    @Override
    public Optional<RegionGroup> groupNamed(String name) {
        String key = key(name);
        RegionGroup known = groupNames.get(key);
        if (known != null) return Optional.of(known);
        return CITY_WORDS.contains(key) ? homeId().flatMap(this::region).map(r -> siblings(r.id())) : Optional.empty();
    }

    @Override
    public List<Institution> institutions() {
        return List.copyOf(institutions.values());
    }

    @Override
    public List<Institution> institutionsIn(RegionId region) {
        return byRegion.getOrDefault(region, List.of());
    }

    @Override
    public Optional<Institution> institution(InstitutionId id) {
        return Optional.ofNullable(institutions.get(id));
    }

    @Override
    public Optional<Institution> institutionNamed(String name) {
        return Optional.ofNullable(institutionNames.get(key(name)));
    }

    /** Full-width letters, digits and brackets become narrow, spaces go, letters become capitals. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u3000]+", "")
                .toUpperCase(Locale.ROOT);
    }

    private <T> void index(
            List<T> things, Map<String, T> names, Function<T, String> title, Function<T, Stream<String>> namesOf) {
        for (T thing : things) {
            Set<String> keys = new LinkedHashSet<>();
            namesOf.apply(thing).map(DirectorySnapshot::key).forEach(keys::add);
            for (String key : keys) {
                T other = names.putIfAbsent(key, thing);
                if (other != null) {
                    ambiguities.add(Problem.of(DirectoryError.NAME_TWICE, key, title.apply(other), title.apply(thing)));
                }
            }
        }
    }

    private static Optional<String> withoutLastWord(Region region) {
        String name = key(region.name());
        boolean shortened = name.length() > 2 && "省市县区镇乡".indexOf(name.charAt(name.length() - 1)) >= 0;
        return shortened ? Optional.of(name.substring(0, name.length() - 1)) : Optional.empty();
    }

    private static <K, T> Map<K, T> byKey(List<T> things, Function<T, K> key) {
        return things.stream().collect(toMap(key, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
