package org.huoshui.directory;

import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Regions, groups and institutions: all signed in may read regions and groups, an institution reads of the institutions
 * only itself, the statistician changes names and groups; what takes something away takes two.
 */
@RestController
@RequestMapping("/api/directory")
@OpenTo(Role.STATISTICIAN)
class DirectoryController {

    private final Directory directory;
    private final MaintainingDirectory maintaining;
    private final VisibleInstitutions visible;
    private final RemovingGroups removingGroups;
    private final TakingNamesAway takingNamesAway;
    private final Approvals approvals;

    DirectoryController(
            Directory directory,
            MaintainingDirectory maintaining,
            VisibleInstitutions visible,
            RemovingGroups removingGroups,
            TakingNamesAway takingNamesAway,
            Approvals approvals) {
        this.directory = directory;
        this.maintaining = maintaining;
        this.visible = visible;
        this.removingGroups = removingGroups;
        this.takingNamesAway = takingNamesAway;
        this.approvals = approvals;
    }

    /** @param home true for the county whose office runs this installation */
    record RegionView(
            String code,
            String name,
            List<String> aliases,
            Region.Level level,
            @Nullable String parent,
            boolean home) {}

    record GroupView(String code, String name, List<String> aliases, List<String> members) {}

    record InstitutionView(
            String code,
            String region,
            String name,
            String shortName,
            List<String> aliases,
            Institution.Kind kind,
            String opened,
            @Nullable String closed) {}

    record Aliases(List<String> aliases) {}

    record GroupToKeep(String name, List<String> aliases, List<String> members) {}

    record HomeToChoose(String region) {}

    record ImportedView(int rows) {}

    @GetMapping("/regions")
    @OpenTo.Everyone
    List<RegionView> regions(@RequestParam(defaultValue = "") String q) {
        RegionId home = homeOrNull();
        return directory.regions().stream()
                .filter(r -> found(q, Stream.concat(Stream.of(r.id().code(), r.name()), r.aliases().stream())))
                .map(r -> new RegionView(
                        r.id().code(),
                        r.name(),
                        r.aliases(),
                        r.level(),
                        Objects.toString(r.parent(), null),
                        r.id().equals(home)))
                .toList();
    }

    @GetMapping("/groups")
    @OpenTo.Everyone
    List<GroupView> groups(@RequestParam(defaultValue = "") String q) {
        return directory.groups().stream()
                .filter(g -> found(q, Stream.concat(Stream.of(g.code(), g.name()), g.aliases().stream())))
                .map(DirectoryController::view)
                .toList();
    }

