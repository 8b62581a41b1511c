package org.huoshui.reporting.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoshui.reporting.origin.FoundFigure.Choice;
import org.huoshui.reporting.origin.FoundFigure.Verb;
import org.junit.jupiter.api.Test;

class ContradictionsTests {

    private final List<ReviewedFigure> figures = new ArrayList<>();

    private ContradictionsTests figure(String literal, String unit, Verb verb, String phrase) {
        figures.add(new ReviewedFigure(
                new FoundFigure(
                        figures.size() + 1, 0, 0, literal, unit, 0, verb, "", false, List.of(new Choice(phrase, 0.95))),
                Decision.NONE,
                null,
                null,
                null));
        return this;
    }

    @Test
    void findsDifferentNumbersUnderOnePhrase() {
        figure("300.12", "亿元", null, "各项存款余额").figure("301.00", "亿元", null, "各项存款余额");
        assertThat(Contradictions.in(figures, Set.of())).singleElement().satisfies(one -> {
            assertThat(one.phrase()).isEqualTo("各项存款余额");
            assertThat(one.ordinals()).containsExactly(1, 2);
            assertThat(one.literals()).containsExactly("300.12亿元", "301.00亿元");
            assertThat(one.settled()).isFalse();
        });
        assertThat(Contradictions.in(figures, Set.of("各项存款余额")).getFirst().settled())
                .isTrue();
    }

    @Test
    void takesARoundedNumberAnotherUnitAndAMaskForTheSame() {
        figure("300.12", "亿元", null, "各项存款余额")
                .figure("300.1", "亿元", null, "各项存款余额|亿元|1")
                .figure("3001200", "万元", null, "各项存款余额|万元")
                .figure("XXX", "亿元", null, "各项存款余额");
        assertThat(Contradictions.in(figures, Set.of())).isEmpty();
    }

    @Test
    void aTargetInYuanAndOneInPercentAreTwo() {
        figure("210", "亿元", null, "各项贷款余额·目标").figure("12", "%", null, "各项贷款余额·目标|%|0");
        assertThat(Contradictions.in(figures, Set.of())).isEmpty();
    }

    @Test
    void aRiseAndAFallOfOnePhraseContradict() {
        figure("1.05", "亿元", new Verb(0, 2, true), "各项贷款余额·较年初增减")
                .figure("1.05", "亿元", new Verb(0, 2, false), "各项贷款余额·较年初增量");
        assertThat(Contradictions.in(figures, Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.phrase()).isEqualTo("各项贷款余额·较年初增量"));
    }
}
