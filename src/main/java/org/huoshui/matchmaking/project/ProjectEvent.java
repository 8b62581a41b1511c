package org.huoshui.matchmaking.project;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** What was done with a project: {@code project.registered}, {@code project.step} … */
record ProjectEvent(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    ProjectEvent {
        detail = Map.copyOf(detail);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static ProjectEvent of(String action, ProjectId project, Map<String, String> detail, String why) {
        return new ProjectEvent(action, "project/" + project.value(), detail, Map.of(), Map.of(), why);
    }
}
