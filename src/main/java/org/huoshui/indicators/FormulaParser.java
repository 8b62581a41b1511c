package org.huoshui.indicators;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formulas on EvalEx: the text's phrases become variables, EvalEx does precedence and arithmetic. */
@Component
class FormulaParser implements Formulas {

    /** 34 digits, as IEEE decimal128; figures are rounded for print only, by {@link Wording}. */
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

    private static final int KEPT = 2000;

    // EvalEx tells a division by zero by this sentence only
    private static final String BY_ZERO = "Division by zero";
    private static final String NOT_POSITIVE = "not above zero";

    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .mathContext(DIGITS)
            .stripTrailingZeros(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("ABS", new AbsFunction()),
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("PERCENT", new PercentFunction())))
            .build();

    private final PhraseParser phrases;
    private final Map<String, Formula> parsed = new ConcurrentHashMap<>();

    FormulaParser(PhraseParser phrases) {
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
        FormulaText.Rewritten rewritten = FormulaText.rewrite(text, phrases);
        Expression expression = new Expression(rewritten.expression(), CONFIGURATION);
        try {
            expression.validate();
        } catch (ParseException fault) {
            throw Refused.because(PhraseFault.FORMULA_SYNTAX, text, fault.getMessage());
        }
        return new Parsed(text, rewritten.variables(), expression);
    }

    private record Parsed(String text, Map<String, Phrase> variables, Expression expression) implements Formula {

        @Override
        public Set<Phrase> phrases() {
            return Collections.unmodifiableSet(new LinkedHashSet<>(variables.values()));
        }

        @Override
        public Outcome evaluate(Function<Phrase, @Nullable BigDecimal> values) {
            try {
                // an expression holds the values it is given, so each evaluation has its own
                Expression own = expression.copy();
                for (Map.Entry<String, Phrase> variable : variables.entrySet()) {
                    BigDecimal value = values.apply(variable.getValue());
                    if (value == null) return new Outcome.MissingOperand(variable.getValue());
                    own.with(variable.getKey(), value);
                }
                EvaluationValue result = own.evaluate();
                return result.isBooleanValue()
                        ? new Outcome.Truth(result.getBooleanValue())
                        : new Outcome.Number(result.getNumberValue());
            } catch (BaseException fault) {
                return new Outcome.Undefined(why(fault));
            }
        }

        private Problem why(BaseException fault) {
            String message = String.valueOf(fault.getMessage());
            if (message.contains(BY_ZERO)) return Problem.of(PhraseFault.DIVISION_BY_ZERO);
            if (message.contains(NOT_POSITIVE)) return Problem.of(PhraseFault.DIVISOR_NOT_POSITIVE);
            return Problem.of(PhraseFault.FORMULA_VALUE, text, message);
        }
    }

    /** a ÷ b in %: shares, ratios of balances or increments, none of which means anything over a base of zero or less. */
    @FunctionParameter(name = "part")
    @FunctionParameter(name = "base")
    static final class PercentFunction extends AbstractFunction {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public EvaluationValue evaluate(Expression expression, Token functionToken, EvaluationValue... values)
                throws EvaluationException {
            BigDecimal base = values[1].getNumberValue();
            if (base.signum() <= 0) throw new EvaluationException(functionToken, NOT_POSITIVE);
            return expression.convertValue(
                    values[0].getNumberValue().multiply(HUNDRED, DIGITS).divide(base, DIGITS));
        }
    }
}
