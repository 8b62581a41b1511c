package org.huoshui.directory;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/**
 * The directory is no longer what it was; readers see the new one after the transaction.
 *
 * @param action {@code directory.imported}, {@code directory.aliases-changed} …
 * @param subject {@code region/990101}
 */
public record DirectoryChanged(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after)
        implements Auditable {
    public DirectoryChanged {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        detail = Map.copyOf(detail);
    }
}
