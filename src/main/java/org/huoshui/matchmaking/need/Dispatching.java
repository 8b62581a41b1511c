package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Firms;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Putting a need before banks: those the office chooses, or all of them. */
@Service
class Dispatching {

    private static final int LONGEST_WORDS = 1000;

    private final NeedStore needs;
    private final ReferralStore referrals;
    private final Schemes schemes;
    private final Moving moving;
    private final Directory directory;
    private final Firms firms;

    Dispatching(
            NeedStore needs,
            ReferralStore referrals,
            Schemes schemes,
            Moving moving,
            Directory directory,
            Firms firms) {
        this.needs = needs;
        this.referrals = referrals;
        this.schemes = schemes;
        this.moving = moving;
        this.directory = directory;
        this.firms = firms;
    }

    /**
     * Sends the need to these institutions; one whose referral had come to an end gets it again.
     *
     * @throws Refused MAT-115 to MAT-118
     */
    void dispatch(NeedId id, List<InstitutionId> institutions, String scheme, @Nullable LocalDate on, String words) {
        if (institutions.isEmpty()) throw Refused.because(NeedError.NO_BANKS);
        List<Institution> chosen = new LinkedHashSet<>(institutions)
                .stream()
                        .map(institution -> directory
                                .institution(institution)
                                .orElseThrow(() -> Refused.because(NeedError.NOT_A_BANK, institution)))
                        .toList();
        put(id, chosen, scheme, on, NeedAction.DISPATCH, ReferralAction.SEND, words);
    }

    /** Opens the need to all banks of the county, the scheme's first ones to accept it win. */
    void open(NeedId id, String scheme, @Nullable LocalDate on, String words) {
        put(id, List.of(), scheme, on, NeedAction.OPEN, ReferralAction.OPEN, words);
    }

    private void put(
            NeedId id,
            List<Institution> chosen,
            String code,
            @Nullable LocalDate on,
            NeedAction action,
            ReferralAction first,
            String words) {
        if (words.length() > LONGEST_WORDS) throw Refused.because(NeedError.TOO_LONG, "说明", LONGEST_WORDS);
        moving.onNeed(id, on, (deed, need) -> {
            Scheme scheme = schemes.inForce(code, deed.day());
            List<Referral> there = moving.referrals(id);
            List<Institution> banks = first == ReferralAction.OPEN ? free(there, deed.day()) : chosen;
            if (banks.isEmpty()) throw Refused.because(NeedError.NO_BANKS);
            Need pooled = need;
            if (need.state() == NeedState.SUBMITTED) {
                moving.need(deed, need, NeedAction.APPROVE, "");
                pooled = needs.find(id).orElseThrow();
            }
            moving.need(deed, pooled, action, words.isBlank() ? scheme.zh() : words);
            needs.scheme(id, scheme);
            for (Institution bank : banks) refer(deed, pooled, bank, there, scheme, first);
            return id;
        });
    }

    /** The banks that have not had it yet. */
    private List<Institution> free(List<Referral> there, LocalDate day) {
        Month month = Month.of(day.getYear(), day.getMonthValue());
        List<Institution> free = new ArrayList<>();
        for (Institution bank : directory.institutionsIn(directory.home().id()))
            if (bank.kind().isBank()
                    && bank.activeIn(month)
                    && there.stream().noneMatch(one -> one.institution().equals(bank.id()))) free.add(bank);
        return free;
    }

    private void refer(
            Moving.Deed deed, Need need, Institution bank, List<Referral> there, Scheme scheme, ReferralAction first) {
        Optional<Referral> before = there.stream()
                .filter(one -> one.institution().equals(bank.id()))
                .findFirst();
        if (before.isPresent()) {
            if (!before.get().state().isEnd()) throw Refused.because(NeedError.ALREADY_SENT, bank.shortName());
            referrals.scheme(before.get().id(), scheme, Moving.instant(deed));
            moving.referral(deed, need, referrals.find(before.get().id()).orElseThrow(), first, java.util.Map.of(), "");
        } else {
            ReferralState state =
                    ReferralLife.TABLE.take(null, first, deed.who()).to();
            ReferralId id = referrals.insert(
                    need, bank.id(), state, state == ReferralState.OPEN, scheme, Moving.instant(deed), deed.day());
            moving.begin(deed, referrals.find(id).orElseThrow(), first, "");
        }
        firms.share(need.firm(), bank.id(), "need/" + need.id());
    }
}
