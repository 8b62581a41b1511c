package org.huoshui.matchmaking.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the asker is shown it.
 *
 * @param code what is typed at the door; six characters that cannot be taken for one another
 * @param publishedAt since when all who are invited see the whole result list
 */
public record Event(
        EventId id,
        EventPlan plan,
        EventState state,
        String code,
        @Nullable Instant publishedAt,
        Minutes minutes) {}
