package org.huoshui.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the trail says. Made from an event it holds only what the database gives back unchanged: microseconds, no
 * NUL, no half of a surrogate pair, nothing longer than its column. Read from the database it is taken as it stands there, so
 * that whoever changed it there is found out.
 *
 * @param roles of who acted, in alphabetical order, with commas
 * @param region of who acted; absent for the office's own people
 * @param institution of who acted
 * @param firm of who acted
 * @param address where the request came from; absent for the program's own work
 * @param why empty where nobody was asked for a reason
 */
record Line(
        Instant at,
        String account,
        String name,
        String roles,
        @Nullable String region,
        @Nullable String institution,
        @Nullable String firm,
        @Nullable String address,
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why,
        String result) {

    private static final int LONGEST_VALUE = 4_000;

    Line {
        detail = Map.copyOf(detail);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static Line of(Asker asker, Auditable event, Instant at) {
        String roles = asker.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return new Line(
                at.truncatedTo(ChronoUnit.MICROS),
                clipped(asker.account(), 60),
                clipped(asker.name(), 100),
                clipped(roles, 300),
                clippedOrNull(asker.region(), 20),
                clippedOrNull(asker.institution(), 20),
                clippedOrNull(asker.firm(), 60),
                clippedOrNull(asker.address(), 60),
                clipped(event.action(), 80),
                clipped(event.subject(), 300),
                clipped(event.detail()),
                clipped(event.before()),
                clipped(event.after()),
                clipped(event.why(), LONGEST_VALUE),
                event.result().name());
    }

    private static @Nullable String clippedOrNull(@Nullable String text, int most) {
        return text == null ? null : clipped(text, most);
    }

    private static Map<String, String> clipped(Map<String, String> values) {
        Map<String, String> clean = new TreeMap<>();
        values.forEach((key, value) -> clean.put(clipped(key, 100), clipped(value, LONGEST_VALUE)));
        return clean;
    }

    /** Lengths in characters as PostgreSQL counts them. */
    private static String clipped(String text, int most) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), most));
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            boolean unfit = letter == 0 || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            if (++count == most && i < text.length()) return clean.append('…').toString();
            clean.appendCodePoint(unfit ? 0xFFFD : letter);
        }
        return clean.toString();
    }
}
