package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** @param group which of the cue's groups the word belongs to, for {@link Part#NEAR} */
    record Hint(Cue cue, Part part, int group, Side side) {}

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
        for (String[] row : Resource.rows("cues.tsv", 4)) {
            Optional<Indicator> indicator = catalogue.find(new IndicatorId(row[0]));
            if (indicator.isEmpty()) continue;
            String[] groups = row[1].split(" ");
            Cue cue = new Cue(cues.size(), indicator.get(), groups.length);
            cues.add(cue);
            for (int group = 0; group < groups.length; group++) add(words, cue, Part.NEAR, group, groups[group]);
            if (!row[2].isEmpty()) add(words, cue, Part.HELPS, 0, row[2]);
            if (!row[3].isEmpty()) add(words, cue, Part.AGAINST, 0, row[3]);
        }
        return new Cues(words.build(), cues);
    }

    private static void add(Lexicon.Builder<Hint> words, Cue cue, Part part, int group, String alternatives) {
        boolean own = alternatives.startsWith("!");
        for (String word : (own ? alternatives.substring(1) : alternatives).split("\\|")) {
            Side side =
                    word.startsWith(">") ? Side.BEHIND : word.startsWith("<") ? Side.BEFORE : own ? Side.OWN : Side.ANY;
            boolean marked = side == Side.BEHIND || side == Side.BEFORE;
            words.add(marked ? word.substring(1) : word, new Hint(cue, part, group, side));
        }
    }

    List<Cue> all() {
        return cues;
    }

    /** Every word of a cue that begins at the place; words may overlap. */
    List<Lexicon.Match<Hint>> at(String folded, int from) {
        return words.at(folded, from);
    }
}
