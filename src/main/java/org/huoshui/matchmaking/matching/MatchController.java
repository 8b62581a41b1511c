package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.product.Product;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a need is matched with, for those who pass needs on. */
@RestController
@RequestMapping("/api/matchmaking/matches")
@OpenTo.Casework
class MatchController {

    private static final int MOST = 100;

    private final Matching matching;
    private final Proposing proposing;
    private final Directory directory;

    MatchController(Matching matching, Proposing proposing, Directory directory) {
        this.matching = matching;
        this.proposing = proposing;
        this.directory = directory;
    }

    /** @param permille 0 to 1000 */
    record MatchPartView(MatchPart part, Said title, int weight, int permille, Match.Verdict verdict, Said said) {}

    /** @param score 0 to 1000 */
    record MatchView(
            String product,
            String institution,
            String institutionName,
            String name,
            Said amountText,
            int maxMonths,
            String rateFrom,
            String rateTo,
            int promisedDays,
            int version,
            int score,
            List<MatchPartView> parts) {}

    record MatchExcludedView(
            String product, String institution, String institutionName, String name, List<Said> reasons) {}

    /** @param day as of which day it was matched */
    record MatchesView(
            String need, String firmName, Said amountText, int months, LocalDate day, List<MatchView> matches) {}

    @GetMapping("/{need:\\d+}")
    @Transactional(readOnly = true)
    public MatchesView matches(@PathVariable long need, @RequestParam(defaultValue = "10") int limit) {
        Proposing.Asked asked = proposing.asked(new NeedId(need));
        List<MatchView> matches = matching.propose(new NeedId(need), Math.clamp(limit, 1, MOST)).stream()
                .map(view())
                .toList();
        return new MatchesView(
                Long.toString(need),
                asked.need().firmName(),
                ConditionWords.money(asked.need().amount()),
                asked.need().months(),
                asked.day(),
                matches);
    }

    /** Those that do not fit, each with every reason. */
    @GetMapping("/{need:\\d+}/excluded")
    @Transactional(readOnly = true)
    public List<MatchExcludedView> excluded(@PathVariable long need, @RequestParam(defaultValue = "50") int limit) {
        return matching.excluded(new NeedId(need), Math.clamp(limit, 1, MOST)).stream()
                .map(one -> new MatchExcludedView(
                        one.product().id().toString(),
                        one.product().institution().code(),
                        name(one.product().institution()),
                        one.product().terms().name(),
                        one.reasons()))
                .toList();
    }

    private Function<Match, MatchView> view() {
        return match -> {
            Product product = match.product();
            Said from = ConditionWords.money(product.terms().minAmount());
            Said to = ConditionWords.money(product.terms().maxAmount());
            return new MatchView(
                    product.id().toString(),
                    product.institution().code(),
                    name(product.institution()),
                    product.terms().name(),
                    new Said(from.zh() + "–" + to.zh(), from.en() + " – " + to.en()),
                    product.terms().maxMonths(),
                    plain(product.terms().rateFrom()),
                    plain(product.terms().rateTo()),
                    product.terms().promisedDays(),
                    product.version(),
                    match.score(),
                    match.parts().stream()
                            .map(part -> new MatchPartView(
                                    part.part(),
                                    part.part().said(),
                                    part.weight(),
                                    part.permille(),
                                    part.verdict(),
                                    part.said()))
                            .toList());
        };
    }

    private String name(InstitutionId id) {
        return directory.institution(id).map(Institution::shortName).orElse(id.code());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
