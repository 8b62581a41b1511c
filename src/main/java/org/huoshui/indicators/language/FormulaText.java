package org.huoshui.indicators.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;

/**
 * Cuts an expression into operands and operators and rewrites it for the evaluator, where each name becomes a variable. What
 * a name is, a phrase or a word of another vocabulary, is for {@link Operands} to say.
 */
final class FormulaText {

    static final int LONGEST = 1000;

    static final String ABS = "ABS";
    static final String MIN = "MIN";
    static final String MAX = "MAX";
    static final String PERCENT = "PERCENT";
    static final String NOT = "NOT";

    /** The expression for the evaluator, and from where in the text its pieces come, in their order. */
    record Rewritten(String expression, List<Piece> pieces) {}

    /**
     * @param at where it stands in the expression, from 0
     * @param from where it stood in the text, from 0
     * @param to behind its last character there
     * @param unit of a number that names one
     */
    record Piece(int at, int from, int to, String unit) {}

    private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String UNITS = "万亿元|亿元|万元|元|万亿|亿|万|个百分点|百分点|[%％]";
    private static final Pattern NUMBER = Pattern.compile(DIGITS + "(" + UNITS + ")?");
    /** Where spans of time are compared; a month's name would be a number with a unit elsewhere. */
    private static final Pattern NUMBER_OR_TIME = Pattern.compile(DIGITS + "(" + UNITS + "|个月|月|年)?");

    /** What people write, and what the evaluator knows; longer ones first. */
    private static final List<Sign> OPERATORS = List.of(
            new Sign("并且", "&&"),
            new Sign("或者", "||"),
            new Sign("and", "&&"),
            new Sign("or", "||"),
            new Sign("&&", "&&"),
            new Sign("||", "||"),
            new Sign("且", "&&"),
            new Sign("或", "||"),
            new Sign(">=", ">="),
            new Sign("<=", "<="),
            new Sign("==", "="),
            new Sign("!=", "!="),
            new Sign("<>", "!="),
            new Sign("≥", ">="),
            new Sign("≤", "<="),
            new Sign("≠", "!="),
            new Sign("=", "="),
            new Sign("＝", "="),
            new Sign(">", ">"),
            new Sign("＞", ">"),
            new Sign("<", "<"),
            new Sign("＜", "<"),
            new Sign("+", "+"),
            new Sign("＋", "+"),
            new Sign("-", "-"),
            new Sign("−", "-"),
            new Sign("－", "-"),
            new Sign("*", "*"),
            new Sign("＊", "*"),
            new Sign("×", "*"),
            new Sign("/", "/"),
            new Sign("／", "/"),
            new Sign("÷", "/"));

    private record Sign(String written, String meant) {}

    private static final Map<String, String> FUNCTIONS = Map.of(
            "abs", ABS,
            "绝对值", ABS,
            "min", MIN,
            "最小值", MIN,
            "max", MAX,
            "最大值", MAX,
            "percent", PERCENT,
            "百分比", PERCENT,
            "not", NOT,
            "非", NOT);

    private static final Set<String> TIME = Set.of("个月", "月", "年");
    private static final Set<String> COMPARING = Set.of(">=", "<=", "!=", "=", ">", "<");
    private static final Set<String> JOINING = Set.of("&&", "||");
    static final String ENDS = "+-*/(),<>=!|&×÷≥≤≠−（），＞＜＝＋－＊／且或并 \t\n\r　";

    /** An open bracket: of a function with so many arguments yet, or of a group. */
    private static final class Bracket {
        final String function;
        final int at;
        int arguments = 1;
        boolean compared;

        Bracket(String function, int at) {
            this.function = function;
            this.at = at;
        }
    }

    private final Operands operands;
    private final String text;
    private final StringBuilder expression = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Bracket> brackets = new ArrayList<>();
    private int at;
    private boolean operandExpected = true;

    private FormulaText(Operands operands, String text) {
        this.operands = operands;
        this.text = text;
        brackets.add(new Bracket("", 0));
    }

    /** @throws Refused naming the faulty part and its place, counted in characters from 1 */
    static Rewritten rewrite(String text, Operands operands) {
        if (text.isBlank()) throw Refused.because(PhraseFault.FORMULA_EMPTY);
        if (text.length() > LONGEST) throw Refused.because(PhraseFault.FORMULA_TOO_LONG, LONGEST);
        return new FormulaText(operands, text).rewrite();
    }

    private Rewritten rewrite() {
        while (skipSpaces()) {
            if (operandExpected) operand();
            else operator();
        }
        if (operandExpected) throw wrong(text.length(), text.length(), "后面还缺一项", "an operand is missing after it");
        if (brackets.size() > 1)
            throw wrong(brackets.getLast().at, brackets.getLast().at + 1, "括号没有合上", "the bracket is not closed");
        return new Rewritten(expression.toString(), List.copyOf(pieces));
    }

