package org.huoshui.indicators.language;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import java.util.List;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Conditions;
import org.huoshui.indicators.Term;
import org.huoshui.kernel.Refused;

/** Conditions, cut into pieces as formulas are and read by the same evaluator; only the names are others. */
public final class ConditionParser implements Conditions {

    private final List<Term> vocabulary;

    public ConditionParser(List<Term> vocabulary) {
        this.vocabulary = List.copyOf(vocabulary);
    }

    @Override
    public List<Term> vocabulary() {
        return vocabulary;
    }

    @Override
    public Condition parse(String text) {
        TermOperands operands = new TermOperands(vocabulary);
        FormulaText.Rewritten rewritten = FormulaText.rewrite(text, operands);
        try {
            Expression expression = new Expression(rewritten.expression(), FormulaParser.CONFIGURATION);
            return new ConditionTree(text, rewritten.pieces(), operands).of(expression.getAbstractSyntaxTree());
        } catch (ParseException fault) {
            throw Refused.because(PhraseFault.FORMULA_SYNTAX, text, fault.getMessage());
        }
    }

    @Override
    public List<Suggestion> complete(String text) {
        return new ConditionCompletion(vocabulary).of(text);
    }
}
