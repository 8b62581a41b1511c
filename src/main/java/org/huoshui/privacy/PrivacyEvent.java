package org.huoshui.privacy;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/**
 * What was done with somebody's data, for the trail; never a value.
 *
 * @param action {@code privacy.unmasked}, {@code privacy.erased} …
 * @param subject whose: {@code contact/12}
 */
record PrivacyEvent(String action, String subject, Map<String, String> detail, String why, Result result)
        implements Auditable {

    PrivacyEvent {
        detail = Map.copyOf(detail);
    }

    static PrivacyEvent of(String action, String subject, Map<String, String> detail, String why) {
        return new PrivacyEvent(action, subject, detail, why, Result.DONE);
    }
}