    /**
     * @param kind only of this kind
     * @param month only those that report for it, {@code 2022-12}
     */
    @GetMapping("/institutions")
    @OpenTo.Everyone
    List<InstitutionView> institutions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Institution.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String month) {
        Month reporting = monthOrNull(month);
        return visible.of(directory.institutions()).stream()
                .filter(i -> kind == null || i.kind() == kind)
                .filter(i -> reporting == null || i.activeIn(reporting))
                .filter(i -> found(
                        q, Stream.concat(Stream.of(i.id().code(), i.name(), i.shortName()), i.aliases().stream())))
                .map(DirectoryController::view)
                .toList();
    }

    /** The list as a workbook that can be imported again. */
    @GetMapping("/regions.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    ResponseEntity<byte[]> regionsWorkbook(@RequestParam(defaultValue = "") String q) {
        return workbook(
                "地区",
                List.of("代码", "名称", "别名", "级别", "上级", "本县"),
                regions(q).stream()
                        .map(r -> row(
                                r.code(),
                                r.name(),
                                String.join("|", r.aliases()),
                                r.level().name(),
                                r.parent(),
                                r.home() ? "是" : ""))
                        .toList());
    }

    @GetMapping("/groups.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    ResponseEntity<byte[]> groupsWorkbook(@RequestParam(defaultValue = "") String q) {
        return workbook(
                "地区组",
                List.of("代码", "名称", "别名", "成员"),
                groups(q).stream()
                        .map(g -> row(g.code(), g.name(), String.join("|", g.aliases()), String.join("|", g.members())))
                        .toList());
    }

    @GetMapping("/institutions.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    ResponseEntity<byte[]> institutionsWorkbook(@RequestParam(defaultValue = "") String q) {
        return workbook(
                "机构",
                List.of("代码", "地区", "名称", "简称", "别名", "类别", "开业", "停业"),
                institutions(q, null, null).stream()
                        .map(i -> row(
                                i.code(),
                                i.region(),
                                i.name(),
                                i.shortName(),
                                String.join("|", i.aliases()),
                                i.kind().name(),
                                i.opened(),
                                i.closed()))
                        .toList());
    }

    /** Takes in a list: tab-separated text in UTF-8 or a workbook. All rows or none. */
    @PostMapping(path = "/imports/{list}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportedView importList(@PathVariable String list, @RequestParam MultipartFile file) throws IOException {
        DirectoryList wanted = Stream.of(DirectoryList.values())
                .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(list))
                .findFirst()
                .orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_LIST, list));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), list);
        return new ImportedView(maintaining.importList(wanted, name, file.getBytes()));
    }

    @PutMapping("/home")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseHome(@RequestBody HomeToChoose wanted) {
        maintaining.chooseHome(new RegionId(wanted.region()));
    }

    /** New names are taken at once, 204; where a name is left out, the whole is proposed, 202. */
    @PutMapping("/regions/{code}/aliases")
    ResponseEntity<Approvals.Proposal> regionAliases(@PathVariable String code, @RequestBody Aliases wanted) {
        return aliases(new TakingNamesAway.Wanted(false, code, wanted.aliases()));
    }

    /** As for a region. */
    @PutMapping("/institutions/{code}/aliases")
    ResponseEntity<Approvals.Proposal> institutionAliases(@PathVariable String code, @RequestBody Aliases wanted) {
        return aliases(new TakingNamesAway.Wanted(true, code, wanted.aliases()));
    }

    private ResponseEntity<Approvals.Proposal> aliases(TakingNamesAway.Wanted wanted) {
        if (takingNamesAway.takes(wanted))
            return ResponseEntity.accepted().body(approvals.propose(takingNamesAway, wanted, null));
        takingNamesAway.addOnly(wanted);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/groups/{code}")
    GroupView keepGroup(@PathVariable String code, @RequestBody GroupToKeep wanted) {
        RegionGroup group = new RegionGroup(
                code,
                wanted.name(),
                wanted.aliases(),
                wanted.members().stream().map(RegionId::new).toList());
        maintaining.group(group);
        return view(group);
    }

    /** @param reason why, for who decides */
    @DeleteMapping("/groups/{code}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal removeGroup(@PathVariable String code, @RequestParam(required = false) @Nullable String reason) {
        return approvals.propose(removingGroups, new RemovingGroups.Wanted(code), reason);
    }

    private static @Nullable Month monthOrNull(@Nullable String month) {
        if (month == null || month.isBlank()) return null;
        try {
            return Month.parse(month);
        } catch (DateTimeParseException e) {
            throw Refused.because(DirectoryError.VALUE_UNKNOWN, "month", month);
        }
    }

    private @Nullable RegionId homeOrNull() {
        try {
            return directory.home().id();
        } catch (Refused notChosen) {
            return null;
        }
    }

    private static GroupView view(RegionGroup group) {
        return new GroupView(
                group.code(),
                group.name(),
                group.aliases(),
                group.members().stream().map(RegionId::code).toList());
    }

    private static InstitutionView view(Institution i) {
        return new InstitutionView(
                i.id().code(),
                i.region().code(),
                i.name(),
                i.shortName(),
                i.aliases(),
                i.kind(),
                i.opened().toString(),
                Objects.toString(i.closed(), null));
    }

    private static boolean found(String words, Stream<String> names) {
        String key = DirectorySnapshot.key(words);
        return key.isEmpty() || names.map(DirectorySnapshot::key).anyMatch(name -> name.contains(key));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return java.util.Arrays.asList(cells);
    }

    private static ResponseEntity<byte[]> workbook(
            String name, List<String> heads, List<? extends List<? extends @Nullable Object>> rows) {
        byte[] file = new TableExport(name, "", heads.stream().map(Column::text).toList()).bytes(rows);
        return Download.xlsx(name, file);
    }
}
