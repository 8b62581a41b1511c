package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.jspecify.annotations.Nullable;

/** What the API says about needs. Amounts are decimal text in 元, rates in % a year, terms in months. */
final class NeedViews {

    private NeedViews() {}

    /** @param name of an enum or a code, to be said in either language */
    record NeedWordView(String name, String zh, String en) {}

    record NeedRowView(
            String id,
            String firm,
            String firmName,
            @Nullable String township,
            @Nullable String townshipName,
            String amount,
            int months,
            Purpose purpose,
            LocalDate deadline,
            Origin origin,
            LocalDate postedOn,
            NeedState state,
            LocalDate stateSince,
            int referred,
            int accepted,
            int offers,
            int late,
            @Nullable String bank,
            @Nullable String bankName,
            String disbursed,
            @Nullable Integer rating) {}

    record NeedPageView(List<NeedRowView> rows, long total) {}

    /** @param amount the sum of what is asked for */
    record NeedLaneView(NeedState state, long count, String amount, List<NeedRowView> cards) {}

    record NeedView(
            String id,
            String firm,
            String firmName,
            @Nullable String township,
            @Nullable String townshipName,
            String amount,
            int months,
            Purpose purpose,
            String purposeWords,
            @Nullable String rateCeiling,
            Set<Guarantee> guarantees,
            LocalDate deadline,
            Origin origin,
            String note,
            String contactName,
            @Nullable String contactPhone,
            NeedState state,
            LocalDate stateSince,
            LocalDate postedOn,
            Instant postedAt,
            String postedBy,
            @Nullable Integer places,
            @Nullable String event,
            @Nullable String visit,
            @Nullable String chosen,
            @Nullable String mergedInto,
            @Nullable LocalDate closedOn,
            String closeWords,
            @Nullable Integer rating,
            String ratingWords) {}

    /**
     * @param left days left on the clock, negative when it has run out; absent: no clock runs
     * @param leftUnit WORKING_DAY or DAY
     * @param paused the firm has a question to answer
     */
    record ReferralView(
            String id,
            String institution,
            String institutionName,
            ReferralState state,
            LocalDate stateSince,
            LocalDate sentOn,
            boolean open,
            String scheme,
            @Nullable Step clock,
            @Nullable LocalDate due,
            @Nullable Integer left,
            Step.@Nullable Unit leftUnit,
            boolean paused,
            @Nullable String reason,
            String reasonWords,
            @Nullable OfferView offer,
            List<DealView> grants,
            List<DealView> contracts,
            List<DealView> disbursements,
            List<LifecycleView.ActionView> actions) {}

    record OfferView(
            LocalDate day,
            String amount,
            String rate,
            int months,
            Set<Guarantee> guarantees,
            @Nullable LocalDate validUntil,
            @Nullable String product,
            String words) {}

    /** @param document number of the uploaded paper */
    record DealView(
            String id,
            LocalDate day,
            String amount,
            String rate,
            int months,
            String number,
            @Nullable String document,
            Deals.LoanKind kind,
            boolean firstLoan,
            boolean online,
            String madeBy) {}

    record QuestionView(
            String id,
            String referral,
            String institutionName,
            String question,
            LocalDate askedOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    record NeedProblemView(
            String id,
            String words,
            LocalDate raisedOn,
            String raisedBy,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            @Nullable String closeWords) {}

    /** @param institutionName absent: a step of the need itself */
    record HappeningView(
            LocalDate day,
            Instant takenAt,
            String takenBy,
            @Nullable String institution,
            @Nullable String institutionName,
            String action,
            String zh,
            String en,
            String to,
            @Nullable Integer late,
            String words) {}

    /** @param actions what the asker may do with the need now, @param alike numbers of needs that look like the same */
    record NeedStoryView(
            NeedView need,
            List<ReferralView> referrals,
            List<QuestionView> questions,
            List<NeedProblemView> problems,
            List<HappeningView> timeline,
            List<LifecycleView.ActionView> actions,
            List<String> alike) {}

    record ReferralRowView(
            String id,
            String need,
            String institution,
            String institutionName,
            String firm,
            String firmName,
            @Nullable String townshipName,
            String amount,
            int months,
            Purpose purpose,
            LocalDate deadline,
            ReferralState state,
            LocalDate stateSince,
            LocalDate sentOn,
            boolean open,
            @Nullable Step clock,
            @Nullable LocalDate due,
            @Nullable Integer left,
            Step.@Nullable Unit leftUnit,
            boolean paused,
            int questions) {}

    record ReferralPageView(List<ReferralRowView> rows, long total) {}

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    static @Nullable String plainOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : plain(amount);
    }
}
