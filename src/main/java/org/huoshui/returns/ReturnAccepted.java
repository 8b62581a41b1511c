package org.huoshui.returns;

import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;

/**
 * A return's figures count from now on.
 *
 * @param institution absent for region-level sources and files of several institutions
 * @param month absent for files of several months
 * @param version 1 as first reported, 2 and on for restatements
 * @param before for a restatement: the figures it changed as they were, base unit; empty for a first report
 * @param after the same figures as they are now
 * @param why the reason of a restatement
 */
public record ReturnAccepted(
        ReturnId id,
        @Nullable String institution,
        @Nullable String month,
        int version,
        int observations,
        String sha256,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    @Override
    public String action() {
        return "return.accepted";
    }

    @Override
    public String subject() {
        return "return/" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "institution",
                institution == null ? "" : institution,
                "month",
                month == null ? "" : month,
                "version",
                Integer.toString(version),
                "observations",
                Integer.toString(observations),
                "sha256",
                sha256);
    }
}
