package org.huoshui.indicators.language;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.NotFunction;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Phrase;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formulas read by EvalEx: the text's phrases become its variables, and its tree is computed by {@link FormulaTree}. */
@Component
public class FormulaParser implements Formulas {

    private static final int KEPT = 2000;

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry(FormulaText.ABS, new AbsFunction()),
                    Map.entry(FormulaText.MIN, new MinFunction()),
                    Map.entry(FormulaText.MAX, new MaxFunction()),
                    Map.entry(FormulaText.NOT, new NotFunction()),
                    Map.entry(FormulaText.PERCENT, new PercentFunction())))
            .build();

    private final PhraseParser phrases;
    private final Map<String, Formula> parsed = new ConcurrentHashMap<>();

    public FormulaParser(PhraseParser phrases) {
        this.phrases = phrases;
    }

    @Override
    public Formula parse(String text) {
        Formula known = parsed.get(text);
        if (known != null) return known;
        Formula formula = read(text);
        // formulas come from rows and templates, so there are few; whoever sends thousands does not fill the memory
        if (parsed.size() >= KEPT) parsed.clear();
        parsed.put(text, formula);
        return formula;
    }

    private Formula read(String text) {
        PhraseOperands operands = new PhraseOperands(phrases);
        FormulaText.Rewritten rewritten = FormulaText.rewrite(text, operands);
        Map<String, Integer> positions = new HashMap<>();
        for (String variable : operands.variables().keySet()) positions.put(variable, positions.size());
        try {
            Expression expression = new Expression(rewritten.expression(), CONFIGURATION);
            FormulaTree.Node tree = FormulaTree.of(expression.getAbstractSyntaxTree(), positions, text);
            return new Parsed(text, List.copyOf(operands.variables().values()), tree);
        } catch (ParseException fault) {
            throw Refused.because(PhraseFault.FORMULA_SYNTAX, text, fault.getMessage());
        }
    }

    private record Parsed(String text, List<Phrase> operands, FormulaTree.Node tree) implements Formula {

        @Override
        public Set<Phrase> phrases() {
            return Collections.unmodifiableSet(new LinkedHashSet<>(operands));
        }

        @Override
        public Outcome evaluate(Function<Phrase, @Nullable BigDecimal> given) {
            BigDecimal[] values = new BigDecimal[operands.size()];
            for (int i = 0; i < values.length; i++) {
                BigDecimal value = given.apply(operands.get(i));
                if (value == null) return new Outcome.MissingOperand(operands.get(i));
                values[i] = value;
            }
            try {
                return switch (tree) {
                    case FormulaTree.Numeric number -> new Outcome.Number(number.of(values));
                    case FormulaTree.Truth truth -> new Outcome.Truth(truth.of(values));
                };
            } catch (FormulaTree.Meaningless meaningless) {
                return new Outcome.Undefined(Problem.of(meaningless.fault));
            }
        }
    }

    /** Tells EvalEx that there is such a function; {@link FormulaTree} computes it. */
    @FunctionParameter(name = "part")
    @FunctionParameter(name = "base")
    private static final class PercentFunction extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token functionToken, EvaluationValue... values) {
            throw new UnsupportedOperationException("computed by FormulaTree");
        }
    }
}
