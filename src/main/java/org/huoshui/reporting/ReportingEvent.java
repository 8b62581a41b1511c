package org.huoshui.reporting;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** What happened to templates and reports. */
sealed interface ReportingEvent extends Auditable {

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
            return Map.of("name", name);
        }
    }

    /** @param sha256 of the document as stored */
    record ReportWritten(long id, String template, String month, String basis, String sha256)
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
            return Map.of("template", template, "month", month, "basis", basis, "sha256", sha256);
        }
    }
}
