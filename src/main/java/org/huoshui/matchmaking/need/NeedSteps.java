package org.huoshui.matchmaking.need;

import org.springframework.stereotype.Service;

/** The firm's own steps on its need, for other ways than the page's buttons: a sheet, a link on a telephone. */
@Service
public class NeedSteps {

    private static final String OTHER_REASON = "W_OTHER";

    private final Posting posting;
    private final SettlingNeeds settling;

    NeedSteps(Posting posting, SettlingNeeds settling) {
        this.posting = posting;
        this.settling = settling;
    }

    /**
     * Other figures or words in a need that is not before banks yet; the firm and the origin in {@code wanted} do not count.
     *
     * @throws org.huoshui.kernel.Refused MAT-1xx with what is wrong; KRN-201 when it can no longer be changed
     */
    public void change(NeedId id, NewNeed wanted) {
        posting.change(id, wanted);
    }

    /** @param words why; @throws org.huoshui.kernel.Refused KRN-201 when it can no longer be withdrawn */
    public void withdraw(NeedId id, String words) {
        settling.step(id, NeedAction.WITHDRAW, OTHER_REASON, words, null);
    }
}
