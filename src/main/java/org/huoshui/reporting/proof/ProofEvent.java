package org.huoshui.reporting.proof;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** What happened to documents and keys. */
sealed interface ProofEvent extends Auditable {

    /** A key signs for the first time. */
    record KeyTaken(String key) implements ProofEvent {
        @Override
        public String action() {
            return "signing-key.taken";
        }

        @Override
        public String subject() {
            return "signing-key/" + key;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    /** @param report 0 when written from the shell; @param manifest its SHA-256 */
    record DocumentSealed(String document, long report, String manifest, String key, boolean appendix)
            implements ProofEvent {
        @Override
        public String action() {
            return "document.sealed";
        }

        @Override
        public String subject() {
            return "document/" + document;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "report",
                    Long.toString(report),
                    "manifest",
                    manifest,
                    "key",
                    key,
                    "appendix",
                    Boolean.toString(appendix));
        }
    }

    /** @param outcome where the document stands, with the number of figures by verdict */
    record DocumentVerified(String document, String file, String sha256, String outcome) implements ProofEvent {
        @Override
        public String action() {
            return "document.verified";
        }

        @Override
        public String subject() {
            return "document/" + document;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("file", file, "sha256", sha256, "outcome", outcome);
        }
    }
}
