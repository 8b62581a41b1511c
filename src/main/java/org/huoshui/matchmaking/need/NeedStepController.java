package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.need.NeedViews.NeedStoryView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people on the side of the need do with it: the table of its life decides who may. */
@RestController
@RequestMapping("/api/matchmaking/needs")
@Callers.Needy
class NeedStepController {

    private static final int MOST_PAIRS = 100;

    private final SettlingNeeds settling;
    private final Dispatching dispatching;
    private final Answering answering;
    private final Likeness likeness;
    private final NeedProblems problems;
    private final Stories stories;

    NeedStepController(
            SettlingNeeds settling,
            Dispatching dispatching,
            Answering answering,
            Likeness likeness,
            NeedProblems problems,
            Stories stories) {
        this.settling = settling;
        this.dispatching = dispatching;
        this.answering = answering;
        this.likeness = likeness;
        this.problems = problems;
        this.stories = stories;
    }

    /**
     * @param reason code of the list of reasons, where the step demands one
     * @param on the day, for what the office records afterwards
     */
    record NeedStep(
            @Nullable NeedAction action,
            @Nullable String reason,
            @Nullable String words,
            @Nullable LocalDate on) {}

    /** @param institutions codes; absent or empty with opening */
    record ToBanks(
            @Nullable List<String> institutions,
            @Nullable String scheme,
            @Nullable String words,
            @Nullable LocalDate on) {}

    record BankChoice(
            @Nullable String referral,
            @Nullable String words,
            @Nullable LocalDate on) {}

    record Rating(@Nullable Integer stars, @Nullable String words) {}

    record NeedMerging(@Nullable String into, @Nullable String words) {}

    record ProblemRaised(@Nullable String words, @Nullable LocalDate due) {}

    record SaidWords(@Nullable String words) {}

    record Distinct(@Nullable String one, @Nullable String other) {}

    /** Two needs that look like one. */
    record LikePairView(LikeView one, LikeView other) {}

    record LikeView(
            String id,
            String firm,
            String firmName,
            String amount,
            int months,
            Purpose purpose,
            Origin origin,
            String postedBy,
            LocalDate postedOn,
            LocalDate deadline,
            NeedState state) {}

    @PostMapping("/{id:\\d+}/steps")
    NeedStoryView step(@PathVariable long id, @RequestBody NeedStep step) {
        NeedAction action = step.action();
        if (action == null)
            throw new Refused(Problem.of(NeedError.NOT_A_WORD, "").at("action"));
        settling.step(new NeedId(id), action, step.reason(), text(step.words()), step.on());
        return stories.of(new NeedId(id));
    }

    @PostMapping("/{id:\\d+}/dispatch")
    @OpenTo.Casework
    NeedStoryView dispatch(@PathVariable long id, @RequestBody ToBanks wanted) {
        List<String> codes = wanted.institutions() == null ? List.of() : wanted.institutions();
        dispatching.dispatch(
                new NeedId(id),
                codes.stream()
                        .filter(code -> !code.isBlank())
                        .map(InstitutionId::new)
                        .toList(),
                text(wanted.scheme()),
                wanted.on(),
                text(wanted.words()));
        return stories.of(new NeedId(id));
    }

    @PostMapping("/{id:\\d+}/opening")
    @OpenTo.Casework
    NeedStoryView open(@PathVariable long id, @RequestBody ToBanks wanted) {
        dispatching.open(new NeedId(id), text(wanted.scheme()), wanted.on(), text(wanted.words()));
        return stories.of(new NeedId(id));
    }

    @PostMapping("/{id:\\d+}/choice")
    NeedStoryView choose(@PathVariable long id, @RequestBody BankChoice choice) {
        answering.choose(
                new NeedId(id),
                new ReferralId(number(choice.referral(), "referral")),
                choice.on(),
                text(choice.words()));
        return stories.of(new NeedId(id));
    }

    @PostMapping("/{id:\\d+}/rating")
    NeedStoryView rate(@PathVariable long id, @RequestBody Rating rating) {
        settling.rate(new NeedId(id), Objects.requireNonNullElse(rating.stars(), 0), text(rating.words()), null);
        return stories.of(new NeedId(id));
    }

    /** The need was put twice; this one goes, the other stays. */
    @PostMapping("/{id:\\d+}/merging")
    @OpenTo.Casework
    NeedStoryView merge(@PathVariable long id, @RequestBody NeedMerging merging) {
        settling.merge(new NeedId(id), new NeedId(number(merging.into(), "into")), text(merging.words()));
        return stories.of(new NeedId(id));
    }

    @GetMapping("/duplicates")
    @OpenTo.Casework
    List<LikePairView> duplicates() {
        return likeness.pairs(MOST_PAIRS).stream()
                .map(pair -> new LikePairView(view(pair.one()), view(pair.other())))
                .toList();
    }

    /** Somebody has looked: they are two needs. */
    @PostMapping("/duplicates/distinct")
    @OpenTo.Casework
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void distinct(@RequestBody Distinct pair) {
        likeness.distinct(new NeedId(number(pair.one(), "one")), new NeedId(number(pair.other(), "other")));
    }

    @PostMapping("/{id:\\d+}/problems")
    @OpenTo.Casework
    NeedStoryView raise(@PathVariable long id, @RequestBody ProblemRaised raised) {
        problems.raise(new NeedId(id), text(raised.words()), raised.due());
        return stories.of(new NeedId(id));
    }

    @PostMapping("/{id:\\d+}/problems/{problem:\\d+}/answer")
    NeedStoryView answerProblem(@PathVariable long id, @PathVariable long problem, @RequestBody SaidWords answer) {
        problems.answer(problem, text(answer.words()));
        return stories.of(new NeedId(id));
    }

    @PostMapping("/{id:\\d+}/problems/{problem:\\d+}/closing")
    @OpenTo.Casework
    NeedStoryView closeProblem(@PathVariable long id, @PathVariable long problem, @RequestBody SaidWords closing) {
        problems.close(problem, text(closing.words()));
        return stories.of(new NeedId(id));
    }

    /** The firm's answer to a bank's question; until then the bank's clock stands. */
    @PostMapping("/{id:\\d+}/questions/{question:\\d+}/answer")
    NeedStoryView answer(@PathVariable long id, @PathVariable long question, @RequestBody SaidWords answer) {
        answering.answer(question, null, text(answer.words()));
        return stories.of(new NeedId(id));
    }

    private static LikeView view(Need need) {
        return new LikeView(
                need.id().toString(),
                need.firm().code(),
                need.firmName(),
                NeedViews.plain(need.amount()),
                need.months(),
                need.purpose(),
                need.origin(),
                need.postedBy(),
                need.postedOn(),
                need.deadline(),
                need.state());
    }

    static long number(@Nullable String typed, String field) {
        if (typed == null || !typed.matches("\\d{1,15}"))
            throw new Refused(
                    Problem.of(NeedError.NOT_A_WORD, String.valueOf(typed)).at(field));
        return Long.parseLong(typed);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
