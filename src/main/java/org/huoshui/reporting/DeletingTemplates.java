package org.huoshui.reporting;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A template of the office goes only when two agree; reports written with it stay as they are. */
@Component
class DeletingTemplates implements Approvable<DeletingTemplates.Wanted> {

    private final TemplateLibrary library;

    DeletingTemplates(TemplateLibrary library) {
        this.library = library;
    }

    record Wanted(String key) {}

    @Override
    public String kind() {
        return "reporting.template";
    }

    @Override
    public Said name() {
        return new Said("删除模板", "delete a template");
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
        Template template = library.require(wanted.key());
        if (template.shipped()) throw Refused.because(ReportingError.SHIPPED_TEMPLATE, template.name());
        String uploaded = Objects.toString(template.uploadedBy(), "")
                + (template.uploadedAt() == null
                        ? ""
                        : " "
                                + template.uploadedAt()
                                        .atZone(ZoneId.systemDefault())
                                        .toLocalDate());
        return new Change(
                "template/" + template.key(),
                new Said("删除模板“%s”".formatted(template.name()), "Delete the template “%s”".formatted(template.name())),
                List.of(
                        new Change.Line(new Said("模板", "Template"), Said.same(template.name()), null),
                        new Change.Line(new Said("文件", "File"), Said.same(template.fileName()), null),
                        new Change.Line(new Said("上传", "Uploaded"), Said.same(uploaded), null)),
                template.toString());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        library.delete(wanted.key());
        return null;
    }
}
