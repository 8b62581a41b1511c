package org.huoshui.indicators.language;

import com.ezylang.evalex.parser.ASTNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.Wording;
import org.huoshui.kernel.Refused;

/**
 * A parsed expression, ready to be computed many thousand times: EvalEx has read it and settled what binds to what; here
 * its nodes become plain BigDecimal arithmetic. What is a number and what a truth is settled as well, so nothing but
 * arithmetic can go wrong later.
 */
final class FormulaTree {

    /** 34 digits, as IEEE decimal128; figures are rounded for print only, by {@link Wording}. */
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    sealed interface Node {}

    @FunctionalInterface
    non-sealed interface Numeric extends Node {
        BigDecimal of(BigDecimal[] values);
    }

    @FunctionalInterface
    non-sealed interface Truth extends Node {
        boolean of(BigDecimal[] values);
    }

    /** Arithmetic that has no meaning for these values. */
    static final class Meaningless extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final PhraseFault fault;

        Meaningless(PhraseFault fault) {
            super(fault.en(), null, false, false);
            this.fault = fault;
        }
    }

    private final String text;
    private final Map<String, Integer> positions;

    private FormulaTree(String text, Map<String, Integer> positions) {
        this.text = text;
        this.positions = positions;
    }

    /**
     * @param positions of the variables among the values
     * @throws Refused where a truth stands for a number or the other way round
     */
    static Node of(ASTNode root, Map<String, Integer> positions, String text) {
        return new FormulaTree(text, positions).node(root);
    }

    private Node node(ASTNode node) {
        List<ASTNode> parts = node.getParameters();
        String said = node.getToken().getValue();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> {
                BigDecimal number = new BigDecimal(said);
                yield (Numeric) values -> number;
            }
            case VARIABLE_OR_CONSTANT -> {
                Integer position = positions.get(said);
                if (position == null) throw wrong(said);
                int at = position;
                yield (Numeric) values -> values[at];
            }
            case PREFIX_OPERATOR -> {
                Numeric part = number(parts.getFirst());
                yield said.equals("-") ? (Numeric) values -> part.of(values).negate() : part;
            }
            case INFIX_OPERATOR ->
                switch (said) {
                    case "&&", "||" -> joined(said, truth(parts.get(0)), truth(parts.get(1)));
                    case "+", "-", "*", "/" -> arithmetic(said, number(parts.get(0)), number(parts.get(1)));
                    default -> comparison(said, number(parts.get(0)), number(parts.get(1)));
                };
            case FUNCTION -> {
                if (said.equals(FormulaText.NOT)) {
                    Truth part = truth(parts.getFirst());
                    yield (Truth) values -> !part.of(values);
                }
                yield function(said, parts.stream().map(this::number).toList());
            }
            default -> throw wrong(said);
        };
    }

    private static Node joined(String said, Truth left, Truth right) {
        return said.equals("&&")
                ? (Truth) values -> left.of(values) && right.of(values)
                : (Truth) values -> left.of(values) || right.of(values);
    }

    private static Node arithmetic(String said, Numeric left, Numeric right) {
        return switch (said) {
            case "+" -> (Numeric) values -> left.of(values).add(right.of(values), DIGITS);
            case "-" -> (Numeric) values -> left.of(values).subtract(right.of(values), DIGITS);
            case "*" -> (Numeric) values -> left.of(values).multiply(right.of(values), DIGITS);
            default ->
                (Numeric) values -> {
                    BigDecimal divisor = right.of(values);
                    if (divisor.signum() == 0) throw new Meaningless(PhraseFault.DIVISION_BY_ZERO);
                    return left.of(values).divide(divisor, DIGITS);
                };
        };
    }

    private Node comparison(String said, Numeric left, Numeric right) {
        return switch (said) {
            case ">" -> (Truth) values -> left.of(values).compareTo(right.of(values)) > 0;
            case ">=" -> (Truth) values -> left.of(values).compareTo(right.of(values)) >= 0;
            case "<" -> (Truth) values -> left.of(values).compareTo(right.of(values)) < 0;
            case "<=" -> (Truth) values -> left.of(values).compareTo(right.of(values)) <= 0;
            case "=" -> (Truth) values -> left.of(values).compareTo(right.of(values)) == 0;
            case "!=" -> (Truth) values -> left.of(values).compareTo(right.of(values)) != 0;
            default -> throw wrong(said);
        };
    }

    private Node function(String said, List<Numeric> parts) {
        return switch (said) {
            case FormulaText.ABS ->
                (Numeric) values -> parts.getFirst().of(values).abs();
            case FormulaText.MIN ->
                (Numeric) values -> parts.stream()
                        .map(part -> part.of(values))
                        .reduce(BigDecimal::min)
                        .orElseThrow();
            case FormulaText.MAX ->
                (Numeric) values -> parts.stream()
                        .map(part -> part.of(values))
                        .reduce(BigDecimal::max)
                        .orElseThrow();
            case FormulaText.PERCENT -> percent(parts.get(0), parts.get(1));
            default -> throw wrong(said);
        };
    }

    // shares, ratios of balances or increments: none of them means anything over a base of zero or less
    private static Numeric percent(Numeric part, Numeric base) {
        return values -> {
            BigDecimal divisor = base.of(values);
            if (divisor.signum() <= 0) throw new Meaningless(PhraseFault.DIVISOR_NOT_POSITIVE);
            return part.of(values).multiply(HUNDRED, DIGITS).divide(divisor, DIGITS);
        };
    }

    private Numeric number(ASTNode node) {
        if (node(node) instanceof Numeric number) return number;
        throw Refused.because(PhraseFault.FORMULA_MIXED, text);
    }

    private Truth truth(ASTNode node) {
        if (node(node) instanceof Truth truth) return truth;
        throw Refused.because(PhraseFault.FORMULA_MIXED, text);
    }

    private Refused wrong(String said) {
        return Refused.because(PhraseFault.FORMULA_SYNTAX, said, text);
    }
}
