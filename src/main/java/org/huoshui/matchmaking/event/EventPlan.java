package org.huoshui.matchmaking.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the office plans: everything about an event that is typed.
 *
 * @param region the county or township where it takes place
 * @param replyBy until when invited parties should answer
 */
public record EventPlan(
        String name,
        EventKind kind,
        String theme,
        LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String place,
        RegionId region,
        String organisers,
        String coOrganisers,
        @Nullable LocalDate replyBy) {

    private static final int NAME = 120;
    private static final int WORDS = 200;

    public EventPlan {
        name = name.strip();
        theme = theme.strip();
        place = place.strip();
        organisers = organisers.strip();
        coOrganisers = coOrganisers.strip();
    }

    /** Every problem at once, each at its field. */
    List<Problem> faults() {
        List<Problem> faults = new ArrayList<>();
        if (name.isEmpty()) faults.add(Problem.of(EventError.MISSING, "活动名称").at("name"));
        longest(faults, "活动名称", "name", name, NAME);
        longest(faults, "主题", "theme", theme, WORDS);
        longest(faults, "地点", "place", place, WORDS);
        longest(faults, "主办单位", "organisers", organisers, WORDS);
        longest(faults, "协办单位", "coOrganisers", coOrganisers, WORDS);
        if (starts != null && ends != null && !ends.isAfter(starts))
            faults.add(Problem.of(EventError.ENDS_FIRST).at("ends"));
        return faults;
    }

    private static void longest(List<Problem> faults, String label, String field, String text, int most) {
        if (text.length() > most)
            faults.add(Problem.of(EventError.TOO_LONG, label, most).at(field));
    }
}
