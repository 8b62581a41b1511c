package org.huoshui.matchmaking.product;

import java.util.List;
import java.util.Objects;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.indicators.Conditions.Suggestion;
import org.huoshui.indicators.Term;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A condition while it is being written: whether it can be read, what it says, what may follow. Stores nothing. */
@RestController
@RequestMapping("/api/matchmaking/conditions")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
class ConditionController {

    private static final int LONGEST = 1000;

    private final CreditConditions conditions;

    ConditionController(CreditConditions conditions) {
        this.conditions = conditions;
    }

    /** @param caret suggestions are for what stands before it; absent: the end */
    record ConditionToCheck(@Nullable String text, @Nullable Integer caret) {}

    /**
     * @param words in plain words; absent when it cannot be read
     * @param from first faulty character, counted from 0
     * @param to behind the last one
     */
    record ConditionView(
            @Nullable Said words,
            @Nullable Problem problem,
            @Nullable Integer from,
            @Nullable Integer to,
            List<Suggestion> suggestions) {}

    record ConditionTermView(String name, String en, Term.Kind kind, String unit, List<Said> words) {}

    @PostMapping("/check")
    @Transactional(readOnly = true)
    public ConditionView check(@RequestBody ConditionToCheck asked) {
        String text = Objects.requireNonNullElse(asked.text(), "");
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        int caret = Math.clamp(Objects.requireNonNullElse(asked.caret(), text.length()), 0, text.length());
        List<Suggestion> suggestions = conditions.conditions().complete(text.substring(0, caret));
        try {
            Condition condition = conditions.parse(text);
            return new ConditionView(
                    condition == null ? Said.same("") : ConditionWords.of(condition), null, null, null, suggestions);
        } catch (Refused refused) {
            Problem problem = refused.problem();
            int[] place = place(problem.place(), text.length());
            return new ConditionView(null, problem, place[0], place[1], suggestions);
        }
    }

    private static int[] place(@Nullable String place, int length) {
        if (place == null || !place.matches("\\d+-\\d+")) return new int[] {0, length};
        String[] ends = place.split("-");
        int from = Math.min(Integer.parseInt(ends[0]) - 1, length);
        return new int[] {from, Math.clamp(Integer.parseInt(ends[1]), from, Math.max(from, length))};
    }

    /** What a condition may ask about, with the first words of each. */
    @GetMapping("/terms")
    @Transactional(readOnly = true)
    public List<ConditionTermView> terms() {
        return conditions.conditions().vocabulary().stream()
                .map(term -> new ConditionTermView(
                        term.name(),
                        term.en(),
                        term.kind(),
                        term.unit(),
                        term.words().all().stream()
                                .limit(40)
                                .map(Term.Word::said)
                                .toList()))
                .toList();
    }
}
