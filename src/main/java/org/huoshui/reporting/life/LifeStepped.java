package org.huoshui.reporting.life;

import java.util.Locale;
import java.util.Map;
import org.huoshui.kernel.Auditable;

/**
 * A report took a step after its writing, which is told by {@link org.huoshui.reporting.ReportingEvent.ReportWritten}.
 *
 * @param report the version it was taken on
 * @param note reason, number, what was chosen; may be empty
 */
record LifeStepped(long report, ReportAction step, ReportState from, ReportState state, String note)
        implements Auditable {

    @Override
    public String action() {
        return "report." + step.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "report/" + report;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of();
    }

    @Override
    public Map<String, String> before() {
        return Map.of("state", from.name());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("state", state.name());
    }

    @Override
    public String why() {
        return note;
    }
}
