package org.huoshui.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.audit.TrailVerdict.Break;
import org.jspecify.annotations.Nullable;

/** Follows the chain line by line and notes where it breaks. After a break it goes on from what stands there. */
final class Following {

    private static final Duration LATE = Duration.ofHours(1);

    /** What witnesses say of lines: number → what it must be. */
    private final Map<Long, List<Expected>> expected = new HashMap<>();

    private final List<Break> breaks = new ArrayList<>();
    private int found;
    private long last;
    private String hash = Sm3.NONE;
    private @Nullable Instant lastAt;
    private long lines;
    private long late;

    /** @param witness who says so, {@code audit.head} or a seal */
    private record Expected(String hash, String witness) {}

    /** One line as it stands in the database; @param line absent when its content is gone */
    record Linked(
            long number,
            Instant chained,
            String previous,
            String hash,
            @Nullable Line line) {}

    /** Somebody outside the chain knows this line's hash. */
    void expect(long number, String hash, String witness) {
        if (number > 0)
            expected.computeIfAbsent(number, n -> new ArrayList<>(1)).add(new Expected(hash, witness));
    }

    void next(Linked one) {
        long number = one.number();
        Line line = one.line();
        Instant at = line == null ? null : line.at();
        if (number <= last) {
            note(Break.of(AuditError.INSERTED, number, at, number));
            return;
        }
        boolean gap = number > last + 1;
        if (gap) note(Break.of(AuditError.MISSING, last + 1, null, last + 1, number - 1, number - last - 1));
        if (line == null) {
            note(Break.of(AuditError.CONTENT_GONE, number, null, number));
        } else if (!one.hash().equals(Sm3.of(Canon.bytes(number, one.chained(), one.previous(), line)))) {
            note(Break.of(AuditError.CHANGED, number, at, number, line.action(), line.subject()));
        } else if (!gap && !one.previous().equals(hash)) {
            note(Break.of(AuditError.UNJOINED, number, at, number, line.action(), line.subject()));
        }
        for (Expected witness : expected.getOrDefault(number, List.of()))
            if (!witness.hash().equals(one.hash()))
                note(Break.of(AuditError.REWRITTEN, number, at, number, witness.witness()));
        expected.remove(number);
        if (at != null && at.plus(LATE).isBefore(one.chained())) late++;
        lines++;
        last = number;
        hash = one.hash();
        lastAt = at;
    }

    /** After the last line: what witnesses know and nobody has seen. */
    void end() {
        expected.keySet().stream()
                .filter(number -> number > last)
                .max(Long::compare)
                .ifPresent(number -> {
                    String witness =
                            expected.getOrDefault(number, List.of()).getFirst().witness();
                    note(Break.of(AuditError.TAIL_CUT, last + 1, null, last + 1, number, witness));
                });
    }

    void note(Break one) {
        found++;
        if (breaks.size() < TrailVerdict.MOST_BREAKS) breaks.add(one);
    }

    int found() {
        return found;
    }

    List<Break> breaks() {
        return List.copyOf(breaks);
    }

    long last() {
        return last;
    }

    String hash() {
        return hash;
    }

    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    long lines() {
        return lines;
    }

    long late() {
        return late;
    }
}
