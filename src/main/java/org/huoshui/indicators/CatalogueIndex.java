package org.huoshui.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.indicators.language.Names;
import org.huoshui.indicators.language.PinyinInitials;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue held in memory, found by code, by name and by likeness. Immutable: whoever changes the catalogue builds a
 * new one.
 */
final class CatalogueIndex implements Catalogue {

    /** Below this likeness a name is not what was meant. */
    private static final double NEAR_ENOUGH = 0.4;

    private record Entry(Indicator indicator, String code, List<String> names) {}

    private record Hit(Indicator indicator, double score) {}

    private final List<Indicator> indicators;
    private final Map<IndicatorId, Indicator> byId = new LinkedHashMap<>();
    private final Map<String, Indicator> byName = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    // pinyin takes its dictionary from disk, so it is looked up only when somebody types Latin letters
    private volatile @Nullable Map<IndicatorId, List<PinyinInitials>> initials;

    CatalogueIndex(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
        for (Indicator indicator : this.indicators) {
            byId.put(indicator.id(), indicator);
            List<String> names = new ArrayList<>();
            names.add(Names.fold(indicator.name()));
            for (String alias : indicator.aliases()) names.add(Names.fold(alias));
            for (String name : names) byName.putIfAbsent(name, indicator);
            entries.add(new Entry(indicator, Names.fold(indicator.id().code()), List.copyOf(names)));
        }
    }

    @Override
    public List<Indicator> all() {
        return indicators;
    }

    @Override
    public Optional<Indicator> find(IndicatorId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Indicator> named(String name) {
        return Optional.ofNullable(byName.get(Names.fold(name)));
    }

    @Override
    public List<Indicator> search(String words, int limit) {
        String typed = Names.fold(words);
        if (typed.isEmpty()) return indicators.stream().limit(limit).toList();
        List<String> parts = List.of(words.strip().split("[\\s　]+")).stream()
                .map(Names::fold)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean latin = typed.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            double score = score(entry, typed, parts);
            if (latin) score = Math.max(score, initialsScore(entry.indicator, typed));
            if (score > 0) hits.add(new Hit(entry.indicator, score));
        }
        // among equals, what every bank reports comes before what stands in one yearly paragraph
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.indicator.requiredOf().isEmpty())
                .thenComparing(hit -> hit.indicator.name().length()));
        return hits.stream().limit(limit).map(Hit::indicator).toList();
    }

    private static double score(Entry entry, String typed, List<String> parts) {
        if (entry.code.equals(typed)) return 100;
        double best = 0;
        for (int i = 0; i < entry.names.size(); i++) {
            double score = nameScore(entry.names.get(i), typed, parts);
            // the name itself before an alias
            best = Math.max(best, i == 0 ? score : score - 2);
        }
        if (best < 50 && entry.code.contains(typed)) best = 50;
        return best;
    }

    private static double nameScore(String name, String typed, List<String> parts) {
        if (name.equals(typed)) return 99;
        if (name.startsWith(typed)) return 90;
        if (name.contains(typed)) return 80;
        if (parts.size() > 1 && parts.stream().allMatch(name::contains)) return 70;
        double likeness = Names.likeness(name, typed);
        return likeness < NEAR_ENOUGH ? 0 : 3 + 40 * likeness;
    }

    private double initialsScore(Indicator indicator, String typed) {
        double best = 0;
        for (PinyinInitials initials : initials().getOrDefault(indicator.id(), List.of())) {
            if (initials.equal(typed)) return 95;
            if (initials.startWith(typed)) best = Math.max(best, 85);
            else if (typed.length() > 1 && initials.contain(typed)) best = Math.max(best, 60);
        }
        return best;
    }

    private Map<IndicatorId, List<PinyinInitials>> initials() {
        Map<IndicatorId, List<PinyinInitials>> known = initials;
        if (known != null) return known;
        Map<IndicatorId, List<PinyinInitials>> made = new HashMap<>();
        for (Indicator indicator : indicators) {
            List<PinyinInitials> of = new ArrayList<>();
            of.add(PinyinInitials.of(indicator.name()));
            for (String alias : indicator.aliases()) {
                // an English alias has no pinyin
                if (alias.chars().anyMatch(c -> c > 127)) of.add(PinyinInitials.of(alias));
            }
            made.put(indicator.id(), List.copyOf(of));
        }
        initials = made;
        return made;
    }
}
