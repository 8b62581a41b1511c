package org.huoshui.directory;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another name of a region or an institution is added by one and taken away by two: reports may be reading by it. */
@Component
class TakingNamesAway implements Approvable<TakingNamesAway.Wanted> {

    private final DirectoryStore store;
    private final MaintainingDirectory maintaining;

    TakingNamesAway(DirectoryStore store, MaintainingDirectory maintaining) {
        this.store = store;
        this.maintaining = maintaining;
    }

    /** @param aliases what shall be left, new ones included */
    record Wanted(boolean institution, String code, List<String> aliases) {
        Wanted {
            aliases = List.copyOf(aliases);
        }
    }

    /** Whether the wanted names leave out one there is. */
    @Transactional(readOnly = true)
    boolean takes(Wanted wanted) {
        List<String> kept = wanted.aliases().stream().map(String::strip).toList();
        return !kept.containsAll(aliases(wanted));
    }

    void addOnly(Wanted wanted) {
        if (wanted.institution()) maintaining.institutionAliases(new InstitutionId(wanted.code()), wanted.aliases());
        else maintaining.regionAliases(new RegionId(wanted.code()), wanted.aliases());
    }

    private List<String> aliases(Wanted wanted) {
        return wanted.institution()
                ? institution(wanted.code()).aliases()
                : region(wanted.code()).aliases();
    }

    private Region region(String code) {
        return store.load()
                .region(new RegionId(code))
                .orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_REGION, code));
    }

    private Institution institution(String code) {
        return store.load()
                .institution(new InstitutionId(code))
                .orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_INSTITUTION, code));
    }

    @Override
    public String kind() {
        return "directory.aliases";
    }

    @Override
    public Said name() {
        return new Said("删除别名", "take away another name");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.DIRECTOR, Role.STATISTICIAN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        String name = wanted.institution()
                ? institution(wanted.code()).name()
                : region(wanted.code()).name();
        List<String> before = aliases(wanted);
        return new Change(
                (wanted.institution() ? "institution/" : "region/") + wanted.code(),
                new Said(
                        "修改“%s”的别名（有删除）".formatted(name),
                        "Change the other names of “%s”, taking some away".formatted(name)),
                List.of(new Change.Line(new Said("别名", "Other names"), listed(before), listed(wanted.aliases()))),
                String.join("|", before));
    }

    private static @Nullable Said listed(List<String> names) {
        return names.isEmpty() ? null : new Said(String.join("、", names), String.join(", ", names));
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        addOnly(wanted);
        return null;
    }
}
