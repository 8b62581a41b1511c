package org.huoshui.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** What happened to templates and reports. */
public sealed interface ReportingEvent extends Auditable {

    record TemplateUploaded(long id, String name, String sha256) implements ReportingEvent {
        @Override
        public String action() {
            return "template.uploaded";
        }

        @Override
        public String subject() {
            return "template/" + id;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Map<String, String> after() {
            return Map.of("name", name, "sha256", sha256);
        }
    }

    record TemplateDeleted(long id, String name) implements ReportingEvent {
        @Override
        public String action() {
            return "template.deleted";
        }

        @Override
        public String subject() {
            return "template/" + id;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Map<String, String> before() {
            return Map.of("name", name);
        }
    }

    /**
     * @param template its name
     * @param sha256 of the document as stored
     * @param sentences what its section of problems says, with tags; absent where it has no such section
     * @param previous the version it follows; absent for a report's first
     */
    record ReportWritten(
            long id,
            String template,
            Month month,
            Basis basis,
            String sha256,
            @Nullable List<String> sentences,
            @Nullable Long previous)
            implements ReportingEvent {
        @Override
        public String action() {
            return "report.written";
        }

        @Override
        public String subject() {
            return "report/" + id;
        }

        @Override
        public Map<String, String> detail() {
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("template", template);
            detail.put("month", month.toString());
            detail.put("basis", basis.name());
            detail.put("sha256", sha256);
            if (previous != null) detail.put("previous", previous.toString());
            return detail;
        }
    }
}
