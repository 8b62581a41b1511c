package org.huoshui.indicators.language;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Condition.Computation;
import org.huoshui.indicators.Condition.Manner;
import org.huoshui.indicators.Condition.Relation;
import org.huoshui.indicators.Term;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Makes a condition of what the evaluator has read: 非 goes down to the leaves, and each part remembers its own words. */
final class ConditionTree {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final String text;
    private final List<FormulaText.Piece> pieces;
    private final Map<String, Term> numbers;
    private final Map<String, Condition> truths;
    private final Map<String, Integer> positions = new HashMap<>();

    ConditionTree(String text, List<FormulaText.Piece> pieces, TermOperands operands) {
        this.text = text;
        this.pieces = pieces;
        this.numbers = operands.numbers();
        this.truths = operands.truths();
        for (String variable : numbers.keySet()) positions.put(variable, positions.size());
    }

    Condition of(ASTNode root) {
        return node(root, false);
    }

    private Condition node(ASTNode node, boolean negated) {
        Token token = node.getToken();
        List<ASTNode> parts = node.getParameters();
        return switch (token.getType()) {
            case VARIABLE_OR_CONSTANT -> {
                Condition truth = truths.get(token.getValue());
                if (truth == null) throw notACondition(node);
                yield negated ? negated(truth, said(node, true)) : truth;
            }
            case INFIX_OPERATOR ->
                switch (token.getValue()) {
                    case "&&", "||" -> joined(node, negated);
                    case "+", "-", "*", "/" -> throw notACondition(node);
                    default -> comparison(node, negated);
                };
            case FUNCTION -> {
                if (!token.getValue().equals(FormulaText.NOT)) throw notACondition(node);
                yield node(parts.getFirst(), !negated);
            }
            default -> throw notACondition(node);
        };
    }

    private Condition joined(ASTNode node, boolean negated) {
        boolean all = node.getToken().getValue().equals("&&") != negated;
        List<Condition> parts = new ArrayList<>();
        for (ASTNode part : node.getParameters()) {
            Condition condition = node(part, negated);
            // a 且 b 且 c is one row of three
            if (all && condition instanceof Condition.All(var inner, var said)) parts.addAll(inner);
            else if (!all && condition instanceof Condition.Any(var inner, var said)) parts.addAll(inner);
            else parts.add(condition);
        }
        String said = said(node, negated);
        return all ? new Condition.All(parts, said) : new Condition.Any(parts, said);
    }

    private static Condition negated(Condition truth, String said) {
        return switch (truth) {
            case Condition.Flag(Term term, boolean wanted, String words) -> new Condition.Flag(term, !wanted, said);
            case Condition.Among among ->
                new Condition.Among(
                        among.term(),
                        switch (among.manner()) {
                            case ANY -> Manner.NONE;
                            case NONE -> Manner.ANY;
                            case ALL -> Manner.NOT_ALL;
                            case NOT_ALL -> Manner.ALL;
                        },
                        among.words(),
                        among.codes(),
                        said);
            default -> throw new IllegalStateException("no test of words: " + truth);
        };
    }

    private Condition comparison(ASTNode node, boolean negated) {
        ASTNode left = node.getParameters().get(0);
        ASTNode right = node.getParameters().get(1);
        Relation said = relation(node.getToken().getValue());
        Relation relation = negated ? said.opposite() : said;
        String words = said(node, negated);
        Term one = numbers.get(left.getToken().getValue());
        Term other = numbers.get(right.getToken().getValue());
        if (one != null && right.getToken().getType() == Token.TokenType.NUMBER_LITERAL)
            return new Condition.Bound(one, relation, value(one, right, node), words);
        if (other != null && left.getToken().getType() == Token.TokenType.NUMBER_LITERAL)
            return new Condition.Bound(other, relation.turned(), value(other, left, node), words);
        timeless(node, node);
        List<Term> terms = variables(node).map(numbers::get).distinct().toList();
        return new Condition.Computed(terms, computation(left), relation, computation(right), words);
    }

    private Computation computation(ASTNode node) {
        List<String> used = variables(node).toList();
        for (String variable : used)
            if (!numbers.containsKey(variable)) throw Refused.because(PhraseFault.FORMULA_MIXED, text);
        if (!(FormulaTree.of(node, positions, text) instanceof FormulaTree.Numeric numeric))
            throw Refused.because(PhraseFault.FORMULA_MIXED, text);
        return facts -> computed(numeric, used, facts);
    }

    private @Nullable BigDecimal computed(FormulaTree.Numeric numeric, List<String> used, Condition.Facts facts) {
        BigDecimal[] values = new BigDecimal[positions.size()];
        for (String variable : used) {
            BigDecimal value = facts.number(Objects.requireNonNull(numbers.get(variable)));
            if (value == null) return null;
            values[Objects.requireNonNull(positions.get(variable))] = value;
        }
        try {
            return numeric.of(values);
        } catch (FormulaTree.Meaningless meaningless) {
            return null;
        }
    }

