package org.huoshui.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template of the library.
 *
 * @param key of a shipped template its word ({@code annual}), of the office's own its number
 * @param about one line for people; empty for the office's own
 * @param tags how many tags it has; 0 for shipped ones, which are checked by the build
 */
public record Template(
        String key,
        String name,
        String nameEn,
        String about,
        String aboutEn,
        boolean shipped,
        String fileName,
        int tags,
        @Nullable String uploadedBy,
        @Nullable Instant uploadedAt) {}
