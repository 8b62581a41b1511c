package org.huoshui.matchmaking.need;

import static org.huoshui.matchmaking.need.NeedStepController.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.NeedStoryView;
import org.huoshui.matchmaking.need.NeedViews.ReferralPageView;
import org.huoshui.matchmaking.need.NeedViews.ReferralRowView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A bank's inbox and what it does with each; the office sees all banks' and may record a step for one. */
@RestController
@RequestMapping("/api/matchmaking/referrals")
@Callers.Lenders
class ReferralController {

    private static final int LARGEST_PAGE = 200;

    private final ReferralList list;
    private final Answering answering;
    private final Dealing dealing;
    private final Stories stories;
    private final Moving moving;

    ReferralController(ReferralList list, Answering answering, Dealing dealing, Stories stories, Moving moving) {
        this.list = list;
        this.answering = answering;
        this.dealing = dealing;
        this.stories = stories;
        this.moving = moving;
    }

    /** @param reason code of the list of reasons, for refusing and stepping back */
    record ReferralStep(
            @Nullable ReferralAction action,
            @Nullable String reason,
            @Nullable String words,
            @Nullable LocalDate on) {}

    record QuestionAsked(
            @Nullable String question, @Nullable LocalDate on) {}

    /** @param amount 元, @param rate % a year, both decimal text */
    record OfferMade(
            @Nullable String amount,
            @Nullable String rate,
            @Nullable Integer months,
            @Nullable Set<Guarantee> guarantees,
            @Nullable LocalDate validUntil,
            @Nullable String product,
            @Nullable String words,
            @Nullable LocalDate on) {}

    /**
     * A grant, a contract or a disbursement.
     *
     * @param number of the paper, @param document number of the uploaded paper; one of them
     * @param kind, firstLoan, online, last of a disbursement
     */
    record DealMade(
            @Nullable LocalDate day,
            @Nullable String amount,
            @Nullable String rate,
            @Nullable Integer months,
            @Nullable String number,
            @Nullable String document,
            Deals.@Nullable LoanKind kind,
            @Nullable Boolean firstLoan,
            @Nullable Boolean online,
            @Nullable Boolean last) {}

    @GetMapping
    @OpenTo.Readers
    ReferralPageView referrals(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable ReferralState state,
            @RequestParam(defaultValue = "ALL") ReferralList.Part part,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = new ReferralList.Wanted(q, institution, state, part, from, until);
        ReferralList.Page found = Objects.requireNonNull(moving.in(
                () -> list.page(wanted, sort, descending, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE))));
        return new ReferralPageView(found.rows().stream().map(stories::view).toList(), found.total());
    }

    @GetMapping("/export.xlsx")
    @OpenTo.Readers
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable ReferralState state,
            @RequestParam(defaultValue = "ALL") ReferralList.Part part,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean descending) {
        var wanted = new ReferralList.Wanted(q, institution, state, part, from, until);
        List<ReferralRowView> rows =
                Objects.requireNonNull(moving.in(() -> list.all(wanted, sort, descending))).stream()
                        .map(stories::view)
                        .toList();
        return NeedBooks.referrals(rows, part == ReferralList.Part.OVERDUE ? "超时清单" : "对接单");
    }

    @GetMapping("/{id:\\d+}")
    @OpenTo.Readers
    NeedStoryView story(@PathVariable long id) {
        return stories.of(new ReferralId(id));
    }

    /** Accepting, contacting, refusing, stepping back. */
    @PostMapping("/{id:\\d+}/steps")
    NeedStoryView step(@PathVariable long id, @RequestBody ReferralStep step) {
        ReferralId referral = new ReferralId(id);
        ReferralAction action = step.action();
        if (action == null)
            throw new Refused(Problem.of(NeedError.NOT_A_WORD, "").at("action"));
        String words = text(step.words()).strip();
        switch (action) {
            case ACCEPT -> answering.accept(referral, step.on());
            case CONTACT -> answering.contact(referral, step.on(), words);
            case REFUSE -> answering.refuse(referral, step.on(), step.reason(), words);
            case WITHDRAW -> answering.withdraw(referral, step.on(), step.reason(), words);
            default -> throw Refused.because(NeedError.NOT_THIS_STEP, action.zh());
        }
        return stories.of(referral);
    }

    @PostMapping("/{id:\\d+}/questions")
    NeedStoryView ask(@PathVariable long id, @RequestBody QuestionAsked asked) {
        answering.ask(new ReferralId(id), asked.on(), text(asked.question()));
        return stories.of(new ReferralId(id));
    }

    @PostMapping("/{id:\\d+}/offers")
    NeedStoryView offer(@PathVariable long id, @RequestBody OfferMade made) {
        List<Problem> problems = new ArrayList<>();
        BigDecimal amount = Numbers.amount(made.amount(), problems);
        BigDecimal rate = Numbers.rate(made.rate(), problems);
        if (!problems.isEmpty()) throw new Refused(problems);
        answering.offer(
                new ReferralId(id),
                made.on(),
                new Answering.NewOffer(
                        amount,
                        rate,
                        Objects.requireNonNullElse(made.months(), 0),
                        made.guarantees() == null ? Set.of() : made.guarantees(),
                        made.validUntil(),
                        made.product() == null || made.product().isBlank()
                                ? null
                                : NeedStepController.number(made.product(), "product"),
                        text(made.words()).strip()));
        return stories.of(new ReferralId(id));
    }

    @PostMapping("/{id:\\d+}/grants")
    NeedStoryView grant(@PathVariable long id, @RequestBody DealMade made) {
        dealing.grant(new ReferralId(id), terms(made));
        return stories.of(new ReferralId(id));
    }

    @PostMapping("/{id:\\d+}/contracts")
    NeedStoryView contract(@PathVariable long id, @RequestBody DealMade made) {
        dealing.contract(new ReferralId(id), terms(made));
        return stories.of(new ReferralId(id));
    }

    @PostMapping("/{id:\\d+}/disbursements")
    NeedStoryView disburse(@PathVariable long id, @RequestBody DealMade made) {
        dealing.disburse(
                new ReferralId(id),
                new Dealing.Disbursement(
                        terms(made),
                        Objects.requireNonNullElse(made.kind(), Deals.LoanKind.NEW),
                        Boolean.TRUE.equals(made.firstLoan()),
                        Boolean.TRUE.equals(made.online()),
                        Boolean.TRUE.equals(made.last())));
        return stories.of(new ReferralId(id));
    }

    private Deals.Terms terms(DealMade made) {
        List<Problem> problems = new ArrayList<>();
        BigDecimal amount = Numbers.amount(made.amount(), problems);
        BigDecimal rate = Numbers.rate(made.rate(), problems);
        if (!problems.isEmpty()) throw new Refused(problems);
        return new Deals.Terms(
                made.day() == null ? moving.today() : made.day(),
                amount,
                rate,
                Objects.requireNonNullElse(made.months(), 0),
                text(made.number()).strip(),
                made.document() == null || made.document().isBlank()
                        ? null
                        : NeedStepController.number(made.document(), "document"));
    }
}
