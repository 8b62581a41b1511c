package org.huoshui.matchmaking.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.huoshui.directory.InstitutionId;

/**
 * How institutions have dealt so far, wound forward day by day. What happens on a day is known from the next day on: nothing
 * that is asked on a day rests on that day itself or on anything later.
 */
final class Ledger {

    /** One institution's record so far. */
    static final class Track {
        int answered;
        int refused;
        int waitedDays;
        int open;
        int funded;
        final Map<String, Integer> fundedBySection = new HashMap<>();
        final Map<String, Integer> fundedBySize = new HashMap<>();

        int funded(Map<String, Integer> by, String key) {
            return key.isEmpty() ? 0 : by.getOrDefault(key, 0);
        }
    }

    private record Happening(LocalDate day, Dealing dealing, Consumer<Track> change, boolean funding) {}

    private static final Track NONE = new Track();

    private final List<Happening> happenings = new ArrayList<>();
    private final Map<InstitutionId, Track> tracks = new TreeMap<>(Comparator.comparing(InstitutionId::code));
    private final Track all = new Track();
    private int next;

    Ledger(List<Dealing> dealings) {
        for (Dealing dealing : dealings) {
            happenings.add(new Happening(dealing.sent(), dealing, track -> track.open++, false));
            LocalDate answered = dealing.answered();
            if (answered != null)
                happenings.add(new Happening(
                        answered,
                        dealing,
                        track -> {
                            track.answered++;
                            track.waitedDays += dealing.waited();
                        },
                        false));
            LocalDate refused = dealing.refused();
            if (refused != null) happenings.add(new Happening(refused, dealing, track -> track.refused++, false));
            LocalDate ended = dealing.ended();
            if (ended != null) happenings.add(new Happening(ended, dealing, track -> track.open--, false));
            LocalDate funded = dealing.funded();
            if (funded != null) happenings.add(new Happening(funded, dealing, track -> fund(track, dealing), true));
        }
        happenings.sort(Comparator.comparing(Happening::day));
    }

    private static void fund(Track track, Dealing dealing) {
        track.funded++;
        if (!dealing.section().isEmpty()) track.fundedBySection.merge(dealing.section(), 1, Integer::sum);
        if (!dealing.size().isEmpty()) track.fundedBySize.merge(dealing.size(), 1, Integer::sum);
    }

    /** @param day not before the one asked last */
    Ledger upTo(LocalDate day) {
        while (next < happenings.size() && happenings.get(next).day().isBefore(day)) {
            Happening one = happenings.get(next++);
            one.change().accept(tracks.computeIfAbsent(one.dealing().institution(), id -> new Track()));
            one.change().accept(all);
        }
        return this;
    }

    Track of(InstitutionId institution) {
        return tracks.getOrDefault(institution, NONE);
    }

    /** Everybody's together. */
    Track all() {
        return all;
    }

    /** Dealings in hand for each institution that has ever had one, in tenths. */
    int meanOpenTenths() {
        return tracks.isEmpty() ? 0 : all.open * 10 / tracks.size();
    }
}
