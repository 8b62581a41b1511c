package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.language.Lexicon;

/**
 * The words that betray an indicator where its name does not stand in the text: {@code indicators/cues.tsv}. A cue is groups
 * of words that must all occur near the figure, words that help, and words that speak against it.
 */
final class Cues {

    /** Where in respect of the figure a word must stand. */
    enum Side {
        ANY,
        /** Right behind the unit: what is counted. */
        BEHIND,
        BEFORE,
        /** Beside the figure alone, with no other figure between. */
        OWN
    }

    enum Part {
        NEAR,
        HELPS,
        AGAINST
    }

    record Cue(int number, Indicator indicator, int groups) {}

    /**
     * @param group which of the cue's groups the word belongs to, for {@link Part#NEAR}
     * @param says how much the word says: 1 where only this indicator's cues need it, less the more others need it too
     */
    record Hint(Cue cue, Part part, int group, Side side, double says) {}

    private static final double LEAST_SAID = 0.6;

    private static final Pattern LIST = Pattern.compile("@[^|! ]+");

    private final Lexicon<Hint> words;
    private final List<Cue> cues;

    private Cues(Lexicon<Hint> words, List<Cue> cues) {
        this.words = words;
        this.cues = List.copyOf(cues);
    }

    /** The shipped cues of those indicators that the catalogue knows. */
    static Cues of(Catalogue catalogue) {
        Lexicon.Builder<Hint> words = new Lexicon.Builder<>();
        List<Cue> cues = new ArrayList<>();
        List<String[]> rows = spelledOut(Resource.rows("cues.tsv", 4));
        Map<String, Double> says = says(rows);
        for (String[] row : rows) {
            Optional<Indicator> indicator = catalogue.find(new IndicatorId(row[0]));
            if (indicator.isEmpty()) continue;
            String[] groups = row[1].split(" ");
            Cue cue = new Cue(cues.size(), indicator.get(), groups.length);
            cues.add(cue);
            for (int group = 0; group < groups.length; group++) add(words, cue, Part.NEAR, group, groups[group], says);
            if (!row[2].isEmpty()) add(words, cue, Part.HELPS, 0, row[2], says);
            if (!row[3].isEmpty()) add(words, cue, Part.AGAINST, 0, row[3], says);
        }
        return new Cues(words.build(), cues);
    }

    private static void add(
            Lexicon.Builder<Hint> words, Cue cue, Part part, int group, String alternatives, Map<String, Double> says) {
        boolean own = alternatives.startsWith("!");
        for (String word : alternatives.split("\\|")) {
            String bare = bare(word);
            Side side = word.contains(">") ? Side.BEHIND : word.contains("<") ? Side.BEFORE : own ? Side.OWN : Side.ANY;
            words.add(bare, new Hint(cue, part, group, side, says.getOrDefault(bare, 1.0)));
        }
    }

    // a line @放贷 lists the words that @放贷 stands for in other lines
    private static List<String[]> spelledOut(List<String[]> rows) {
        Map<String, String> lists = new HashMap<>();
        for (String[] row : rows) if (row[0].startsWith("@")) lists.put(row[0], row[1]);
        List<String[]> cues = new ArrayList<>();
        for (String[] row : rows) {
            if (row[0].startsWith("@")) continue;
            String[] spelled = row.clone();
            for (int column = 1; column < row.length; column++)
                spelled[column] = LIST.matcher(row[column]).replaceAll(list -> list(lists, list.group()));
            cues.add(spelled);
        }
        return cues;
    }

    private static String list(Map<String, String> lists, String name) {
        String words = lists.get(name);
        if (words == null) throw new IllegalStateException("cues.tsv: no line says what " + name + " stands for");
        return words;
    }

    // 企业 and 贷款 stand in many cues and say little, 灵活用工 says nearly all
    private static Map<String, Double> says(List<String[]> rows) {
        Map<String, Set<String>> needing = new HashMap<>();
        Set<String> indicators = new HashSet<>();
        for (String[] row : rows) {
            indicators.add(row[0]);
            for (String word : row[1].split("[ |]"))
                needing.computeIfAbsent(bare(word), w -> new HashSet<>()).add(row[0]);
        }
        Map<String, Double> says = new HashMap<>();
        double all = Math.log(Math.max(2, indicators.size()));
        needing.forEach((word, codes) ->
                says.put(word, LEAST_SAID + (1 - LEAST_SAID) * (1 - Math.log(codes.size()) / all)));
        return says;
    }

    private static String bare(String word) {
        return word.replaceFirst("^!?[<>]?", "");
    }

    List<Cue> all() {
        return cues;
    }

    /** Every word of a cue that begins at the place; words may overlap. */
    List<Lexicon.Match<Hint>> at(String folded, int from) {
        return words.at(folded, from);
    }
}
