package org.huoshui.matchmaking.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The weights of a match's parts: seen by those who match, set by director and statistician from a day on. */
@RestController
@RequestMapping("/api/matchmaking/weights")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
class WeightController {

    private static final int MOST = 100;

    private final Weights weights;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    WeightController(Weights weights, OfficeCalendar calendar, InstantSource clock, ApplicationEventPublisher events) {
        this.weights = weights;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    record MatchWeightView(MatchPart part, Said title, int points) {}

    record MatchWeightRowView(
            MatchPart part, Said title, LocalDate from, int points, Instant changedAt, String changedBy) {}

    /** @param today those in force; @param rows every row there has been, the newest first */
    record MatchWeightsView(List<MatchWeightView> today, List<MatchWeightRowView> rows) {}

    /** @param from absent: today */
    record MatchWeightsToSet(@Nullable LocalDate from, Map<MatchPart, Integer> points) {}

    private record Changed(Map<String, String> before, Map<String, String> after, Map<String, String> detail)
            implements Auditable {
        @Override
        public String action() {
            return "match-weight.changed";
        }

        @Override
        public String subject() {
            return "match-weight";
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    public MatchWeightsView weights() {
        Map<MatchPart, Integer> today = weights.on(calendar.today());
        return new MatchWeightsView(
                Arrays.stream(MatchPart.values())
                        .map(part -> new MatchWeightView(part, part.said(), today.getOrDefault(part, 0)))
                        .toList(),
                weights.all().stream()
                        .map(row -> new MatchWeightRowView(
                                row.part(),
                                row.part().said(),
                                row.from(),
                                row.points(),
                                row.changedAt(),
                                row.changedBy()))
                        .toList());
    }

    /** What was matched before the day stays as it was. */
    @PutMapping
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @Transactional
    public MatchWeightsView set(@RequestBody MatchWeightsToSet wanted) {
        LocalDate today = calendar.today();
        LocalDate from = Objects.requireNonNullElse(wanted.from(), today);
        if (from.isBefore(today))
            throw new Refused(Problem.of(MatchError.WEIGHT_PAST, today).at("from"));
        Map<MatchPart, Integer> now = weights.on(from);
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        int sum = 0;
        for (MatchPart part : MatchPart.values()) {
            Integer given = wanted.points().get(part);
            int points = given == null ? now.getOrDefault(part, 0) : given;
            if (points < 0 || points > MOST)
                throw new Refused(Problem.of(MatchError.WEIGHT_OUTSIDE).at(part.name()));
            sum += points;
            if (points == now.getOrDefault(part, 0)) continue;
            before.put(part.name(), Integer.toString(now.getOrDefault(part, 0)));
            after.put(part.name(), Integer.toString(points));
        }
        if (sum == 0) throw Refused.because(MatchError.NO_WEIGHT);
        after.forEach((part, points) -> weights.set(
                MatchPart.valueOf(part),
                from,
                Integer.parseInt(points),
                Asking.required().account(),
                clock.instant()));
        if (!after.isEmpty()) events.publishEvent(new Changed(before, after, Map.of("from", from.toString())));
        return weights();
    }
}
