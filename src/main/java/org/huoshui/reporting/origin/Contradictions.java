package org.huoshui.reporting.origin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.kernel.Unit;

/**
 * One phrase that stands in a report with numbers that cannot be the same: bound wrongly, or wrong in the old report
 * itself. Masks say nothing, and 300.1 is 300.12 told with one digit.
 */
final class Contradictions {

    /** @param literals as written, with sign and unit, each once */
    record Contradiction(String phrase, List<Integer> ordinals, List<String> literals, boolean settled) {}

    private record Written(ReviewedFigure reviewed, BigDecimal base, int power) {}

    private Contradictions() {}

    static List<Contradiction> in(List<ReviewedFigure> figures, Set<String> settled) {
        // a target in 亿元 and one in % are two targets
        record Key(String phrase, String unit) {}
        Map<Key, List<Written>> byPhrase = new LinkedHashMap<>();
        for (ReviewedFigure one : figures) {
            String standing = one.standing();
            if (standing == null || !one.figure().isNumber()) continue;
            Key key = new Key(key(standing), Unit.of(unit(one.figure())).base());
            byPhrase.computeIfAbsent(key, fresh -> new ArrayList<>()).add(written(one));
        }
        List<Contradiction> contradictions = new ArrayList<>();
        byPhrase.forEach((key, written) -> {
            if (agree(written)) return;
            contradictions.add(new Contradiction(
                    key.phrase(),
                    written.stream()
                            .map(one -> one.reviewed().figure().ordinal())
                            .toList(),
                    written.stream()
                            .map(one -> said(one.reviewed().figure()))
                            .distinct()
                            .toList(),
                    settled.contains(key.phrase())));
        });
        return contradictions;
    }

    /** What the phrase is about, whatever it is printed in and with whatever words. */
    static String key(String phrase) {
        int bar = phrase.indexOf('|');
        String bare = bar < 0 ? phrase : phrase.substring(0, bar);
        return SIGNED.entrySet().stream()
                .filter(form -> bare.endsWith("·" + form.getKey()))
                .findFirst()
                .map(form -> bare.substring(0, bare.length() - form.getKey().length()) + form.getValue())
                .orElse(bare);
    }

    private static final Map<String, String> SIGNED = signed();

    private static Map<String, String> signed() {
        Map<String, String> forms = new LinkedHashMap<>();
        for (var comparison : org.huoshui.indicators.Comparison.values())
            comparison.chineseSigned().ifPresent(form -> forms.put(form, comparison.chinese()));
        return forms;
    }

    private static Written written(ReviewedFigure one) {
        FoundFigure figure = one.figure();
        BigDecimal number =
                new BigDecimal(figure.literal().replaceAll("[,，]", "").replace('．', '.'));
        boolean down = figure.verb() != null && !figure.verb().up() || figure.from() < figure.start() && isMinus(one);
        Unit unit = Unit.of(unit(figure));
        return new Written(one, unit.toBase(down ? number.negate() : number), unit.power() - figure.decimals());
    }

    private static String unit(FoundFigure figure) {
        return figure.unit().isEmpty() ? "个" : figure.unit();
    }

    // a sign in a table cell stands before the literal; ups and downs of one phrase differ by it
    private static boolean isMinus(ReviewedFigure one) {
        return one.figure().around().endsWith("-");
    }

    private static boolean agree(List<Written> written) {
        for (int i = 0; i < written.size(); i++)
            for (int j = i + 1; j < written.size(); j++) {
                Written a = written.get(i);
                Written b = written.get(j);
                int coarser = Math.max(a.power(), b.power());
                if (rounded(a.base(), coarser).compareTo(rounded(b.base(), coarser)) != 0) return false;
            }
        return true;
    }

    private static BigDecimal rounded(BigDecimal number, int power) {
        return number.setScale(-power, RoundingMode.HALF_UP);
    }

    private static String said(FoundFigure figure) {
        boolean down = figure.verb() != null && !figure.verb().up();
        return (down ? "−" : "") + figure.literal() + figure.unit();
    }
}
