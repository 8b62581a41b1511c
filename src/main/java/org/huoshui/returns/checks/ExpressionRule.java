package org.huoshui.returns.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;

/**
 * An expression over phrases that must hold. Where an operand is missing the check says nothing: that it is missing is for
 * {@link RequiredRule} to say.
 */
final class ExpressionRule implements Rule {

    private final Formulas formulas;
    private final Phrases phrases;

    ExpressionRule(Formulas formulas, Phrases phrases) {
        this.formulas = formulas;
        this.phrases = phrases;
    }

    @Override
    public List<Finding> find(Check check, Scene scene) {
        Formulas.Formula formula = formulas.parse(check.rule());
        scene.prepare(formula.phrases());
        Formulas.Outcome outcome = formula.evaluate(p -> Scene.number(scene.figure(p)));
        if (!(outcome instanceof Formulas.Outcome.Truth(boolean holds)) || holds) return List.of();
        Set<IndicatorId> about =
                scene.leaves(formula.phrases(), f -> formulas.parse(f).phrases());
        Finding bare = scene.finding(check, "", about, Map.of(), Map.of());
        String operands = operands(formula, scene);
        return List.of(new Finding(
                bare.key(),
                bare.code(),
                bare.severity(),
                bare.zh() + "（" + operands + "）",
                bare.en() + " (" + operands + ")",
                bare.sheet(),
                bare.cells()));
    }

    private String operands(Formulas.Formula formula, Scene scene) {
        List<String> said = new ArrayList<>();
        for (Phrase p : formula.phrases()) {
            Figure figure = scene.figure(p);
            said.add(phrases.print(p) + " " + figure.text() + figure.unit().symbol());
        }
        return String.join("；", said);
    }
}