    private boolean skipSpaces() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '　')) at++;
        return at < text.length();
    }

    private void operand() {
        char c = text.charAt(at);
        if ("+-−＋－".indexOf(c) >= 0) {
            put("+＋".indexOf(c) >= 0 ? "+" : "-", at + 1, "");
        } else if (c == '(' || c == '（') {
            open("", 1);
        } else if (c == ')' || c == '）' || c == ',' || c == '，') {
            throw wrong(at, at + 1, "这里缺一项", "an operand is missing here");
        } else if (!function() && !named() && !number()) {
            throw notAnOperand();
        }
    }

    private void open(String function, int length) {
        brackets.add(new Bracket(function, at));
        if (!function.isEmpty()) pieces.add(new Piece(expression.length(), at, at + length - 1, ""));
        expression.append(function).append('(');
        at += length;
    }

    private void put(String piece, int end, String unit) {
        pieces.add(new Piece(expression.length(), at, end, unit));
        expression.append(piece);
        at = end;
    }

    private boolean function() {
        for (Map.Entry<String, String> function : FUNCTIONS.entrySet()) {
            String name = function.getKey();
            if (!text.regionMatches(true, at, name, 0, name.length())) continue;
            int bracket = at + name.length();
            while (bracket < text.length() && text.charAt(bracket) == ' ') bracket++;
            if (bracket < text.length() && (text.charAt(bracket) == '(' || text.charAt(bracket) == '（')) {
                open(function.getValue(), bracket + 1 - at);
                return true;
            }
        }
        return false;
    }

    private boolean named() {
        Operands.Operand operand = operands.at(text, at);
        if (operand == null) return false;
        put(operand.variable(), operand.end(), "");
        operandExpected = false;
        return true;
    }

    /** A number may carry a unit and then means so much in the base unit: 100亿元, 20%. */
    private boolean number() {
        Matcher number =
                (operands.withTime() ? NUMBER_OR_TIME : NUMBER).matcher(text).region(at, text.length());
        if (!number.lookingAt()) return false;
        int end = number.end();
        if (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) return false;
        BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
        String unit = number.group(2);
        if (unit != null && !TIME.contains(unit)) value = Unit.of(unit).toBase(value);
        put(value.toPlainString(), end, unit == null ? "" : unit);
        operandExpected = false;
        return true;
    }

    private void operator() {
        char c = text.charAt(at);
        Bracket bracket = brackets.getLast();
        if (c == ')' || c == '）') {
            if (brackets.size() == 1) throw wrong(at, at + 1, "多了一个括号", "there is a bracket too many");
            checkArguments(bracket);
            brackets.removeLast();
            put(")", at + 1, "");
            return;
        }
        if (c == ',' || c == '，') {
            if (bracket.function.isEmpty()) throw wrong(at, at + 1, "逗号只能写在函数里", "a comma stands in functions only");
            bracket.arguments++;
            bracket.compared = false;
            next(",", 1);
            return;
        }
        for (Sign sign : OPERATORS) {
            if (text.regionMatches(true, at, sign.written, 0, sign.written.length())) {
                checkCompared(bracket, sign);
                next(sign.meant, sign.written.length());
                return;
            }
        }
        throw wrong(at, endOfPiece(), "这里应是运算符", "an operator is expected here");
    }

    private void next(String operator, int length) {
        put(operator, at + length, "");
        operandExpected = true;
    }

    // a < b < c would compare a truth with a number
    private void checkCompared(Bracket bracket, Sign sign) {
        if (JOINING.contains(sign.meant)) {
            bracket.compared = false;
        } else if (COMPARING.contains(sign.meant)) {
            if (bracket.compared)
                throw wrong(at, at + sign.written.length(), "两个比较之间要用“且”", "two comparisons are joined by “且” (and)");
            bracket.compared = true;
        }
    }

    private void checkArguments(Bracket bracket) {
        int wanted = switch (bracket.function) {
            case ABS, NOT -> 1;
            case PERCENT -> 2;
            default -> bracket.arguments;
        };
        if (bracket.arguments != wanted)
            throw wrong(bracket.at, at + 1, "这个函数要写" + wanted + "项", "this function takes " + wanted);
    }

    private Refused notAnOperand() {
        int end = endOfPiece();
        String piece = text.substring(at, end);
        if (end == at) return wrong(at, at + 1, "这里缺一项", "an operand is missing here");
        Problem fault = operands.fault(piece);
        return fault == null
                ? wrong(at, end, "这里不能这样写", "this cannot stand here")
                : new Refused(fault.at(place(at, end)));
    }

    private int endOfPiece() {
        int end = at;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    private Refused wrong(int from, int to, String zh, String en) {
        return wrong(text, from, to, zh, en);
    }

    static Refused wrong(String text, int from, int to, String zh, String en) {
        String piece =
                from >= text.length() ? text.strip() : text.substring(from, Math.clamp(to, from + 1, text.length()));
        Problem problem = Problem.of(PhraseFault.FORMULA_SYNTAX, piece, "");
        return new Refused(
                new Problem(problem.code(), problem.blame(), problem.zh() + zh + "。", problem.en() + en + ".", null)
                        .at(place(from, Math.max(from + 1, to))));
    }

    static String place(int from, int to) {
        return (from + 1) + "-" + to;
    }
}
