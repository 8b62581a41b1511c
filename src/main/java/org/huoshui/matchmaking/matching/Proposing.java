package org.huoshui.matchmaking.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a need, the products of its day, the weights and the record together. */
@Service
class Proposing implements Matching {

    private final Cases cases;
    private final Indexes indexes;
    private final History history;
    private final Weights weights;
    private final PartWords words;
    private final OfficeCalendar calendar;

    Proposing(
            Cases cases,
            Indexes indexes,
            History history,
            Weights weights,
            ValueWords values,
            OfficeCalendar calendar) {
        this.cases = cases;
        this.indexes = indexes;
        this.history = history;
        this.weights = weights;
        this.words = new PartWords(values);
        this.calendar = calendar;
    }

    /** What a need was matched with. */
    record Asked(Cases.Wanted need, Case wanted, LocalDate day) {}

    @Transactional(readOnly = true)
    public Asked asked(NeedId id) {
        Cases.Wanted need = cases.find(id).orElseThrow(() -> Refused.because(MatchError.NEED_UNKNOWN, id.value()));
        LocalDate today = calendar.today();
        LocalDate day = need.day(today);
        return new Asked(need, cases.of(need, day, day.equals(today)), day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Match> propose(NeedId id, int limit) {
        Asked asked = asked(id);
        Ledger ledger = new Ledger(history.before(asked.day())).upTo(asked.day());
        Scorer scorer = new Scorer(indexes.on(asked.day()), ledger, weights.on(asked.day()));
        return scorer.best(asked.wanted(), limit).stream()
                .map(scored -> words.match(scorer, scored, asked.wanted()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Match.Excluded> excluded(NeedId id, int limit) {
        Asked asked = asked(id);
        return indexes.onOffer(asked.day()).stream()
                .filter(offer -> !offer.admits(asked.wanted()))
                .map(offer -> words.excluded(offer, asked.wanted()))
                .sorted(Comparator.comparingInt(
                                (Match.Excluded one) -> one.reasons().size())
                        .thenComparingLong(one -> one.product().id().value()))
                .limit(limit)
                .toList();
    }
}
