package org.huoshui.matchmaking.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of the minutes; attendance, agenda and results come from the records.
 *
 * @param host who chaired, with post
 * @param opening first paragraph; empty: written by the program from the records
 * @param results what was agreed, before the table of signatures; empty as above
 * @param nextSteps one paragraph to a line
 * @param writtenAt absent while nobody has saved them
 */
public record Minutes(
        String host,
        String opening,
        String results,
        String nextSteps,
        String recorder,
        @Nullable Instant writtenAt) {

    private static final int HOST = 100;
    private static final int RECORDER = 60;
    private static final int TEXT = 4000;

    public Minutes {
        host = cut(host, HOST);
        opening = cut(opening, TEXT);
        results = cut(results, TEXT);
        nextSteps = cut(nextSteps, TEXT);
        recorder = cut(recorder, RECORDER);
    }

    private static String cut(String text, int most) {
        String stripped = text.strip();
        if (stripped.length() > most) throw org.huoshui.kernel.Refused.because(EventError.TOO_LONG, "会议纪要", most);
        return stripped;
    }
}
