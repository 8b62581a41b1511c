package org.huoshui.reporting.origin;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** What happened to an old report on its way to a template. */
sealed interface OriginEvent extends Auditable {

    long origin();

    @Override
    default String subject() {
        return "old_report/" + origin();
    }

    record OldReportUploaded(long origin, String name, String fileName, String sha256, int figures)
            implements OriginEvent {
        @Override
        public String action() {
            return "old_report.uploaded";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name, "file", fileName, "sha256", sha256, "figures", Integer.toString(figures));
        }
    }

    /** @param phrase what it was bound to; empty unless bound */
    record FigureDecided(long origin, int ordinal, Decision was, String wasPhrase, Decision decision, String phrase)
            implements OriginEvent {
        @Override
        public String action() {
            return "old_report.figure_decided";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("figure", Integer.toString(ordinal));
        }

        @Override
        public Map<String, String> before() {
            return Map.of("decision", was.name(), "phrase", wasPhrase);
        }

        @Override
        public Map<String, String> after() {
            return Map.of("decision", decision.name(), "phrase", phrase);
        }
    }

    record SureFiguresAccepted(long origin, int figures) implements OriginEvent {
        @Override
        public String action() {
            return "old_report.sure_figures_accepted";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("figures", Integer.toString(figures));
        }
    }

    record MonthSaid(long origin, String was, String month) implements OriginEvent {
        @Override
        public String action() {
            return "old_report.month_said";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Map<String, String> before() {
            return was.isEmpty() ? Map.of() : Map.of("month", was);
        }

        @Override
        public Map<String, String> after() {
            return Map.of("month", month);
        }
    }

    record ContradictionSettled(long origin, String phrase) implements OriginEvent {
        @Override
        public String action() {
            return "old_report.contradiction_settled";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("phrase", phrase);
        }
    }

    record TemplateMade(long origin, String template, String name) implements OriginEvent {
        @Override
        public String action() {
            return "old_report.template_made";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("template", template, "name", name);
        }
    }
}
