package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Unit;

/** Every word a question may hold: the catalogue's and the directory's names, and the ways people ask. */
public final class AskLexicon {

    /** Names of places that the directory knows by who is at home, not by a list. */
    private static final List<String> PLACES_BY_HOME =
            List.of("我县", "本县", "全县", "我区", "本区", "全区", "全市", "本市", "我市", "全省", "我省", "本省");

    private static final String LAST_WORDS_OF_PLACES = "省市县区镇乡";

    private final Lexicon.Builder<AskWord> words = new Lexicon.Builder<>();
    private final Directory directory;

    private AskLexicon(Directory directory) {
        this.directory = directory;
    }

    public static Lexicon<AskWord> of(Catalogue catalogue, Directory directory) {
        AskLexicon lexicon = new AskLexicon(directory);
        catalogue.all().forEach(lexicon::addIndicator);
        lexicon.addPlaces();
        directory.institutions().forEach(lexicon::addInstitution);
        lexicon.addFixedWords();
        return lexicon.words.build();
    }

    private void addIndicator(Indicator indicator) {
        words.add(indicator.name(), new AskWord.Named(indicator, true));
        words.add(indicator.id().code(), new AskWord.Named(indicator, false));
        for (String alias : indicator.aliases()) words.add(alias, new AskWord.Named(indicator, false));
    }

    private void addPlaces() {
        for (Region region : directory.regions()) {
            addSubject(region.name(), region, true);
            for (String alias : region.aliases()) addSubject(alias, region, false);
            String name = region.name();
            boolean shortens = name.length() > 2 && LAST_WORDS_OF_PLACES.indexOf(name.charAt(name.length() - 1)) >= 0;
            String shorter = shortens ? name.substring(0, name.length() - 1) : name;
            if (directory.regionNamed(shorter).equals(Optional.of(region))) addSubject(shorter, region, false);
        }
        List<String> poolNames = new ArrayList<>(PLACES_BY_HOME);
        for (RegionGroup group : directory.groups()) {
            poolNames.add(group.name());
            poolNames.addAll(group.aliases());
        }
        // what people call a place by also names the group of its members
        for (String name : PLACES_BY_HOME) homeWord(name).ifPresent(region -> addSubject(name, region, false));
        for (String name : poolNames) pool(name).ifPresent(group -> words.add(name, new AskWord.Pool(group)));
    }

    // a directory without a home knows neither 全县 nor 全市
    private Optional<Region> homeWord(String name) {
        return directory.regions().isEmpty() ? Optional.empty() : directory.regionNamed(name);
    }

    private Optional<RegionGroup> pool(String name) {
        return directory.regions().isEmpty() ? Optional.empty() : directory.groupNamed(name);
    }

    private void addSubject(String name, Region region, boolean primary) {
        words.add(name, new AskWord.About(Subject.of(region.id()), region.name(), primary));
    }

    private void addInstitution(Institution institution) {
        Subject subject = Subject.of(institution.id());
        words.add(institution.name(), new AskWord.About(subject, institution.name(), true));
        words.add(institution.shortName(), new AskWord.About(subject, institution.name(), true));
        for (String alias : institution.aliases())
            words.add(alias, new AskWord.About(subject, institution.name(), false));
    }

    private void addFixedWords() {
        for (Comparison comparison : Comparison.values()) {
            words.add(comparison.chinese(), new AskWord.Exact(comparison, false));
            comparison.chineseSigned().ifPresent(word -> words.add(word, new AskWord.Exact(comparison, true)));
        }
        for (AskWord.Said said : AskWord.Said.values()) for (String way : said.ways()) words.add(way, said);
        for (String way : List.of("亿元", "多少亿元", "多少亿", "几个亿")) words.add(way, new AskWord.In(Unit.YI_YUAN));
        for (String way : List.of("万元", "多少万元", "多少万")) words.add(way, new AskWord.In(Unit.WAN_YUAN));
    }
}
