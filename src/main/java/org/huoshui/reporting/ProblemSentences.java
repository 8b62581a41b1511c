package org.huoshui.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Notables;
import org.huoshui.indicators.Notables.Notable;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Targets;
import org.springframework.stereotype.Component;

/**
 * What is notable this month as sentences for a report. Their numbers are tags like those of a template, so that each is
 * a figure with a proof of its own.
 */
@Component
class ProblemSentences {

    /** More is a list, not a report. */
    private static final int MOST = 6;

    private final Notables notables;
    private final Phrases phrases;
    private final Targets targets;

    ProblemSentences(Notables notables, Phrases phrases, Targets targets) {
        this.notables = notables;
        this.phrases = phrases;
        this.targets = targets;
    }

    List<String> of(Figures.Context context) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Notable notable : notables.of(context.subject(), context.month(), context.basis())) {
            if (sentences.size() == MOST) break;
            sentences.add(sentence(notable, context));
        }
        return List.copyOf(sentences);
    }

    private String sentence(Notable notable, Figures.Context context) {
        Figure figure = notable.figure();
        Phrase phrase = figure.phrase();
        String name = figure.indicator().name();
        return switch (notable.kind()) {
            case RANKS_LAST ->
                name + phrase.comparison().ranked().chinese() + "排在全市末位，列第" + tag(phrase) + "位，争先进位压力较大。";
            case MOVED_ODDLY -> name + "比上月" + tag(signed(name, Comparison.DELTA_MOM)) + "，变动超出以往常见幅度，需核实原因、密切关注。";
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
