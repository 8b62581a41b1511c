package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.Map;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The office's and the firm's own steps on a need: review, withdrawal, merging, the end. */
@Service
class SettlingNeeds {

    private static final int LONGEST_WORDS = 500;

    private final NeedStore needs;
    private final Reasons reasons;
    private final NeedProblems problems;
    private final Moving moving;

    SettlingNeeds(NeedStore needs, Reasons reasons, NeedProblems problems, Moving moving) {
        this.needs = needs;
        this.reasons = reasons;
        this.problems = problems;
        this.moving = moving;
    }

    /**
     * One of the steps that demand a reason or words and nothing else.
     *
     * @throws Refused KRN-201, KRN-202; MAT-113, MAT-114, MAT-133, MAT-140
     */
    NeedState step(NeedId id, NeedAction action, @Nullable String reason, String words, @Nullable LocalDate on) {
        if (words.length() > LONGEST_WORDS) throw Refused.because(NeedError.TOO_LONG, "说明", LONGEST_WORDS);
        String said = words.strip();
        return java.util.Objects.requireNonNull(moving.onNeed(id, on, (deed, need) -> switch (action) {
            case APPROVE -> moving.need(deed, need, action, said);
            case SEND_BACK, REOPEN -> {
                demanded(said);
                if (action == NeedAction.REOPEN) needs.close(id, null, null, "");
                yield moving.need(deed, need, action, said);
            }
            case WITHDRAW, FAIL -> {
                Reasons.Reason given = reasons.required(
                        reason, action == NeedAction.FAIL ? Reasons.Use.FAIL : Reasons.Use.WITHDRAW, said);
                yield end(deed, need, action, given, said);
            }
            case CLOSE -> {
                NeedState state = moving.need(deed, need, action, said);
                if (need.state() != NeedState.DISBURSED) demanded(said);
                int open = problems.open(id);
                if (open > 0) throw Refused.because(NeedError.PROBLEMS_OPEN, open);
                needs.close(id, deed.day(), null, said);
                yield state;
            }
            default -> throw Refused.because(NeedError.NOT_THIS_STEP, action.zh());
        }));
    }

    NeedState end(Moving.Deed deed, Need need, NeedAction action, Reasons.Reason reason, String words) {
        String said = words.isBlank() ? reason.said().zh() : reason.said().zh() + "：" + words;
        NeedState state = moving.need(deed, need, action, said);
        needs.close(need.id(), deed.day(), reason.code(), words);
        lapse(deed, need.id(), said);
        return state;
    }

    /** What is still before banks has no object any more. */
    private void lapse(Moving.Deed deed, NeedId id, String words) {
        Need ended = needs.find(id).orElseThrow();
        for (Referral referral : moving.referrals(id))
            if (ReferralLife.TABLE.find(referral.state(), ReferralAction.LAPSE).isPresent()
                    && !referral.state().isEnd())
                moving.referral(deed.following(), ended, referral, ReferralAction.LAPSE, Map.of(), words);
    }

    /**
     * The need was put twice: this one goes, the other stays.
     *
     * @throws Refused MAT-128 to MAT-130
     */
    void merge(NeedId from, NeedId into, String words) {
        if (from.equals(into)) throw Refused.because(NeedError.MERGE_ITSELF);
        moving.onNeed(from, null, (deed, need) -> {
            Need stays = needs.find(into).orElseThrow(() -> Refused.because(NeedError.UNKNOWN, into));
            if (!stays.firm().equals(need.firm())) throw Refused.because(NeedError.MERGE_OTHER_FIRM);
            if (stays.state().isEnd()) throw Refused.because(NeedError.MERGE_INTO_ENDED, into);
            String said = "并入需求 " + into + (words.isBlank() ? "" : "：" + words.strip());
            moving.need(deed, need, NeedAction.MERGE, said);
            needs.merge(from, into);
            needs.close(from, deed.day(), null, said);
            lapse(deed, from, said);
            return from;
        });
    }

    void rate(NeedId id, int stars, String words, @Nullable LocalDate on) {
        if (stars < 1 || stars > 5)
            throw new Refused(Problem.of(NeedError.STARS).at("stars"));
        if (words.length() > LONGEST_WORDS) throw Refused.because(NeedError.TOO_LONG, "评价", LONGEST_WORDS);
        moving.onNeed(id, on, (deed, need) -> {
            moving.need(deed, need, NeedAction.RATE, stars + " 分" + (words.isBlank() ? "" : "：" + words.strip()));
            needs.rate(id, stars, words.strip(), deed.day());
            return id;
        });
    }

    private static void demanded(String words) {
        if (words.isBlank())
            throw new Refused(Problem.of(NeedError.WORDS_MISSING).at("words"));
    }
}
