package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.language.Lexicon;
import org.huoshui.indicators.recognition.Cues.Cue;
import org.huoshui.indicators.recognition.Cues.Hint;
import org.huoshui.indicators.recognition.Cues.Part;
import org.huoshui.indicators.recognition.Cues.Side;

/** The cues of one paragraph: which hold for a figure, and how near their words stand. */
final class Nearby {

    /**
     * @param weight how much speaks for the cue: the nearness of its groups, summed
     * @param nearness the mean nearness of its groups
     * @param isOwn all its groups stand beside the figure
     */
    record Hit(Cue cue, double weight, double nearness, boolean isOwn) {}

    private static final double FARTHEST = 0.35;
    /** A cue none of whose words stands in the figure's own clause speaks of something else. */
    private static final double OWN = 0.8;

    /** Common words say about a tenth less than their full worth. */
    private static final double SAYING = 1.1;

    /** The first group names the topic and weighs more than what is done about it. */
    private static final double TOPIC = 1.6;

    private static final double ALONE = 0.9;
    private static final double HEADED = 0.4;
    private static final int BEHIND = 8;
    private static final int EARLIER_SENTENCES = 160;

    /** Words further off say even less than their nearness. */
    private static final double FADING = 1.5;

    private static final double TELLING = 0.7;
    /** Words of two characters, 推介 or 问题, are common ones. */
    private static final int LONG = 3;

    private static final double ONLY_TOPIC = 0.8;

    private final List<Lexicon.Match<Hint>> matches = new ArrayList<>();
    private final List<Lexicon.Match<Hint>> above = new ArrayList<>();

    Nearby(Cues cues, String text, Section section) {
        for (int i = 0; i < text.length(); i++) matches.addAll(cues.at(text, i));
        String heading = section.heading();
        for (int i = 0; i < heading.length(); i++) above.addAll(cues.at(heading, i));
    }

    /** The cues all of whose groups are there, best first. */
    List<Hit> of(Surroundings around) {
        Map<Cue, double[]> found = new HashMap<>();
        int first = firstFrom(around.sentenceFrom() - EARLIER_SENTENCES);
        for (int i = first; i < matches.size() && matches.get(i).from() < around.sentenceTo(); i++) {
            Lexicon.Match<Hint> match = matches.get(i);
            double nearness = around.nearness(match.from(), match.to());
            if (nearness > 0) take(found, match, nearness, around);
        }
        for (Lexicon.Match<Hint> match : above) take(found, match, HEADED, around);
        List<Hit> hits = new ArrayList<>();
        found.forEach((cue, marks) -> add(hits, cue, marks));
        // of equal ones the first in the table, on every machine
        hits.sort(Comparator.comparingDouble(Hit::weight)
                .reversed()
                .thenComparingInt(hit -> hit.cue().number()));
        return hits;
    }

    private int firstFrom(int at) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).from() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // marks: nearness of each group, then of what helps, then of what speaks against, then how much each group says,
    // then how much the first group says by a long word beside the figure
    private static void take(
            Map<Cue, double[]> found, Lexicon.Match<Hint> match, double nearness, Surroundings around) {
        for (Hint hint : match.meanings()) {
            double here = nearness;
            if (hint.side() == Side.BEHIND) {
                boolean behind = nearness >= OWN
                        && match.from() >= around.unitTo()
                        && match.from() - around.unitTo() <= BEHIND
                        && match.from() < around.ownTo();
                if (!behind) continue;
                here = 1;
            } else if (hint.side() == Side.OWN && nearness < ALONE) {
                continue;
            } else if (hint.side() == Side.BEFORE && match.from() >= around.from()) {
                continue;
            }
            int groups = hint.cue().groups();
            double[] marks = found.computeIfAbsent(hint.cue(), cue -> new double[2 * groups + 3]);
            int at = hint.part() == Part.NEAR ? hint.group() : groups + (hint.part() == Part.HELPS ? 0 : 1);
            marks[at] = Math.max(marks[at], here);
            if (hint.part() != Part.NEAR) continue;
            double says = Math.pow(here, FADING) * hint.says();
            marks[groups + 2 + at] = Math.max(marks[groups + 2 + at], says);
            boolean topic = hint.group() == 0 && here >= OWN && match.length() >= LONG;
            if (topic) marks[2 * groups + 2] = Math.max(marks[2 * groups + 2], says);
        }
    }

    private static void add(List<Hit> hits, Cue cue, double[] marks) {
        int groups = cue.groups();
        double sum = 0;
        double near = 0;
        double best = 0;
        double least = 1;
        int missing = 0;
        for (int group = 0; group < groups; group++) {
            if (marks[group] < FARTHEST) {
                missing++;
                continue;
            }
            sum += (group == 0 ? TOPIC : 1) * marks[groups + 2 + group];
            near += marks[group];
            best = Math.max(best, marks[group]);
            least = Math.min(least, marks[group]);
        }
        if (best < OWN) return;
        if (missing > 0) {
            addTopic(hits, cue, marks, missing);
            return;
        }
        double mean = sum / (groups - 1 + TOPIC);
        double against = marks[groups + 1];
        double factor = against >= ALONE ? 0.35 : against >= OWN ? 0.7 : against >= 0.6 ? 0.85 : 1;
        double helps = marks[groups] >= 0.5 ? 0.3 * marks[groups] : 0;
        hits.add(new Hit(
                cue,
                mean * (1.7 + 0.3 * groups) * SAYING * factor + helps,
                near / groups * factor * factor,
                groups > 1 && least >= ALONE));
    }

    // 绿色支行增设3家: where nothing else claims the figure, a topic that few indicators share is enough
    private static void addTopic(List<Hit> hits, Cue cue, double[] marks, int missing) {
        int groups = cue.groups();
        double topic = marks[2 * groups + 2];
        boolean contradicted = marks[groups + 1] >= OWN;
        if (topic < TELLING || contradicted || missing > 1) return;
        double helps = marks[groups] >= 0.5 ? 0.1 * marks[groups] : 0;
        hits.add(new Hit(cue, topic * ONLY_TOPIC + helps, topic * 0.45, false));
    }
}
