package org.huoshui.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the directory, by a whole list or by single names. A change that leaves a name with two meanings is refused. */
@Service
public class MaintainingDirectory {

    private final DirectoryStore store;
    private final ApplicationEventPublisher events;

    MaintainingDirectory(DirectoryStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * Takes in a list: new codes are added, known ones replaced, none removed. All rows or none.
     *
     * @param fileName as the user knows it; named in refusals
     * @param content tab-separated text in UTF-8, .xlsx or .xls
     * @return how many rows were taken in
     * @throws Refused with every row's problems at its cell (DIR-1xx), a code that is not there (DIR-003) or a name with
     *     two meanings (DIR-002)
     */
    @Transactional
    public int importList(DirectoryList list, String fileName, byte[] content) {
        DirectoryFile file = DirectoryFile.read(list, fileName, content);
        DirectoryRows rows = new DirectoryRows(file);
        store.lock();
        int count = switch (list) {
            case REGIONS -> regions(rows.regions());
            case GROUPS -> groups(rows.groups());
            case INSTITUTIONS -> institutions(rows.institutions());
        };
        changed(
                "directory.imported",
                list.name().toLowerCase(java.util.Locale.ROOT),
                Map.of("file", fileName, "rows", Integer.toString(count)),
                Map.of(),
                Map.of());
        return count;
    }

    private int regions(DirectoryRows.Regions rows) {
        int position = store.load().regions().size();
        DirectorySnapshot known = store.load();
        for (Region region : rows.regions()) {
            int place = known.regions().stream().map(Region::id).toList().indexOf(region.id());
            store.put(region, place >= 0 ? place : position++);
        }
        if (rows.home() != null) store.home(rows.home());
        DirectorySnapshot after = store.load();
        refuse(after.regions().stream()
                .map(Region::parent)
                .filter(Objects::nonNull)
                .filter(parent -> after.region(parent).isEmpty())
                .map(parent -> Problem.of(DirectoryError.UNKNOWN_REGION, parent))
                .distinct()
                .toList());
        return rows.regions().size();
    }

    private int groups(List<RegionGroup> groups) {
        DirectorySnapshot known = store.load();
        int position = known.groups().size();
        for (RegionGroup group : groups) {
            refuseUnknown(known, group.members());
            int place = known.groups().stream().map(RegionGroup::code).toList().indexOf(group.code());
            store.put(group, place >= 0 ? place : position++);
        }
        return groups.size();
    }

    private int institutions(List<Institution> institutions) {
        DirectorySnapshot known = store.load();
        refuseUnknown(known, institutions.stream().map(Institution::region).toList());
        int position = known.institutions().size();
        for (Institution institution : institutions) {
            int place =
                    known.institutions().stream().map(Institution::id).toList().indexOf(institution.id());
            store.put(institution, place >= 0 ? place : position++);
        }
        return institutions.size();
    }

    /** Chooses the county whose office runs this installation. */
    @Transactional
    public void chooseHome(RegionId home) {
        store.lock();
        DirectorySnapshot known = store.load();
        refuseUnknown(known, List.of(home));
        store.home(home);
        changed(
                "directory.home-chosen",
                "region/" + home,
                Map.of(),
                known.homeId().map(was -> Map.of("home", was.code())).orElse(Map.of()),
                Map.of("home", home.code()));
    }

    @Transactional
    public void regionAliases(RegionId id, List<String> aliases) {
        store.lock();
        Region before = store.load().region(id).orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_REGION, id));
        List<String> wanted = cleaned(aliases);
        store.regionAliases(id, wanted);
        changed(
                "directory.aliases-changed",
                "region/" + id,
                Map.of(),
                Map.of("aliases", String.join(" ", before.aliases())),
                Map.of("aliases", String.join(" ", wanted)));
    }

    @Transactional
    public void institutionAliases(InstitutionId id, List<String> aliases) {
        store.lock();
        Institution before =
                store.load().institution(id).orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_INSTITUTION, id));
        List<String> wanted = cleaned(aliases);
        store.institutionAliases(id, wanted);
        changed(
                "directory.aliases-changed",
                "institution/" + id,
                Map.of(),
                Map.of("aliases", String.join(" ", before.aliases())),
                Map.of("aliases", String.join(" ", wanted)));
    }

    /** Makes the group or replaces it. */
    @Transactional
    public void group(RegionGroup group) {
        if (group.members().isEmpty()) throw Refused.because(DirectoryError.EMPTY_GROUP, group.name());
        if (group.code().isBlank() || group.name().isBlank())
            throw Refused.because(DirectoryError.VALUE_MISSING, DirectoryList.Head.NAME.zh());
        store.lock();
        DirectorySnapshot known = store.load();
        refuseUnknown(known, group.members());
        List<RegionId> members = group.members().stream().distinct().toList();
        Optional<RegionGroup> before = known.groups().stream()
                .filter(g -> g.code().equals(group.code()))
                .findFirst();
        int position = before.map(known.groups()::indexOf).orElse(known.groups().size());
        RegionGroup after = new RegionGroup(group.code(), group.name().strip(), cleaned(group.aliases()), members);
        store.put(after, position);
        changed(
                "directory.group-changed",
                "group/" + group.code(),
                Map.of(),
                before.map(MaintainingDirectory::fields).orElse(Map.of()),
                fields(after));
    }

    @Transactional
    public void removeGroup(String code) {
        store.lock();
        RegionGroup before = store.load().groups().stream()
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_GROUP, code));
        store.removeGroup(code);
        changed("directory.group-removed", "group/" + code, Map.of(), fields(before), Map.of());
    }

    private void changed(
            String action,
            String subject,
            Map<String, String> detail,
            Map<String, String> before,
            Map<String, String> after) {
        refuse(store.load().ambiguities());
        events.publishEvent(new DirectoryChanged(action, subject, detail, before, after));
    }

    private static void refuseUnknown(DirectorySnapshot known, List<RegionId> regions) {
        refuse(regions.stream()
                .filter(region -> known.region(region).isEmpty())
                .map(region -> Problem.of(DirectoryError.UNKNOWN_REGION, region))
                .distinct()
                .toList());
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private static List<String> cleaned(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> codes(List<RegionId> regions) {
        return regions.stream().map(RegionId::code).toList();
    }

    private static Map<String, String> fields(RegionGroup group) {
        return Map.of(
                "name", group.name(),
                "aliases", String.join(" ", group.aliases()),
                "members", String.join(" ", codes(group.members())));
    }
}
