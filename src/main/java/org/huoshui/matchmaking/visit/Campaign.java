package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of visits (金融服务进万企, 助企攀登第一批 …).
 *
 * @param list code of the list of firms its targets came from
 */
public record Campaign(
        long id,
        String name,
        CampaignKind kind,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String list,
        String words) {}