    private static Stream<String> variables(ASTNode node) {
        Stream<String> own = node.getToken().getType() == Token.TokenType.VARIABLE_OR_CONSTANT
                ? Stream.of(node.getToken().getValue())
                : Stream.empty();
        return Stream.concat(own, node.getParameters().stream().flatMap(ConditionTree::variables))
                .distinct();
    }

    /** The number in the term's own unit. */
    private BigDecimal value(Term term, ASTNode literal, ASTNode comparison) {
        BigDecimal value = new BigDecimal(literal.getToken().getValue());
        String unit = piece(literal).unit();
        boolean years = unit.equals("年");
        boolean months = unit.equals("月") || unit.equals("个月");
        boolean percent = unit.equals("%") || unit.equals("％") || unit.endsWith("百分点");
        return switch (term.unit()) {
            // 金额 <= 500 would be five hundred yuan, and nobody means that
            case "元" -> {
                if (unit.isEmpty() && value.signum() != 0 || years || months || percent)
                    throw unit(term, "带单位的金额，如 500万元 (an amount with its unit)", comparison);
                yield value;
            }
            case "月" -> {
                if (!unit.isEmpty() && !years && !months) throw unit(term, "月数或年数 (months or years)", comparison);
                yield years ? value.multiply(MONTHS) : value;
            }
            case "年" -> {
                if (!unit.isEmpty() && !years && !months) throw unit(term, "年数或月数 (years or months)", comparison);
                yield months ? value.divide(MONTHS, MathContext.DECIMAL128) : value;
            }
            case "%" -> {
                if (!unit.isEmpty() && !percent) throw unit(term, "百分数 (a percentage)", comparison);
                yield value;
            }
            default -> {
                if (!unit.isEmpty()) throw unit(term, "不带单位的数 (a plain number)", comparison);
                yield value;
            }
        };
    }

    private void timeless(ASTNode node, ASTNode comparison) {
        if (node.getToken().getType() == Token.TokenType.NUMBER_LITERAL
                && List.of("年", "月", "个月").contains(piece(node).unit()))
            throw new Refused(org.huoshui.kernel.Problem.of(
                            PhraseFault.TERM_UNIT,
                            said(comparison, false),
                            "不带单位的数 (a plain number)",
                            said(node, false))
                    .at(place(comparison)));
        for (ASTNode part : node.getParameters()) timeless(part, comparison);
    }

    private Refused unit(Term term, String wanted, ASTNode comparison) {
        String said = said(comparison, false);
        return new Refused(org.huoshui.kernel.Problem.of(PhraseFault.TERM_UNIT, term.name(), wanted, said)
                .at(place(comparison)));
    }

    private Refused notACondition(ASTNode node) {
        return new Refused(org.huoshui.kernel.Problem.of(PhraseFault.NOT_A_CONDITION, said(node, false))
                .at(place(node)));
    }

    private static Relation relation(String sign) {
        for (Relation relation : Relation.values()) if (relation.sign().equals(sign)) return relation;
        throw new IllegalStateException("no comparison: " + sign);
    }

    private FormulaText.Piece piece(ASTNode node) {
        int at = node.getToken().getStartPosition() - 1;
        return pieces.stream()
                .filter(piece -> piece.at() == at)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no piece at " + at));
    }

    private static Stream<ASTNode> all(ASTNode node) {
        return Stream.concat(Stream.of(node), node.getParameters().stream().flatMap(ConditionTree::all));
    }

    private int[] span(ASTNode node) {
        int from = text.length();
        int to = 0;
        for (FormulaText.Piece piece : all(node).map(this::piece).toList()) {
            from = Math.min(from, piece.from());
            to = Math.max(to, piece.to());
        }
        // brackets around a part are no token; a piece cut through one takes the whole
        int open = 0;
        int lowest = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') open++;
            if (c == ')' || c == '）') lowest = Math.min(lowest, --open);
        }
        for (int missing = -lowest; missing > 0 && from > 0; ) {
            char c = text.charAt(--from);
            if (c == '(' || c == '（') missing--;
        }
        for (int missing = open - lowest; missing > 0 && to < text.length(); ) {
            char c = text.charAt(to++);
            if (c == ')' || c == '）') missing--;
        }
        return new int[] {from, to};
    }

    private String place(ASTNode node) {
        int[] span = span(node);
        return FormulaText.place(span[0], span[1]);
    }

    private String said(ASTNode node, boolean negated) {
        int[] span = span(node);
        String said = text.substring(span[0], span[1]);
        return negated ? "非(" + said + ")" : said;
    }
}
