package org.huoshui.assurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in the rounds, for people. */
final class Protocol {

    /**
     * @param moment milliseconds after the deed aimed at began
     * @param recovery milliseconds until it answered again
     */
    record Round(int number, String kill, String phase, long moment, long recovery, List<String> faults) {
        @Override
        public String toString() {
            return "%4d %-11s %-11s after %5d ms, back in %5d ms %s"
                    .formatted(number, kill, phase, moment, recovery, faults.isEmpty() ? "" : "FAILED " + faults);
        }
    }

    private final List<Round> rounds = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    void add(Round round) {
        rounds.add(round);
    }

    void fault(String what) {
        others.add(what);
    }

    int failures() {
        return others.size()
                + rounds.stream().mapToInt(round -> round.faults().size()).sum();
    }

    String summary() {
        Map<String, List<Long>> recoveries = new TreeMap<>();
        Map<String, Integer> phases = new TreeMap<>();
        for (Round round : rounds) {
            recoveries.computeIfAbsent(round.kill(), key -> new ArrayList<>()).add(round.recovery());
            phases.merge(round.phase(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        text.append(rounds.size()).append(" rounds, ").append(failures()).append(" failures\n\n");
        text.append("| kill -9 of | rounds | back after: median | longest |\n| --- | --- | --- | --- |\n");
        recoveries.forEach((kill, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            text.append("| %s | %d | %.1f s | %.1f s |%n"
                    .formatted(kill, sorted.size(), sorted.get(sorted.size() / 2) / 1000.0, sorted.getLast() / 1000.0));
        });
        text.append("\n| aimed at | rounds |\n| --- | --- |\n");
        phases.forEach((phase, count) -> text.append("| %s | %d |%n".formatted(phase, count)));
        return text.toString();
    }

    void write(Path file, long seed, Ledger ledger) throws IOException {
        StringBuilder text = new StringBuilder("# Fault rounds\n\nseed " + seed + ", ").append(summary());
        text.append("\n| answers | number |\n| --- | --- |\n");
        ledger.counts().forEach((what, count) -> text.append("| %s | %d |%n".formatted(what, count.get())));
        text.append("\n```\n");
        rounds.forEach(round -> text.append(round).append('\n'));
        others.forEach(other -> text.append("FAILED ").append(other).append('\n'));
        Files.writeString(file, text.append("```\n"));
    }
}
