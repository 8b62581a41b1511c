package org.huoshui.matchmaking.product;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.FirmTerms;
import org.huoshui.directory.FirmTerms.Industry;
import org.huoshui.indicators.Term.Word;
import org.huoshui.indicators.Term.Words;

/** GB/T 4754-2017 in conditions: {@code C}, {@code 制造业}, {@code C制造业} and {@code C39} are all understood. */
final class IndustryWords implements Words {

    private final List<Word> all;
    private final Map<String, Word> byName = new HashMap<>();

    IndustryWords(FirmTerms terms) {
        all = terms.industries().stream().map(IndustryWords::word).toList();
        for (Industry industry : terms.industries()) {
            Word word = word(industry);
            byName.put(key(industry.code()), word);
            byName.put(key(industry.code() + industry.zh()), word);
            // a section and its only division may bear one name: the wider one is meant
            byName.putIfAbsent(key(industry.zh()), word);
            byName.putIfAbsent(key(industry.en()), word);
        }
    }

    private static Word word(Industry industry) {
        return new Word(industry.code(), industry.code() + industry.zh(), industry.code() + " " + industry.en());
    }

    private static String key(String said) {
        return said.replaceAll("[\\s　]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Word> find(String said) {
        return Optional.ofNullable(byName.get(key(said)));
    }

    @Override
    public List<Word> all() {
        return all;
    }
}
