package org.huoshui.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Notables;
import org.huoshui.indicators.Notables.Notable;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Month;
import org.springframework.stereotype.Component;

/**
 * What is notable this month as sentences for a report. Their numbers are tags like those of a template, so that each is
 * a figure with a proof of its own.
 */
@Component
public class ProblemSentences {

    /** How many a first version takes up: more is a list, not a report. */
    public static final int MOST = 6;

    /**
     * A sentence as the rule drafted it.
     *
     * @param key the same for the same rule on the same figure, whatever the numbers
     * @param text with tags
     * @param reasonZh the numbers the rule compared, as a sentence
     * @param ruleZh the rule with its threshold
     * @param compared phrases of the figures compared, complete
     */
    public record Draft(
            String key,
            Notables.Kind kind,
            String text,
            String reasonZh,
            String reasonEn,
            String ruleZh,
            String ruleEn,
            List<String> compared) {}

    private final Notables notables;
    private final Phrases phrases;
    private final Targets targets;
    private final Directory directory;

    ProblemSentences(Notables notables, Phrases phrases, Targets targets, Directory directory) {
        this.notables = notables;
        this.phrases = phrases;
        this.targets = targets;
        this.directory = directory;
    }

    /** What a first version says. */
    List<String> of(Figures.Context context) {
        return drafts(context).stream().limit(MOST).map(Draft::text).toList();
    }

    /** All that can be said of the home county, the most pressing first. */
    public List<Draft> drafts(Month month, Basis basis) {
        return drafts(new Figures.Context(month, Subject.of(directory.home().id()), basis));
    }

    private List<Draft> drafts(Figures.Context context) {
        Map<String, Draft> byText = new LinkedHashMap<>();
        for (Notable notable : notables.of(context.subject(), context.month(), context.basis())) {
            Draft draft = draft(notable, context);
            byText.putIfAbsent(draft.text(), draft);
        }
        return List.copyOf(byText.values());
    }

    private Draft draft(Notable notable, Figures.Context context) {
        Phrase about = notable.figure().phrase();
        return new Draft(
                notable.kind() + ":" + about.indicator().code() + ":"
                        + about.comparison().code(),
                notable.kind(),
                sentence(notable, context),
                notable.zh(),
                notable.en(),
                notable.rule().zh(),
                notable.rule().en(),
                notable.compared().stream()
                        .map(one -> phrases.print(one.phrase()))
                        .toList());
    }

    private String sentence(Notable notable, Figures.Context context) {
        Figure figure = notable.figure();
        Phrase phrase = figure.phrase();
        String name = figure.indicator().name();
        return switch (notable.kind()) {
            case RANKS_LAST ->
                name + phrase.comparison().ranked().chinese() + "排在全市末位，列第" + tag(phrase) + "位，争先进位压力较大。";
            case MOVED_ODDLY -> name + "比上月" + tag(signed(name, Comparison.DELTA_MOM)) + "，变动超出以往常见幅度，需核实原因、密切关注。";
            case TURNED ->
                name + "同比" + tag(signed(name, Comparison.GROWTH_YOY)) + "，上月为"
                        + tag(context.month().previous().chinese() + "·" + signed(name, Comparison.GROWTH_YOY))
                        + "，走势出现转折，需分析原因、及早应对。";
            case BEHIND_TARGET -> {
                boolean ceiling = targets.find(
                                phrase.indicator(),
                                context.subject(),
                                context.month().year())
                        .map(Targets.Target::ceiling)
                        .orElse(false);
                yield ceiling
                        ? name + "为" + tag(Phrase.of(phrase.indicator()))
                                + figure.indicator().unit().symbol() + "，高于年度控制目标"
                                + tag(Phrase.of(phrase.indicator(), Comparison.TARGET)) + "%。"
                        : name + "年度目标完成" + tag(Phrase.of(phrase.indicator(), Comparison.TARGET_COMPLETION))
                                + "%，慢于时间进度，须加力赶进度。";
            }
            case BELOW_CITY ->
                figure.indicator().kind() == Indicator.Kind.RATIO
                        ? name + tag(Phrase.of(phrase.indicator()))
                                + figure.indicator().unit().symbol() + "，" + tag(signed(name, Comparison.GAP_PARENT))
                                + "。"
                        : name + "同比" + tag(signed(name, Comparison.GROWTH_YOY)) + "，增速不及全市的" + cityGrowth(name) + "%。";
        };
    }

    private static String signed(String name, Comparison comparison) {
        return name + "·" + comparison.chineseSigned().orElseThrow();
    }

    private static String cityGrowth(String name) {
        return "{{全市·" + name + "·" + Comparison.GROWTH_YOY.chinese() + "}}";
    }

    /** The tag without what the document fills in itself. */
    private String tag(Phrase phrase) {
        return tag(phrases.print(new Phrase(
                null,
                null,
                phrase.indicator(),
                phrase.comparison(),
                phrase.argument(),
                phrase.signed(),
                phrase.unit(),
                phrase.decimals())));
    }

    private static String tag(String phrase) {
        return "{{" + phrase + "}}";
    }
}
