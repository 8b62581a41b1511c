package org.huoshui.matchmaking.product;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoshui.directory.FirmTerms;
import org.huoshui.indicators.Term.Word;
import org.huoshui.indicators.Term.Words;
import org.springframework.stereotype.Component;

/** Lists of firms a condition may name, and the kinds of lists: 攀登企业 are those of any batch. */
@Component
class FirmLists implements Words {

    private static final String OTHER = "OTHER";

    private final FirmTerms terms;

    FirmLists(FirmTerms terms) {
        this.terms = terms;
    }

    @Override
    public Optional<Word> find(String said) {
        return Words.of(all()).find(said);
    }

    @Override
    public List<Word> all() {
        Stream<Word> kinds = terms.kindsOfLists().stream()
                .filter(kind -> !kind.code().equals(OTHER))
                .map(kind -> new Word(kind.code(), kind.said().zh(), kind.said().en()));
        Stream<Word> lists = terms.lists().stream().map(list -> new Word(list.code(), list.name(), list.name()));
        return Stream.concat(kinds, lists).toList();
    }
}
