package org.huoshui.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTests {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    @Test
    void keepsTheNewestOfEachDayWeekAndMonth() {
        // 2026-03-02 is a Monday; two on that day
        List<LocalDateTime> taken = List.of(
                at("2026-01-05T01:00"),
                at("2026-01-31T01:00"),
                at("2026-02-15T01:00"),
                at("2026-02-28T01:00"),
                at("2026-03-01T01:00"),
                at("2026-03-02T01:00"),
                at("2026-03-02T15:00"));
        assertThat(Retention.kept(taken, 2, 0, 0))
                .containsExactlyInAnyOrder(at("2026-03-02T15:00"), at("2026-03-01T01:00"));
        // weeks: that of the 2nd of March, the one before (to Sunday the 1st), that of the 15th of February
        assertThat(Retention.kept(taken, 1, 3, 0))
                .containsExactlyInAnyOrder(at("2026-03-02T15:00"), at("2026-03-01T01:00"), at("2026-02-15T01:00"));
        assertThat(Retention.kept(taken, 1, 0, 12))
                .containsExactlyInAnyOrder(at("2026-03-02T15:00"), at("2026-02-28T01:00"), at("2026-01-31T01:00"));
    }

    @Test
    void neverThrowsTheNewestAway() {
        List<LocalDateTime> taken = IntStream.range(1, 20)
                .mapToObj(day -> LocalDateTime.of(2026, 3, day, 1, 30))
                .toList();
        assertThat(Retention.kept(taken, 0, 0, 0)).containsExactly(at("2026-03-19T01:30"));
        assertThat(Retention.kept(List.of(), 7, 5, 12)).isEmpty();
    }

    @Test
    void aBackupIsDueFromItsTimeToTheNextDaysTime() {
        LocalTime night = LocalTime.of(1, 30);
        Instant morning = Instant.parse("2026-03-02T00:00:00Z"); // 08:00 in the office
        assertThat(BackupClock.lastDue(night, morning, OFFICE)).isEqualTo("2026-03-01T17:30:00Z");
        assertThat(BackupClock.nextDue(night, morning, OFFICE)).isEqualTo("2026-03-02T17:30:00Z");
        Instant justBefore = Instant.parse("2026-03-01T17:29:59Z");
        assertThat(BackupClock.lastDue(night, justBefore, OFFICE)).isEqualTo("2026-02-28T17:30:00Z");
    }
}
