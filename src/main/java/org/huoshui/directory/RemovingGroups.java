package org.huoshui.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A group of regions goes only when two agree. */
@Component
class RemovingGroups implements Approvable<RemovingGroups.Wanted> {

    private final DirectoryStore store;
    private final MaintainingDirectory maintaining;

    RemovingGroups(DirectoryStore store, MaintainingDirectory maintaining) {
        this.store = store;
        this.maintaining = maintaining;
    }

    record Wanted(String code) {}

    @Override
    public String kind() {
        return "directory.group";
    }

    @Override
    public Said name() {
        return new Said("删除地区组", "remove a group of regions");
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
        DirectorySnapshot known = store.load();
        RegionGroup group = known.groups().stream()
                .filter(one -> one.code().equals(wanted.code()))
                .findFirst()
                .orElseThrow(() -> Refused.because(DirectoryError.UNKNOWN_GROUP, wanted.code()));
        String members = group.members().stream()
                .map(id -> known.region(id).map(Region::name).orElse(id.code()))
                .collect(Collectors.joining("、"));
        return new Change(
                "group/" + group.code(),
                new Said("删除地区组“%s”".formatted(group.name()), "Remove the group “%s”".formatted(group.name())),
                List.of(
                        new Change.Line(new Said("名称", "Name"), Said.same(group.name()), null),
                        new Change.Line(new Said("成员", "Members"), Said.same(members), null)),
                group.toString());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        maintaining.removeGroup(wanted.code());
        return null;
    }
}
